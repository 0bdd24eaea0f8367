"""What a check reports: one frozen piece of data, made in one way by a rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from plugins.disclosure.source import Location


class Severity(IntEnum):
    """How much a finding weighs; errors block publication."""

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word that editors read."""
        return SEVERITY_LABELS[self]

    @property
    def key(self) -> str:
        """The word that machines read."""
        return self.name.lower()


SEVERITY_LABELS = {Severity.NOTICE: "提示", Severity.WARNING: "警告", Severity.ERROR: "错误"}
SEVERITY_BY_LABEL = {label: severity for severity, label in SEVERITY_LABELS.items()}


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a record does not meet: what, where, what to do and which law asks for it.

    ``key`` stays the same when lines move; exemptions name it.
    """

    rule: str
    severity: Severity
    message: str
    fix: str
    location: Location
    record: str
    field: str
    basis: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Rule, record and field."""
        return (self.rule, self.record, self.field)

    @property
    def order(self) -> tuple[str, int, int, str, str, str]:
        """The sort key: by place, then rule, field and message."""
        place = self.location
        return (place.path, place.line, place.column, self.rule, self.field, self.message)
