"""What every record read from a file can be asked for, by the English name of a field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any


class Values:
    """Access to ``values``, the fields of a record; what is unknown or of another type is empty."""

    __slots__ = ()
    values: Mapping[str, Any]

    def text(self, name: str) -> str:
        """Return the text of a field by English name, empty when unknown."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else ""

    def list(self, name: str) -> tuple[str, ...]:
        """Return a field that holds a list of texts, such as ``keywords``."""
        value = self.values.get(name, ())
        return value if isinstance(value, tuple) else ()

    def day(self, name: str) -> date | None:
        """Return a field that holds a date, such as ``expires_on``."""
        value = self.values.get(name)
        return value if isinstance(value, date) else None

    def record(self, name: str) -> Mapping[str, Any]:
        """Return a field that holds one record, such as ``review``."""
        value = self.values.get(name, {})
        return value if isinstance(value, dict) else {}

    def records(self, name: str) -> tuple[dict[str, Any], ...]:
        """Return a field that holds records, such as ``leaders``."""
        value = self.values.get(name, ())
        return value if isinstance(value, tuple) else ()
