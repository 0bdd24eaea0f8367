"""What the search knows of a site: its records, its names, its synonyms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from plugins.search import suggestions, vocabulary
from plugins.search.kept_files import Group
from plugins.search.kept_folder import digest
from plugins.search.records import Record, build_records
from plugins.search.suggested_names import Name, suggested_names
from plugins.search.suggestions import Suggestions, build_suggestions
from plugins.search.synonyms import Synonym, listed, read_synonyms
from plugins.search.vocabulary import Spelling, build_spelling

Made = tuple[dict[str, bytes], dict[str, int | str]]


@dataclass(frozen=True)
class Site:
    """The public documents of a site and what helps to find them."""

    records: Sequence[Record]
    names: Sequence[Name]
    synonyms: Sequence[Synonym]

    @cached_property
    def suggestions(self) -> Suggestions:
        """What is suggested while one types."""
        return build_suggestions(self.names)

    @cached_property
    def spelling(self) -> Spelling:
        """Which characters stand beside each other in titles and headings."""
        return build_spelling(self.records)

    def groups(self) -> list[Group]:
        """Return what the index holds beside the lists, texts and cards of documents."""
        return [
            Group(digest("names", *(name.row for name in self.names)), self._suggestions),
            Group(digest("words", *map(vocabulary.source_of, self.records)), self._spelling),
            Group(digest(listed(self.synonyms)), self._synonyms),
        ]

    def _suggestions(self) -> Made:
        files = dict(suggestions.suggestion_files(self.suggestions))
        return files, {"suggestions": suggestions.shard_count(self.suggestions)}

    def _spelling(self) -> Made:
        files = dict(vocabulary.spelling_files(self.spelling))
        return files, {"spelling": vocabulary.shard_count(self.spelling)}

    def _synonyms(self) -> Made:
        return {}, {"synonyms": listed(self.synonyms)}


def read_site(root: Path, portal: Portal, ruleset: Ruleset, as_of: date) -> Site:
    """Return what the search knows of a project's site on a day.

    Raises SynonymsError where the project's synonyms cannot be used.
    """
    records = build_records(portal, ruleset, as_of)
    return Site(records, suggested_names(records, portal, ruleset, as_of), read_synonyms(root))
