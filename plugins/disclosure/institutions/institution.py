"""One institution of openness (公开制度), as ``disclosure_rules/institutions.yaml`` says it."""

from __future__ import annotations

from dataclasses import dataclass

PUBLISHING, REVIEWED = "公开", "审查"
"""The running records that are no ledger: what was published, and what was reviewed before."""


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution: ``words`` of which one stands in the title of its text, and its record.

    ``record`` is a ledger's name, or ``PUBLISHING`` or ``REVIEWED``; ``forms`` narrows a ledger
    to rows of these forms. ``categories`` are the kinds of offices that are to have it, all where
    it is empty. ``gap`` is the number of natural days after which a record that goes
    no further has stopped; 0 where a long silence says nothing.
    """

    name: str
    title: str
    words: tuple[str, ...]
    record: str
    forms: frozenset[str] = frozenset()
    gap: int = 0
    basis: str = ""
    certainty: str = "已核实"
    categories: frozenset[str] = frozenset()

    @property
    def ledger(self) -> str:
        """The name of the ledger that is its record, empty where it is none."""
        return "" if self.record in {PUBLISHING, REVIEWED} else self.record
