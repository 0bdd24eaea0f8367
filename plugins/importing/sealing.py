"""Seals documents that an import of former days wrote without a seal.

The source itself is the proof: where it would give the very same text again, the seal is added
to the line of the import, and nothing else is touched. A document that was changed since stays
as it is.
"""

from __future__ import annotations

import os
from pathlib import Path

from plugins.disclosure.model import seal_of
from plugins.disclosure.source import read_document
from plugins.importing import words
from plugins.importing.attaching import attachments
from plugins.importing.manuscript import Manuscript
from plugins.importing.writing import body, scalar


def kept_as(root: Path, path: str, script: Manuscript, *, dry_run: bool) -> str:
    """Return what to say of a text that is there already; one without a seal gets it."""
    try:
        sealed = add_seal(root, path, script, dry_run=dry_run)
    except OSError as error:
        return words.CANNOT_WRITE.format(path=path, reason=error.strerror or error)
    return (words.SEALED_NOW if sealed else words.PRESENT_AS).format(path=path)


def add_seal(root: Path, path: str, script: Manuscript, *, dry_run: bool) -> bool:
    """Return true for a document without a seal that is the text of ``script`` and got one.

    Raises OSError where the file cannot be written.
    """
    source = read_document(root, path)
    imported = source.values.get(words.IMPORTED)
    if not source.readable or not isinstance(imported, dict) or words.SEAL in imported:
        return False
    number = Path(path).stem
    names = [f"{number}.{file.name}" for file in attachments(script)]
    title = " ".join(script.title.split())
    seal = seal_of(title, body(script.blocks), names)
    held = source.values.get(words.ATTACHMENTS, [])
    if held != names or seal != seal_of(str(source.values.get(words.TITLE)), source.body, held):
        return False
    ending = f"{words.DIGEST}: {scalar(script.digest, flow=True)}}}\n"
    text = (root / path).read_bytes().decode("utf-8", "surrogateescape")
    head, found, rest = text.partition(ending)
    if not found or "\n---\n" in head:
        return False
    if not dry_run:
        line = f"{ending[:-2]}, {words.SEAL}: {scalar(seal, flow=True)}}}\n"
        _write_over(root / path, (head + line + rest).encode("utf-8", "surrogateescape"))
    return True


def _write_over(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, in the place of the one that is there."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(data)
        draft.chmod(path.stat().st_mode)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
