"""The plain scan that answers are compared with: folded text contains folded phrase."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.search.records import Record
from plugins.search.terms import fold


def plain(text: str) -> str:
    """Return a text folded, runs of white space as one."""
    return " ".join(fold(text).split())


class Scan:
    """The folded texts of all documents, by their number in the index."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.texts = [plain(record.searched) for record in records]

    def containing(self, phrase: str) -> set[int]:
        """Return the documents whose text contains a phrase."""
        wanted = plain(phrase)
        return {doc for doc, text in enumerate(self.texts) if wanted in text}
