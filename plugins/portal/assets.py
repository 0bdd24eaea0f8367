"""The files that pages load, under names that tell their content: ``site.3f2a91c4.css``.

Whatever changes gets another name, so browsers may keep a file for ever. The theme's own files
bear plain names; the content that goes out, and its name, are made here and nowhere else. A
script names others that it loads later: their new names are written into it first.

Two things keep an address that others may note down, for a short time in browsers: the picture
of the site (``theme/icon.png``), and the modules that scripts are made of (``theme/js/``).
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from plugins.portal import stylesheet, urls

PICTURE = "icon.png"
"""The file beside the others that keeps its name: other sites show it with a link to a page."""
_DIGITS = 8
_SCRIPT = ".js"


class Assets:
    """The static files of a theme's folder: what goes out, and at which path.

    Raises ValueError for two files of one name, and for scripts that name each other in a ring.
    """

    def __init__(self, theme: Path) -> None:
        """Read every file of the theme's ``static`` folder, and make the stylesheet."""
        self.files: dict[str, bytes] = {}
        self._sources: dict[str, bytes] = {stylesheet.NAME: stylesheet.stylesheet(theme).encode()}
        self._names: dict[str, str] = {}
        base = theme / "static"
        for path in sorted(base.rglob("*")):
            inside = path.relative_to(base)
            if path.is_file() and not any(part.startswith(".") for part in inside.parts):
                self._take(inside.as_posix(), path.read_bytes())
        self._quoted = re.compile(
            rf"(?<=[\"'`/])(?:{'|'.join(map(re.escape, self._scripts()))})(?=[\"'`])"
        )
        for name in self._sources:
            self._name(name, ())

    def path(self, name: str) -> str:
        """Return the path below the output of a file by its plain name, such as ``site.css``.

        Raises KeyError for a file that the theme has not.
        """
        return self._names[name]

    def _take(self, inside: str, content: bytes) -> None:
        if inside == PICTURE or inside.count("/") > 1:
            self.files[urls.THEME + inside] = content
            return
        name = inside.rpartition("/")[2]
        if name in self._sources:
            raise ValueError(f"主题里有两个同名的文件：{name}")
        self._sources[name] = content

    def _scripts(self) -> list[str]:
        return [name for name in self._sources if name.endswith(_SCRIPT)] or [_SCRIPT]

    def _name(self, name: str, above: tuple[str, ...]) -> str:
        """Return the file's name with its digest; files that it names come first."""
        if name in above:
            raise ValueError(f"主题的脚本互相引用成环：{' → '.join((*above, name))}")
        if name not in self._names:
            content = self._sources[name]
            if name.endswith(_SCRIPT):
                content = self._renamed(content.decode(), (*above, name)).encode()
            stem, _, ending = name.rpartition(".")
            digest = sha256(content).hexdigest()[:_DIGITS]
            path = f"{urls.ASSETS}{stem}.{digest}.{ending}"
            self._names[name], self.files[path] = path, content
        return self._names[name].rpartition("/")[2]

    def _renamed(self, text: str, above: tuple[str, ...]) -> str:
        return self._quoted.sub(lambda match: self._name(match[0], above), text)
