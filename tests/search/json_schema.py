"""As much of JSON Schema as the schemas of these tests use; any other keyword is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_TYPES = {"object": dict, "array": list, "string": str, "boolean": bool}
_WORDS = {"$schema", "title", "description"}
_NUMBERS = {
    "minLength": lambda value, limit: len(value) >= limit,
    "maxLength": lambda value, limit: len(value) <= limit,
    "minItems": lambda value, limit: len(value) >= limit,
    "maxItems": lambda value, limit: len(value) <= limit,
    "minProperties": lambda value, limit: len(value) >= limit,
    "maxProperties": lambda value, limit: len(value) <= limit,
    "pattern": lambda value, pattern: re.search(pattern, value) is not None,
    "type": lambda value, name: isinstance(value, _TYPES[name]),
}


def faults(value: Any, schema: dict[str, Any], path: str = "$") -> Iterator[str]:
    """Yield what is wrong with a value, each with its place."""
    for keyword, wanted in schema.items():
        if keyword in _NUMBERS:
            if not _NUMBERS[keyword](value, wanted):
                yield f"{path}: {keyword} {wanted}"
                return
        elif keyword == "prefixItems":
            for place, (item, inner) in enumerate(zip(value, wanted, strict=False)):
                yield from faults(item, inner, f"{path}[{place}]")
        elif keyword in ("properties", "patternProperties", "additionalProperties"):
            pass
        else:
            assert keyword in _WORDS, f"keyword {keyword} is not known"
    if isinstance(value, dict):
        yield from _members(value, schema, path)


def _members(value: dict[str, Any], schema: dict[str, Any], path: str) -> Iterator[str]:
    for name, member in value.items():
        inner = [schema["properties"][name]] if name in schema.get("properties", {}) else []
        patterns = schema.get("patternProperties", {})
        inner += [part for pattern, part in patterns.items() if re.search(pattern, name)]
        if not inner and schema.get("additionalProperties") is False:
            yield f"{path}.{name}: not known"
        for part in inner:
            yield from faults(member, part, f"{path}.{name}")
