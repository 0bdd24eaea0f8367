"""What opening gave, as a value that the store can keep: remarks plain, texts packed."""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any

from plugins.disclosure.opening.outcome import Opened, Remark
from plugins.disclosure.passage import Passage

_LEVEL = 1


def packed(opened: Opened) -> dict[str, Any]:
    """Return an outcome as JSON; texts are packed, since few of them are ever asked for again."""
    texts = [
        [one.text, one.place, one.table, one.row, one.column, one.hidden] for one in opened.passages
    ]
    data = json.dumps(texts, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
    return {
        "format": opened.format,
        "remarks": [[one.kind, one.place, one.note] for one in opened.remarks],
        "passages": base64.b64encode(zlib.compress(data, _LEVEL)).decode() if texts else "",
    }


def remarks_of(value: dict[str, Any]) -> tuple[Remark, ...]:
    """Return the remarks of a packed outcome, without its texts."""
    return tuple(Remark(kind, place, note) for kind, place, note in value["remarks"])


def unpacked(name: str, value: dict[str, Any]) -> Opened:
    """Return a packed outcome for a file of that name."""
    texts: list[list[Any]] = []
    if value["passages"]:
        data = zlib.decompress(base64.b64decode(value["passages"]))
        texts = json.loads(data.decode("utf-8", "surrogatepass"))
    passages = tuple(Passage(*text) for text in texts)
    return Opened(name, value["format"], passages, remarks_of(value))


def is_sound(value: object) -> bool:
    """True for a value that has the form of a packed outcome: the store may be damaged."""
    return (
        isinstance(value, dict)
        and isinstance(value.get("format"), str)
        and isinstance(value.get("passages"), str)
        and isinstance(value.get("remarks"), list)
        and all(isinstance(one, list) and len(one) == 3 for one in value["remarks"])  # noqa: PLR2004
    )
