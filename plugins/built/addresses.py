"""Where the links of a built site lead: to a file of it, elsewhere, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from plugins.disclosure.markup import SCHEMES

INDEX = "index.html"
_SOMEWHERE = re.compile(r"geo:0,0\?q=[\w.%~/-]+", re.ASCII)
"""A place by its postal address (RFC 5870), for the reader's own map: nothing is fetched."""


class Addresses:
    """Finds the file that a link on a page means; ``host`` is the site's own."""

    def __init__(self, files: Iterable[str], host: str) -> None:
        self.files = frozenset(files)
        self.host = host.lower()
        self._top = {path.partition("/")[0] for path in self.files}
        self._known: dict[tuple[str, str], str] = {}

    def file_of(self, page: str, address: str) -> str:
        """Return the path below the output folder that an address on a page means.

        Empty for a place on the page itself; the path may be one where nothing lies.
        """
        path = address.partition("#")[0].partition("?")[0]
        if not path:
            return ""
        folder = page.rpartition("/")[0]
        # Links into the whole site begin with the way up: they mean the same on many pages.
        up = "../" * (folder.count("/") + 1) if folder else "./"
        if path.startswith(up):
            folder, path = "", path[len(up) :]
        key = (folder, path)
        if key not in self._known:
            self._known[key] = _joined(folder, unquote(path))
        return self._known[key]

    def exists(self, path: str) -> bool:
        """True for a file that is there; a folder is meant by its index page."""
        return path in self.files or f"{path}/{INDEX}" in self.files

    def own_path(self, address: str) -> str | None:
        """Return the path of an absolute address that is a page of this site, else None.

        Other services may be at home on the same host: only what lies below a folder of the
        site is one of its pages.
        """
        parts = urlsplit(address)
        if not self.host or parts.hostname != self.host:
            return None
        path = unquote(parts.path).lstrip("/")
        if path and path.partition("/")[0] not in self._top:
            return None
        return _joined("", path)


def _joined(folder: str, path: str) -> str:
    if path.startswith("/"):
        folder, path = "", path.lstrip("/")
    index = INDEX if not path or path.endswith("/") else ""
    joined = normpath("/".join(part for part in (folder, path, index) if part))
    return INDEX if joined == "." else joined


def is_usable(address: str, scheme: str) -> bool:
    """True for an address that a page of the site may link to; ``scheme`` is its beginning."""
    return not scheme or scheme in SCHEMES or _SOMEWHERE.fullmatch(address) is not None


def host_of(address: str) -> str:
    """Return the host that an address names, in small letters; empty where there is none."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def is_listed(host: str, register: Iterable[str]) -> bool:
    """True for a host of the register; ``*.gov.cn`` stands for gov.cn and all below it."""
    for entry in register:
        name = entry.strip().lower()
        if host == name or (
            name.startswith("*.") and (host == name[2:] or host.endswith(name[1:]))
        ):
            return True
    return False
