"""Words that are wrong, out of date or unwise, as lists of data, and where they stand in texts."""

from plugins.disclosure.wording.entry import (
    ADVICE,
    ALL,
    CURRENT,
    MAX_PATTERN,
    OWN,
    SCOPES,
    TITLES,
    Engine,
    Entry,
    compiled,
)
from plugins.disclosure.wording.gather import Found, Gathered, gathered
from plugins.disclosure.wording.lists import Wording
from plugins.disclosure.wording.search import Hit, Search

__all__ = [
    "ADVICE",
    "ALL",
    "CURRENT",
    "MAX_PATTERN",
    "OWN",
    "SCOPES",
    "TITLES",
    "Engine",
    "Entry",
    "Found",
    "Gathered",
    "Hit",
    "Search",
    "Wording",
    "compiled",
    "gathered",
]
