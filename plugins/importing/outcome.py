"""What became of each source: one outcome for each text and each file without one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plugins.importing import words
from plugins.importing.manuscript import NEEDS_A_PERSON, Remark

STATES = (
    words.IMPORTED_NOW,
    words.PRESENT,
    words.DIFFERENT,
    words.REPEATED,
    words.SKIPPED,
    words.NO_COLUMN,
    words.REFUSED,
    words.NOT_WRITTEN,
)
_SETTLED = frozenset({words.IMPORTED_NOW, words.PRESENT, words.REPEATED, words.SKIPPED})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one text: its state, why, and for an imported one where it stands."""

    name: str
    state: str
    reason: str = ""
    title: str = ""
    path: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()

    @property
    def settled(self) -> bool:
        """True when nobody needs to look at it."""
        return self.state in _SETTLED and not any(
            remark.kind in NEEDS_A_PERSON for remark in self.remarks
        )
