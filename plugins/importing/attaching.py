"""Files that a text refers to, found beside the source and taken along."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.importing import words
from plugins.importing.manuscript import CHANGED, UNPLACED, Link, Manuscript
from plugins.importing.reading.links import ATTACHMENT_ENDINGS, IMAGE_ENDINGS, local_path

_MAX_MEGABYTES = 50
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\s]+')


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to copy, and its name after the id of the document."""

    path: Path
    name: str


def attachments(script: Manuscript) -> list[Attachment]:
    """Return the files to take along; those that cannot be are remarked."""
    found: list[Attachment] = []
    taken: set[Path] = set()
    seen: set[str] = set()
    for link in script.links:
        if link.target in seen:
            continue
        seen.add(link.target)
        path = _file(script, link)
        if path is None or path in taken:
            continue
        taken.add(path)
        name = _free_name(_UNFIT.sub("_", unicodedata.normalize("NFC", path.name)), found)
        found.append(Attachment(path, name))
        script.remark(CHANGED, words.ATTACHMENT_TAKEN.format(name=name), link.line)
    return found


def _file(script: Manuscript, link: Link) -> Path | None:
    if link.target.startswith("data:"):
        script.remark(UNPLACED, words.IMAGE_INLINE, link.line)
        return None
    relative = local_path(link.target)
    known = PurePosixPath(relative).suffix.lower() in ATTACHMENT_ENDINGS | IMAGE_ENDINGS
    problem = words.ATTACHMENT_MISSING
    if relative and known and script.folder and script.inside:
        path, problem = _found(script.folder / relative, script.inside)
        if not problem:
            return path
    label = (link.label or PurePosixPath(link.target).name)[:60]
    target = link.target[:120]
    remark = problem.format(label=label, target=target, limit=_MAX_MEGABYTES)
    script.remark(UNPLACED, remark, link.line)
    return None


def _found(path: Path, inside: Path) -> tuple[Path, str]:
    """Return the real path of a file and what speaks against taking it, if anything does."""
    try:
        path = path.resolve()
        if not path.is_relative_to(inside):
            return path, words.ATTACHMENT_OUTSIDE
        if not path.is_file():
            return path, words.ATTACHMENT_MISSING
        too_large = path.stat().st_size > _MAX_MEGABYTES * 1048576
    except (OSError, ValueError):
        return path, words.ATTACHMENT_MISSING
    return path, words.ATTACHMENT_TOO_LARGE if too_large else ""


def _free_name(name: str, found: list[Attachment]) -> str:
    used = {one.name.lower() for one in found}
    stem, ending = PurePosixPath(name).stem, PurePosixPath(name).suffix
    number = 2
    while name.lower() in used:
        name = f"{stem}_{number}{ending}"
        number += 1
    return name
