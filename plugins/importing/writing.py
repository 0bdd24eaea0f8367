"""Documents as files: front matter in the house's order, the body, files beside it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from plugins.disclosure.fields import DOCUMENT
from plugins.importing.manuscript import Block

_PLAIN = re.compile(
    r"(?:[\u3400-\u9fffA-Za-z0-9《（“‘〔〈「『]"
    r"[\u3400-\u9fffA-Za-z0-9《》（）“”‘’〔〕〈〉「」『』、，。；：！？…—·./ _+-]*)"
)
_LOOKS_ODD = re.compile(r".*[ .]$|.* #|^\.+$")
_LINE = 100
_ORDER = tuple(field.label for field in DOCUMENT)


def front_matter(values: Mapping[str, Any]) -> str:
    """Return values by label as YAML between two ``---`` lines, in the order of the fields."""
    lines = ["---"]
    for label in _ORDER:
        value = values.get(label)
        if not value:
            continue
        if isinstance(value, Mapping):
            inside = ", ".join(f"{key}: {scalar(one, flow=True)}" for key, one in value.items())
            lines.append(f"{label}: {{{inside}}}")
        elif isinstance(value, list | tuple):
            lines += _list(label, [str(one) for one in value])
        else:
            lines.append(f"{label}: {scalar(str(value))}")
    return "\n".join([*lines, "---"]) + "\n"


def _list(label: str, values: list[str]) -> list[str]:
    flow = f"{label}: [{', '.join(scalar(value, flow=True) for value in values)}]"
    if len(flow) <= _LINE:
        return [flow]
    return [f"{label}:", *(f"  - {scalar(value)}" for value in values)]


def scalar(text: str, *, flow: bool = False) -> str:
    """Return text as a YAML scalar that reads back as the same text."""
    plain = _PLAIN.fullmatch(text) and not _LOOKS_ODD.match(text)
    if plain and not (flow and any(char in text for char in ",[]{}")):
        return text
    return "'" + text.replace("'", "''") + "'"


def body(blocks: list[Block]) -> str:
    """Return the blocks as Markdown, an empty line between them."""
    return "\n\n".join(block.markdown for block in blocks) + "\n"


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, whole or not at all.

    Raises FileExistsError when it is there, OSError when it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
        _link(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _link(draft: Path, path: Path, link: Callable[[Path, Path], None] = os.link) -> None:
    """Give the finished draft its name; where links are unknown, only if the name is free."""
    try:
        link(draft, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(path) from None
        draft.replace(path)
