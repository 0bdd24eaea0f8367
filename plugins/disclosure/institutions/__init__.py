"""The institutions of openness: their texts, who answers for them, and how they run."""

from plugins.disclosure.institutions.chain import Link, chain_of, duty_of
from plugins.disclosure.institutions.institution import PUBLISHING, REVIEWED, Institution
from plugins.disclosure.institutions.running import Running, entries_of, opening_of, running_of
from plugins.disclosure.institutions.texts import texts_of

__all__ = [
    "PUBLISHING",
    "REVIEWED",
    "Institution",
    "Link",
    "Running",
    "chain_of",
    "duty_of",
    "entries_of",
    "opening_of",
    "running_of",
    "texts_of",
]
