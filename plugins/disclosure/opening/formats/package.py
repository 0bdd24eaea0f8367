"""Office packages (OOXML): their parts, what the parts point to, and what all of them share."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Mapping
from typing import BinaryIO

from plugins.disclosure.opening.formats.loose import LooseText
from plugins.disclosure.opening.formats.properties import Properties
from plugins.disclosure.opening.formats.xml import Part, read_xml
from plugins.disclosure.opening.kinds import (
    CROPPED,
    EMBEDDED,
    EXTERNAL,
    MACRO,
    PICTURE,
    PIVOT,
)
from plugins.disclosure.opening.limits import Unpacking
from plugins.disclosure.opening.reading import DamagedError, Reading, shown

_NO_TEXT = (
    *("[Content_Types].xml", "styles.xml", "settings.xml", "fontTable.xml", "webSettings.xml"),
    *("numbering.xml", "stylesWithEffects.xml", "calcChain.xml", "tableStyles.xml"),
    *("presProps.xml", "viewProps.xml", "app.xml", "core.xml", "custom.xml"),
)
_LOOSE = (
    ("xl/pivotCache/", "数据透视表缓存", "透视表缓存", PIVOT),
    ("xl/externalLinks/", "外部链接的缓存", "外部链接的缓存", EXTERNAL),
    ("xl/charts/", "图表", "", ""),
    ("word/charts/", "图表", "", ""),
    ("ppt/charts/", "图表", "", ""),
    ("xl/drawings/", "图形", "", ""),
    ("ppt/slideMasters/", "母版", "", ""),
    ("ppt/slideLayouts/", "版式", "", ""),
    ("ppt/notesMasters/", "备注母版", "", ""),
    ("ppt/handoutMasters/", "讲义母版", "", ""),
    ("customXml/", "自定义数据", "自定义数据", ""),
)
_SMALL_PICTURE = 8192


class Relations(Part):
    """The relations of a part: id → kind and target; ``external`` are those that lead out."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.targets: dict[str, tuple[str, str]] = {}
        self.external: list[tuple[str, str]] = []

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        """Take a relation."""
        if tag != "Relationship":
            return
        kind, target = values.get("Type", "").rpartition("/")[2], values.get("Target", "")
        if values.get("TargetMode") == "External":
            self.external.append((kind, target))
        else:
            path = posixpath.normpath(posixpath.join("/", self.base, target))
            self.targets[values.get("Id", "")] = (kind, path.lstrip("/"))


class Package:
    """A package that is open: parts are read once, and the rest of them at the end."""

    def __init__(self, reading: Reading, stream: BinaryIO) -> None:
        self.reading = reading
        try:
            self.archive = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, ValueError) as error:
            raise DamagedError from error
        self.parts = {entry.filename: entry for entry in self.archive.infolist()}
        self.unread = dict.fromkeys(self.parts)
        self.cropped = 0

    def unpacked(self, name: str) -> Unpacking:
        """Return a part's bytes as a stream under the budget."""
        entry = self.parts[name]
        return Unpacking(self.archive.open(entry), entry.compress_size, self.reading.budget)

    def read(self, name: str, part: Part) -> bool:
        """Read a part where there is one; False where not."""
        if name not in self.parts:
            return False
        self.unread.pop(name, None)
        self.reading.budget.file()
        read_xml(self.unpacked(name), part)
        return True

    def relations(self, name: str) -> Relations:
        """Return what a part points to; links that lead out are told of."""
        folder, _, last = name.rpartition("/")
        part = f"{folder}/_rels/{last}.rels" if folder else f"_rels/{last}.rels"
        found = Relations(folder)
        fresh = part in self.unread
        self.read(part, found)
        for kind, target in found.external if fresh else ():
            if kind != "hyperlink":
                self.reading.remark(EXTERNAL, note=kind[:40])
            self.reading.text(target, "链接", "链接的目标")
        return found

    def rest(self) -> None:
        """Read what no format asked for: properties, pictures, files inside, loose texts."""
        for name in ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"):
            self.read(name, Properties(self.reading))
        for name in list(self.unread):
            if name.endswith(".rels"):
                folder, _, last = name.removesuffix(".rels").rpartition("/")
                self.relations(f"{folder.removesuffix('_rels')}{last}")
        for name in list(self.unread):
            if not name.endswith(("/", ".rels")):
                self._other(name)
        if self.cropped:
            self.reading.remark(CROPPED, note=f"{self.cropped} 处")

    def _other(self, name: str) -> None:
        folder = f"/{name.rpartition('/')[0]}/"
        if "/media/" in folder:
            self._picture(name)
        elif name.endswith("vbaProject.bin"):
            self.reading.remark(MACRO)
        elif name.lower().endswith((".xml", ".vml")) and "/afchunk" not in name.lower():
            self._loose(name)
        elif "/embeddings/" in folder or "afchunk" in name.lower():
            self.reading.remark(EMBEDDED, note=shown(name.rpartition("/")[2]))
            self.reading.inside(name.rpartition("/")[2], self.unpacked(name).all())

    def _picture(self, name: str) -> None:
        if self.parts[name].file_size >= _SMALL_PICTURE:
            self.reading.inside(name.rpartition("/")[2], self.unpacked(name).all(), PICTURE)

    def _loose(self, name: str) -> None:
        if name.rpartition("/")[2] in _NO_TEXT or "/theme/" in name:
            return
        place, hidden, kind = next(
            (label for prefix, *label in _LOOSE if name.startswith(prefix)),
            ["其他部件", "其他部件", ""],
        )
        if kind:
            self.reading.remark(kind)
        part = LooseText(self.reading, place, hidden)
        self.read(name, part)
        self.cropped += part.cropped
