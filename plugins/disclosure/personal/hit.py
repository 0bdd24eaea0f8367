"""What a detector found: where, what kind, how sure, and a mask to show; never the value."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from plugins.disclosure.passage import Passage

CERTAIN, LIKELY = "确定", "疑似"
_NOT_VALUE = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """Personal data at ``start`` to ``end`` of a passage's text.

    ``certainty`` is 确定 or 疑似; ``mask`` is what a report may show; ``digest`` is the SHA-256
    of the value without separators, by which a value can be let pass; ``index`` is the number of
    the passage among those given.
    """

    kind: str
    passage: Passage
    start: int
    end: int
    certainty: str
    mask: str
    digest: str = ""
    index: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What a detector says of one text: offsets in the folded text, and the plain value."""

    kind: str
    start: int
    end: int
    value: str
    certainty: str = CERTAIN


def digest_of(value: str) -> str:
    """Return the SHA-256 of a value in capitals without separators."""
    return hashlib.sha256(_NOT_VALUE.sub("", value).upper().encode()).hexdigest()
