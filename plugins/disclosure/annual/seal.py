"""What a published report said, as a digest: a later change must be told as a correction."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from plugins.disclosure.model import AnnualReport

LENGTH = 32
_SAID = ("年度", "部分", "表格")


def seal_of_report(values: Mapping[str, Any]) -> str:
    """Return the digest of what a report says, from the values of its file by label.

    Spaces at the ends of lines and the order of keys do not count; every word and number does.
    """
    said = {key: _trimmed(values.get(key)) for key in _SAID}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def last_seal(report: AnnualReport) -> str:
    """Return the digest that the report must have: of its last correction, or of its publication.

    Empty where the report was never sealed.
    """
    seals = [one.get("seal", "") for one in report.values.get("corrections", ())]
    last: str = report.values.get("seal", "")
    return next((seal for seal in reversed(seals) if seal), last)


def _trimmed(value: Any) -> Any:
    if isinstance(value, str):
        return "\n".join(line.rstrip() for line in value.strip().splitlines())
    if isinstance(value, Mapping):
        return {key: _trimmed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_trimmed(item) for item in value]
    return value
