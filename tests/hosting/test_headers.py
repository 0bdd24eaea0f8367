"""The headers that the files of each server send are those of the one source."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from plugins.disclosure.cli import main
from plugins.hosting.forms import caddy, netlify_headers, nginx
from plugins.hosting.lifetimes import PAGES, PARTS, part_of
from plugins.hosting.policy import header_policy, page_policy, security_headers
from tests.browsing import chromium
from tests.serving import serving

Read = Callable[[str], dict[str, dict[str, str]]]
PATHS = {
    "/": "/zfb/2024-00001/",
    "/search/i/": "/search/i/0123abcd/documents.bin",
    "/theme/a/": "/theme/a/site.0a1b2c3d.css",
    "/theme/js/": "/theme/js/search/engine.js",
    "/data/v1/": "/data/v1/documents.csv",
}
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_LOADED = re.compile("<(?:link|script|style|img|!--)")


def read_netlify(text: str) -> dict[str, dict[str, str]]:
    """Headers by the beginning of the path, joined as the host joins them."""
    blocks: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            blocks[line.removesuffix("*")] = current = {}
        elif not line.startswith("#"):
            name, _, value = line.strip().partition(": ")
            assert name not in current
            current[name] = value
    every = blocks["/"]
    for below in set(blocks) - {"/"}:
        assert not set(blocks[below]) & set(every), "two blocks would be joined by a comma"
        blocks[below] = every | blocks[below]
    return blocks


def read_nginx(text: str) -> dict[str, dict[str, str]]:
    """Headers by location; nothing is inherited into one that has its own."""
    found = {}
    for below, body in re.findall(r"^location (/\S*) \{\n(.*?)^\}", text, re.MULTILINE | re.DOTALL):
        lines = re.findall(r'^    add_header (\S+) "(.*)" always;$', body, re.MULTILINE)
        assert len(dict(lines)) == len(lines)
        found[below] = dict(lines)
    return found


def read_caddy(text: str) -> dict[str, dict[str, str]]:
    """Headers by matcher; those without one are everybody's."""
    found: dict[str, dict[str, str]] = {}
    for matcher, body in re.findall(r"^header ?(\S*) \{\n(.*?)^\}", text, re.MULTILINE | re.DOTALL):
        lines = re.findall(r'^\t([A-Z]\S+) "(.*)"$', body, re.MULTILINE)
        found[{"": "all", "@pages": "/"}.get(matcher, matcher.removesuffix("*"))] = dict(lines)
    every = found.pop("all")
    return {below: every | headers for below, headers in found.items()}


@pytest.mark.parametrize(
    ("make", "read"), [(netlify_headers, read_netlify), (nginx, read_nginx), (caddy, read_caddy)]
)
def test_each_server_sends_the_same(make: Callable[[], str], read: Read) -> None:
    """Security everywhere; lifetimes by part. Netlify asks for pages anew by itself."""
    blocks = read(make())
    assert set(blocks) == set(PATHS)
    for below, path in PATHS.items():
        expected = security_headers() | part_of(path).headers
        if make is netlify_headers and below == "/":
            expected.pop("Cache-Control")
        assert blocks[below] == expected, below


def test_no_path_lies_in_two_parts() -> None:
    """Nor does a server have to choose between them."""
    belows = [one.below for one in PARTS]
    assert not [a for a in belows for b in belows if a != b and a.startswith(b)]
    assert part_of("/search/manifest.json") is PAGES
    assert "immutable" in part_of(PATHS["/search/i/"]).headers["Cache-Control"]
    assert "immutable" in part_of(PATHS["/theme/a/"]).headers["Cache-Control"]
    assert "immutable" not in part_of(PATHS["/theme/js/"]).headers["Cache-Control"]
    assert part_of("/theme/icon.png") is PAGES


def test_the_policy_is_the_least() -> None:
    """Nothing by default, nothing inline, nothing from elsewhere but a search service's answers."""
    policy = header_policy()
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "frame-ancestors" not in page_policy()
    assert "connect-src 'self' https://s.example.cn;" in page_policy("https://s.example.cn/a/b")
    assert page_policy("../ask/") == page_policy()


def test_the_command_writes_what_servers_include(project: Path, tmp_path: Path) -> None:
    """Each file says in its head how it is used."""
    out = io.StringIO()
    assert main(["--root", str(project), "hosting", str(tmp_path / "h")], out=out) == 0
    assert "include gongkai.nginx.conf" in (tmp_path / "h/gongkai.nginx.conf").read_text("utf-8")
    assert "import gongkai.caddy" in (tmp_path / "h/gongkai.caddy").read_text("utf-8")
    assert "gongkai.caddy" in out.getvalue()


def test_every_page_carries_the_policy_before_anything_loads(site: Path) -> None:
    """The site's own file of headers has the same, and more."""
    for path in sorted(site.rglob("*.html")):
        if path.name == "print.html":
            continue
        head, end, _ = path.read_text(encoding="utf-8").partition("</head>")
        metas = list(_POLICY.finditer(head))
        assert end, path
        assert [unescape(one[1]) for one in metas] == [page_policy()], path
        assert not _LOADED.search(head, endpos=metas[0].start()), path
    assert read_netlify((site / "_headers").read_text(encoding="utf-8"))["/"] == security_headers()


TEN = (
    *("", "platform/", "zfb/", "zfb/2025-00012/", "zfb/annual-reports/2025/", "coverage/"),
    *("deadlines/", "data/", "search/?q=公开", "catalogue/", "large/", "404.html"),
)


@pytest.mark.browser
def test_nothing_breaks_the_policy(site: Path, browser_path: str) -> None:
    """Under the headers, the policy is not broken once: pages are whole, and the search answers."""
    with serving(site) as host, chromium(browser_path) as browser:
        page = browser.new_page()
        broken: list[str] = []
        page.on("console", lambda one: broken.append(one.text) if one.type == "error" else None)
        page.on("pageerror", lambda one: broken.append(str(one)))
        page.add_init_script(
            "addEventListener('securitypolicyviolation', (e) =>"
            " console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI))"
        )
        for path in TEN:
            page.goto(f"{host}{path}")
            page.wait_for_load_state("networkidle")
            assert page.evaluate("getComputedStyle(document.body).margin") != "8px", path
        page.goto(f"{host}search/?q=政务公开")
        page.locator("#search-results li").first.wait_for()
        assert broken == []


@pytest.mark.browser
def test_the_policy_holds(site: Path, browser_path: str) -> None:
    """A text that would become HTML, and a script of another place, are refused."""
    with serving(site) as host, chromium(browser_path) as browser:
        page = browser.new_page()
        page.goto(host)
        for attempt in (
            "document.body.innerHTML = '<p>'",
            "document.createElement('script').src = 'https://elsewhere.example.cn/x.js'",
            "new Worker('data:text/javascript,1')",
        ):
            tried = f"() => {{ try {{ {attempt}; return '' }} catch (e) {{ return e.name }} }}"
            refused = page.evaluate(tried)
            assert refused == "TypeError", attempt
