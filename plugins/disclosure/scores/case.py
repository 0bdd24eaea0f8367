"""One thing that costs an office points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.disclosure.source import Location


@dataclass(frozen=True, slots=True)
class Case:
    """What an office did not do, the record it is in and its place.

    ``facts`` fill the words of the indicator. ``public`` is false for what is counted on pages
    and never named: requests, submissions, urgent reports.
    """

    office: str
    record: str
    place: Location
    facts: Mapping[str, object]
    field: str = ""
    public: bool = True
