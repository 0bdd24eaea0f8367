"""Findings that were there before the rules were: known, counted, and only ever fewer."""

from plugins.disclosure.baseline.apply import with_baseline
from plugins.disclosure.baseline.entries import DEFAULT, Baseline, Entries, Entry, Growth
from plugins.disclosure.baseline.file import read_baseline, text_of
from plugins.disclosure.baseline.ratchet import Outcome, ratchet

__all__ = [
    "DEFAULT",
    "Baseline",
    "Entries",
    "Entry",
    "Growth",
    "Outcome",
    "ratchet",
    "read_baseline",
    "text_of",
    "with_baseline",
]
