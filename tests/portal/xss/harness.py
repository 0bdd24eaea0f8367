"""Notices what runs, or could run, on pages: by reading them, and by opening them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, Page

from plugins.hosting.policy import page_policy
from tests.serving import running

# The page of error 404 is served at any address and names its files from the root.
_SCRIPT = re.compile(r"(?:/|(?:\.\./|\./)*)theme/a/[a-z-]+\.[0-9a-f]{8}\.js")
_CODE = re.compile(
    r'<svg aria-label="本页网址的二维码" class="qr" role="img" viewbox="0 0 \d+ \d+">'
    r'<path d="[Mmh\d. ]+"></path></svg>'
)
"""The code on paper, whose text is the page's own address, in the parser's spelling."""
_RUNNABLE = re.compile(r"(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:")
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "background", "xlink:href"}
_FETCHING = {"img", "script", "link", "source", "video", "audio", "input"}
_NEVER = frozenset(
    {
        *("iframe", "frame", "frameset", "object", "embed", "applet", "base", "style", "svg"),
        *("math", "portal", "marquee", "template", "xmp", "plaintext", "audio", "video"),
    }
)
_MARK = """
window.ran = [];
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
  window[name] = (...given) => { window.ran.push(name + ': ' + given); };
"""
_LOOK = """() => {
  const code = new RegExp('^<svg class="qr" viewBox="[0-9 ]+" role="img" '
    + 'aria-label="本页网址的二维码"><path d="[Mmh0-9. ]+"></path></svg>$');
  const odd = [...window.ran];
  for (const one of document.querySelectorAll('*')) {
    for (const { name } of one.attributes)
      if (/^on|^(style|srcdoc|formaction|ping|srcset)$/i.test(name))
        odd.push(one.tagName + ' ' + name);
    if (/^(iframe|object|embed|base|style|svg|math|frameset|portal)$/i.test(one.tagName)
        && !code.test(one.outerHTML))
      odd.push(one.tagName);
  }
  for (const link of document.querySelectorAll('a[href], area[href], form[action]')) {
    const to = link.tagName === 'FORM' ? link.action : link.href;
    if (!/^(https?|mailto|tel):/.test(to)) odd.push('link: ' + to);
  }
  for (const script of document.scripts)
    if (script.type === 'application/ld+json') JSON.parse(script.text);
    else if (!script.src.startsWith(location.origin) || script.text.trim()) odd.push('script');
  return odd;
}"""
"""Attributes and elements as the browser understood them, which is what counts."""


def dangers(html: str) -> list[str]:
    """Return what of a page could run, fetch from elsewhere or change it, by reading alone."""
    found = []
    for element in BeautifulSoup(html, "html.parser").find_all(True):
        found.extend(_dangers(element))
    return found


def _dangers(element: Tag) -> Iterator[str]:
    name = element.name.lower()
    if name in _NEVER and not _is_code(element) and not _is_blank_result(element):
        yield f"<{name}>"
    if (
        name == "script"
        and not _is_data(element)
        and (element.get_text().strip() or not _SCRIPT.fullmatch(str(element.get("src", ""))))
    ):
        yield "<script>"
    own = ("Content-Security-Policy", page_policy())
    if name == "meta" and element.get("http-equiv") and _said(element) != own:
        yield "<meta http-equiv>"
    for key, value in element.attrs.items():
        low = key.lower()
        if re.match(r"on|style$|srcdoc$|srcset$|ping$|formaction$", low):
            yield f"<{name} {key}>"
        if low in _ADDRESSES:
            plain = _IGNORED.sub("", unescape(unescape(str(value)))).lower()
            # Of a canonical link alone nothing is loaded.
            outside = re.match(r"https?:|[/\\]{2}", plain) and not _is_canonical(element)
            if _RUNNABLE.match(plain) or (outside and name in _FETCHING):
                yield f"<{name} {key}={plain[:40]}>"


def _is_blank_result(element: Tag) -> bool:
    """True for the empty result of the search page: its heading's word, and only classes."""
    return (
        (element.name, element.attrs) == ("template", {"id": "search-result"})
        and element.get_text(strip=True) == "标题"
        and all(one.attrs.keys() <= {"class"} for one in element.find_all(True))
    )


def _is_data(script: Tag) -> bool:
    """True for a block of JSON-LD, which no browser runs: whole JSON that cannot end early."""
    if script.attrs != {"type": "application/ld+json"} or "<" in script.get_text():
        return False
    try:
        return isinstance(json.loads(script.get_text()), dict | list)
    except ValueError:
        return False


def _is_canonical(element: Tag) -> bool:
    return element.name == "link" and element.get("rel") == ["canonical"]


def _is_code(element: Tag) -> bool:
    written = sorted(f'{key}="{" ".join(as_list(value))}"' for key, value in element.attrs.items())
    return bool(_CODE.fullmatch(f"<svg {' '.join(written)}>{element.decode_contents()}</svg>"))


def as_list(value: str | list[str]) -> list[str]:
    """Return the words of an attribute that may hold several."""
    return [value] if isinstance(value, str) else value


def _said(meta: Tag) -> tuple[str, str]:
    return str(meta.get("http-equiv")), str(meta.get("content"))


class _Plain(SimpleHTTPRequestHandler):
    """Serves files without any policy."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving_without_policy(folder: Path) -> Iterator[str]:
    """Serve a folder to a browser that nothing restrains."""
    handler = partial(_Plain, directory=str(folder))
    with running(ThreadingHTTPServer(("127.0.0.1", 0), handler)) as host:
        yield host


class Watch:
    """A page of a browser that notes dialogs, foreign requests, moves and what ran."""

    def __init__(self, browser: Browser, host: str, *, restrained: bool = False) -> None:
        self.host = host
        self.restrained = restrained
        self.noticed: list[str] = []
        # Painting a large window takes a third of the time, and tells nothing of what runs.
        self.page: Page = browser.new_page(viewport={"width": 320, "height": 200})
        self.page.add_init_script(_MARK)
        self.page.on("dialog", lambda dialog: (self._note("dialog"), dialog.dismiss()))
        self.page.on("request", lambda request: self._request(request.url))
        self.page.on("popup", lambda popup: (self._note("popup"), popup.close()))
        # Only what a script of the page throws: a hostile one that begins to run is noted too.
        self.page.on("pageerror", lambda error: self._note(f"error {error}"))

    def _note(self, words: str) -> None:
        self.noticed.append(words)

    def _request(self, url: str) -> None:
        if not url.startswith(self.host):
            self._note(f"request {url[:80]}")

    def open(self, path: str) -> list[str]:
        """Open a page and return what was noticed there."""
        self.noticed.clear()
        address = self.host + path
        self.page.goto(address, wait_until="load")
        return self.look(address)

    def look(self, address: str = "") -> list[str]:
        """Return what has been noticed, with what stands on the page now."""
        odd: list[str] = self.page.evaluate(_LOOK)
        if address and self.page.url.partition("?")[0] != address.partition("?")[0]:
            odd.append(f"moved to {self.page.url}")
        return [*self.noticed, *odd]


def addresses(output: Path) -> list[str]:
    """Return the address of every page below an output folder, as a browser is to ask for it."""
    paths = sorted(path.relative_to(output).as_posix() for path in output.rglob("*.html"))
    return [quote(path.removesuffix("index.html")) for path in paths]
