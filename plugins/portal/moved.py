"""Pages at old addresses that lead to where their content is now, without a server's help."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.disclosure.redirects import Redirect, redirects
from plugins.portal import urls
from plugins.portal.render import Shell
from plugins.portal.view import View

_PAGES = (".html", ".htm")


def moved_file(old: str) -> str:
    """Return the path of the page at an old address; empty where only a server can answer.

    ``/info/123`` and ``/info/123/`` are both answered by ``info/123/index.html``. What ends in
    ``.jsp`` would be sent as a file to keep: it is left to the servers' own redirects.
    """
    name = old.rpartition("/")[2]
    if not name:
        return f"{old}index.html"
    if name.lower().endswith(_PAGES):
        return old
    return "" if "." in name else f"{old}/index.html"


def moved_paths(ways: tuple[Redirect, ...]) -> dict[str, Redirect]:
    """Return the redirect of each page that is written; of two for one page the first holds.

    What would lie below a page, as below a folder, is left to the servers too.
    """
    found: dict[str, Redirect] = {}
    for way in ways:
        if path := moved_file(way.old):
            found.setdefault(path, way)
    return {path: way for path, way in found.items() if found.keys().isdisjoint(_above(path))}


def _above(path: str) -> Iterator[str]:
    while path := path.rpartition("/")[0]:
        yield path


def moved_pages(view: View, shell: Shell) -> Iterator[tuple[str, str]]:
    """Yield path and HTML of each page; one that leads to another host waits for a click."""
    for path, way in moved_paths(redirects(view.portal, view.as_of).ways).items():
        root = urls.root(path)
        new = way.new if way.leaves else urls.href(way.new)
        yield (
            path,
            shell.theme.render(
                "moved.html",
                root=root,
                leaves=way.leaves,
                host=urlsplit(way.new).hostname,
                target=new if way.leaves else root + new,
                canonical=new if way.leaves else f"{shell.site_url}/{new}",
                site_name=shell.site_name,
                content_policy=shell.search.get("policy", ""),
            ),
        )
