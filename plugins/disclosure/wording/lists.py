"""All entries together, later lists laid over earlier ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from plugins.disclosure.wording.entry import Entry
from plugins.disclosure.wording.search import Search


@dataclass(frozen=True)
class Wording:
    """The entries in force, in the order in which they were read.

    An entry takes the place of an earlier one of the same word; one that is switched off
    takes it away.
    """

    entries: tuple[Entry, ...] = ()

    @classmethod
    def layered(cls, entries: Iterable[Entry]) -> Wording:
        """Return what is left when each entry has taken the place of those before it."""
        by_word: dict[str, Entry] = {}
        for entry in entries:
            by_word[entry.word] = entry
        return cls(tuple(entry for entry in by_word.values() if not entry.off))

    @cached_property
    def search(self) -> Search:
        """What finds the entries in a text, built once."""
        return Search(self.entries)

    @cached_property
    def digest(self) -> str:
        """The hash of everything that decides what is found."""
        return sha256(
            "\n".join(entry.identity for entry in self.entries).encode("utf-8", "surrogatepass")
        ).hexdigest()
