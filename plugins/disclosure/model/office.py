"""A public office: who it is, who leads it, whether it still serves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.disclosure.model.values import Values
from plugins.disclosure.source import Source


@dataclass(slots=True)
class Office(Values):
    """A public office; ``id`` is its folder and its URL. Values that are unknown are empty."""

    id: str
    source: Source
    values: Mapping[str, Any]

    kind = "office"

    @property
    def office(self) -> str:
        """Its own id: every record can say which office it belongs to."""
        return self.id

    @property
    def name(self) -> str:
        """Its full name, or its folder where the name is missing."""
        return self.text("name") or self.id

    @property
    def short_name(self) -> str:
        """The name for narrow places."""
        return self.text("short_name") or self.name

    def leaders(self, as_of: date) -> tuple[dict[str, Any], ...]:
        """Return the leaders in office on ``as_of``, in the order of the file."""
        return tuple(
            leader
            for leader in self.records("leaders")
            if not (until := leader.get("tenure", {}).get("until")) or until >= as_of
        )

    def in_service(self, as_of: date) -> bool:
        """False from the day the office was closed or merged: it then stays as a record only."""
        closed = self.values.get("closed_on")
        if isinstance(closed, date):
            return closed > as_of
        return "merged_into" not in self.values

    def code_on(self, day: date | None) -> str:
        """Return the code that was in use on ``day``; former codes end with their last day."""
        if day:
            for former in sorted(
                (old for old in self.records("former_codes") if "until" in old),
                key=lambda old: old["until"],
            ):
                if day <= former["until"]:
                    return str(former.get("code", ""))
        return self.text("code")
