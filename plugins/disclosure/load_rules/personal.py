"""``personal/``: the lists that detectors of personal data work with, and what may pass."""

from __future__ import annotations

import re
from pathlib import Path
from types import MappingProxyType

from plugins.disclosure.fields import read_values
from plugins.disclosure.load_rules.fields import ALLOWED, PERSONAL
from plugins.disclosure.personal import KINDS, WORDS, Allowed, Lists
from plugins.disclosure.source import Fault, Location, Source, read_yaml

LISTS_FILE, ALLOWED_FILE = "words.yaml", "allowed.yaml"
_NAMES = {label: name for name, label in WORDS.items()}
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LONGEST = 40
_NEEDED = {
    "kind": "检测器",
    "digest": "摘要",
    "scope": "范围",
    "reason": "理由",
    "approved_by": "批准",
    "until": "截止",
}


def read_personal(root: Path, folder: str, faults: list[Fault]) -> Lists:
    """Return the lists; what is missing or cannot be used is a fault at its place."""
    path = f"{folder}/{LISTS_FILE}"
    if not (root / path).is_file():
        faults.append(Fault("personal-missing", Location(path), facts={"文件": path}))
        return Lists()
    source = read_yaml(root, path)
    values = read_values(source, PERSONAL)
    words = _words(source, values.get("words"))
    masks = _masks(source, values.get("masks"))
    faults.extend(source.faults)
    allowed = _allowed(root, f"{folder}/{ALLOWED_FILE}", faults)
    return Lists(MappingProxyType(words), MappingProxyType(masks), allowed)


def _words(source: Source, given: object) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    lists = given if isinstance(given, dict) else {}
    for label, items in lists.items():
        place = source.at("词表", label)
        if label not in _NAMES:
            source.fault("personal-list", place, label, 键=label, 可用="、".join(_NAMES))
        elif _are_words(items):
            found[_NAMES[label]] = tuple(dict.fromkeys(items))
        else:
            source.fault("personal-words", place, label, 键=label, 上限=str(_LONGEST))
    for label in _NAMES.keys() - lists.keys() if source.readable else ():
        source.fault("personal-incomplete", source.at("词表"), label, 键=label)
    return found


def _are_words(items: object) -> bool:
    if not isinstance(items, list) or not items:
        return False
    return all(isinstance(item, str) and 0 < len(item.strip()) <= _LONGEST for item in items)


def _masks(source: Source, given: object) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for kind, ends in given.items() if isinstance(given, dict) else ():
        sound = isinstance(ends, list) and len(ends) == 2 and all(map(_is_count, ends))  # noqa: PLR2004
        if kind in KINDS and sound:
            found[kind] = (int(ends[0]), int(ends[1]))
        else:
            words = "、".join(KINDS)
            source.fault("personal-mask", source.at("遮盖", kind), kind, 键=kind, 可用=words)
    return found


def _is_count(text: object) -> bool:
    return isinstance(text, str) and len(text) == 1 and text.isdecimal()


def _allowed(root: Path, path: str, faults: list[Fault]) -> tuple[Allowed, ...]:
    if not (root / path).is_file():
        return ()
    source = read_yaml(root, path)
    found = []
    for number, entry in enumerate(read_values(source, ALLOWED).get("entries", ())):
        missing = [label for name, label in _NEEDED.items() if name not in entry]
        if missing:
            place = source.at("放行", number)
            source.fault("personal-allowed-incomplete", place, "放行", 键="、".join(missing))
        elif entry["kind"] not in KINDS:
            place = source.at("放行", number, "检测器")
            facts = {"值": entry["kind"], "可用": "、".join(KINDS)}
            source.fault("personal-allowed-kind", place, "检测器", **facts)
        elif not _DIGEST.fullmatch(entry["digest"]):
            # What stands there may be the very value that must not be shown.
            place = source.at("放行", number, "摘要")
            source.fault("personal-allowed-digest", place, "摘要")
        else:
            names = ("kind", "digest", "scope", "until")
            found.append(Allowed(**{name: entry[name] for name in names}))
    faults.extend(source.faults)
    return tuple(found)
