"""Answers queries from Whoosh's postings, as the browser does from the files of the index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from plugins.search import words
from plugins.search.columns import Postings
from plugins.search.documents import lengths_of
from plugins.search.fields import field_test
from plugins.search.layout import Layout
from plugins.search.lookups import EVERYWHERE, Entry, Lookups
from plugins.search.plan import Phrase, Plan, dropped, phrase_of, plan_of, thinned
from plugins.search.query import LONGEST, Query, parse_query
from plugins.search.ranking import (
    Lengths,
    Link,
    Ranked,
    Wanted,
    answering,
    by_score,
    rank,
    turned,
    weight_of,
    whole_words,
)
from plugins.search.records import Record
from plugins.search.synonyms import Synonym
from plugins.search.terms import Step, fold, spaced, terms
from plugins.search.variants import Variant, variants_of

SEEN, MOST, MOST_MARKED = 10, 128, 512
"""So many results are seen at once; so many texts are compared for them at most, and, for a query
with punctuation, which few terms tell apart, at the last."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The documents that answer, best or newest first, and what a reader should be told.

    Not ``sure`` where nothing answers, or words have a term that no document holds.
    """

    docs: list[int]
    scores: dict[int, float]
    notes: list[str]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """The documents that answer, best first, with their scores, the notes, and how they came."""

    docs: list[int]
    scores: dict[int, float]
    notes: list[str]
    plan: Plan
    ranked: Ranked


class Engine:
    """Searches records whose terms are in a store."""

    def __init__(
        self,
        records: Sequence[Record],
        store: Postings,
        layout: Layout,
        synonyms: Sequence[Synonym] = (),
    ) -> None:
        self.records = records
        self.lookups = Lookups(store, layout)
        self.synonyms = synonyms
        self._texts: dict[int, str] = {}

    def search(self, text: str, *, by_date: bool = False) -> Answer:
        """Return what answers a query; what no document has as words is looked for as it stands."""
        found = self._found(parse_query(text))
        sure = bool(found.docs) and all(map(self.knows, _asked(found.plan)))
        if by_date:
            return Answer(sorted(found.docs, reverse=True), found.scores, found.notes, sure)
        return Answer(found.docs, found.scores, found.notes, sure)

    def _found(self, query: Query) -> Found:
        """Return what answers a query: by some of its pairs where these make out one title."""
        plan = plan_of(query)
        variants = variants_of(query, self.synonyms)
        thin = None if any(one.synonym for one in variants) else thinned(plan)
        if thin:
            found = self._answered(query, thin[0], [])
            led = found.docs and found.docs[0] == found.ranked.leading
            if led and (found.ranked.certain or thin[1]):
                return found
        return self._confirmed(query, self._answered(query, plan, variants))

    def _answered(self, query: Query, plan: Plan, variants: Sequence[Variant]) -> Found:
        notes = self._notes(query, plan)
        ranked = self.ranked(plan)
        every = [ranked, *(self.ranked(plan_of(one.query)) for one in variants)]
        scores = dict(ranked.scores)
        for variant, other in zip(variants, every[1:], strict=True):
            for doc, score in other.scores.items():
                scores[doc] = max(scores.get(doc, 0.0), score * variant.weight)
        replaced = [one.synonym for one in variants if one.synonym]
        if replaced:
            notes.append(words.synonyms(replaced))
        words_only = query.words and not plan.phrases
        docs = self._answering(every) if words_only else self._everything(query, plan)
        docs = self._kept(docs, query, plan, notes)
        return Found(by_score(docs, scores), scores, notes, plan, ranked)

    def knows(self, term: str) -> bool:
        """Tell whether any document holds a term."""
        return Wanted(1, self.lookups.entry(term), ()).df > 0

    @staticmethod
    def _answering(every: Sequence[Ranked]) -> list[int]:
        return list(dict.fromkeys(doc for one in every for doc in answering(one.held)))

    def _confirmed(self, query: Query, found: Found) -> Found:
        """Return what was found with those first whose text holds the query as it stands.

        Only where more seem to hold it than are seen at once, or punctuation tells them apart, and
        the first is not called so. Where a letter stands alone between punctuation any document
        may hold it. A number that is part of longer ones is looked for like a phrase.
        """
        docs, plan, whole = found.docs, found.plan, found.ranked.whole
        if plan.phrases or not plan.times or (docs and docs[0] in found.ranked.covered):
            return found
        narrow = query.fields or query.minus
        if plan.marked and not (plan.chains or narrow):
            whole = range(len(self.records))
        seeming = [doc for doc in docs if doc in whole] if narrow else by_score(whole, found.scores)
        apart = plan.marked or not docs
        if len(seeming) <= SEEN and not (plan.titles or apart):
            return found
        most = MOST_MARKED if plan.marked else MOST
        sure = self._first_holding(plan.text, seeming[:most])
        if apart and not (sure or narrow):
            sure = self._first_holding(plan.text, self._with_part(plan)[:MOST_MARKED])
        if sure and not docs:
            found.notes.append(words.LITERAL)
        first = set(sure)
        return replace(found, docs=[*sure, *(doc for doc in docs if doc not in first)])

    def _with_part(self, plan: Plan) -> list[int]:
        """Return the documents with a run that the longest run at an end of the words is part of.

        None where the words have other terms, which would have found them; newest first.
        """
        part = next((phrase.part for phrase in [phrase_of(plan.text)] if phrase), "")
        found = (self.lookups.entry(run).body.docs for run in self.lookups.runs_with(part))
        return sorted({doc for docs in found for doc in docs}, reverse=True)

    def _first_holding(self, text: str, docs: Sequence[int]) -> list[int]:
        """Return the first of the documents whose text holds a text: as many as are seen."""
        return list(islice((doc for doc in docs if text in self._folded(doc)), SEEN))

    def ranked(self, plan: Plan) -> Ranked:
        """Return how well each document answers the words of a plan."""
        wanted = []
        common = self._dropped(plan)
        for term, times in plan.times.items():
            entry = self._entry(term, plan, common)
            one = Wanted(times, entry, self._named.get(term, set()), term in plan.weak)
            if one.df:
                wanted.append(one)
        chains = [[self._link(step, plan, common) for step in chain] for chain in plan.chains]
        return rank(wanted, chains, self._lengths, self._in_force)

    def _dropped(self, plan: Plan) -> set[str]:
        dfs = {term: self.lookups.df(term) for term in plan.times}
        return dropped(dfs, self.lookups.layout.heavy, plan)

    def _entry(self, term: str, plan: Plan, common: set[str]) -> Entry:
        if term in common:
            return self.lookups.without_texts(term)
        return self.lookups.entry(term, complete=plan.complete(term))

    def _link(self, step: Step, plan: Plan, common: set[str]) -> Link:
        size = self._size
        if step.across:
            docs = self.lookups.across(step)
            places = dict.fromkeys(docs, EVERYWHERE)
            return Link(places, weight_of(len(docs), size), told=True, open=step.open)
        entry = self._entry(step.term, plan, common)
        weight = weight_of(entry.df, size)
        known = None if entry.cut else _places(entry, step.at)
        return Link(known, weight, told=entry.placed, open=step.open)

    def _kept(self, docs: list[int], query: Query, plan: Plan, notes: list[str]) -> list[int]:
        """Return those of the documents that fields, phrases and minus leave."""
        for field in query.fields:
            test = field_test(field, self.lookups, self.records)
            if test is None:
                notes.append(words.FIELD_EMPTY.format(name=field.label, value=field.value))
            docs = [doc for doc in docs if (test is not None and test(doc)) != field.minus]
        for phrase in plan.phrases:
            docs = self._holding(phrase, plan, docs)
        for phrase in plan.minus:
            gone = set(self._holding(phrase, plan, docs))
            docs = [doc for doc in docs if doc not in gone]
        return docs

    def _everything(self, query: Query, plan: Plan) -> list[int]:
        asks = plan.phrases or query.fields or plan.minus
        return list(range(len(self.records))) if asks else []

    def _in_force(self, doc: int) -> bool:
        return not self.records[doc].validity

    @property
    def _size(self) -> int:
        return len(self.records)

    @cached_property
    def _lengths(self) -> Lengths:
        return lengths_of(self.records, self.lookups.store)

    @cached_property
    def _named(self) -> dict[str, set[int]]:
        """The documents whose office, column or kind has a term in its name."""
        known: dict[str, list[str]] = {}
        named: dict[str, set[int]] = {}
        for doc, record in enumerate(self.records):
            office = f"{record.office_short} {record.office_name}"
            for label in (office, record.column, record.kind):
                for term in known.setdefault(label, terms(label)):
                    named.setdefault(term, set()).add(doc)
        return named

    def _holding(self, phrase: Phrase, plan: Plan, docs: Sequence[int]) -> list[int]:
        """Return those of the documents whose text holds a phrase."""
        if phrase.titles:
            entry = self.lookups.entry(phrase.titles)
            having = {*entry.title.docs, *entry.number.docs, *entry.index.docs}
            return [doc for doc in docs if doc in having]
        if phrase.steps:
            seeming = whole_words([self._link(step, plan, set()) for step in phrase.steps])
            docs = [doc for doc in docs if doc in seeming]
        if phrase.exact:
            return list(docs)
        return [doc for doc in docs if phrase.text in self._folded(doc)]

    def _folded(self, doc: int) -> str:
        if doc not in self._texts:
            self._texts[doc] = spaced(fold(self.records[doc].searched))
        return self._texts[doc]

    def _notes(self, query: Query, plan: Plan) -> list[str]:
        notes = []
        if query.cut:
            notes.append(words.LONG.format(count=LONGEST))
        if not (plan.times or query.fields or plan.minus):
            notes.append(words.EMPTY)
        if plan.titles and plan.times:
            notes.append(words.TITLES_ONLY)
        unknown = [word for word in query.words if self._is_unknown(word)]
        if unknown:
            notes.append(words.UNKNOWN.format(words="、".join(unknown)))
        return notes

    def _is_unknown(self, word: str) -> bool:
        found = plan_of(Query(word, words=[word])).times
        return bool(found) and not any(map(self.knows, found))


def _asked(plan: Plan) -> list[str]:
    return [term for term, times in plan.times.items() if times]


def _places(entry: Entry, at: int) -> dict[int, int]:
    """Return the documents of a term with the places where a word begins that has it there."""
    docs = entry.body.docs
    if not entry.placed:
        return dict.fromkeys(docs, EVERYWHERE)
    return {doc: turned(places, at) for doc, places in zip(docs, entry.body.places, strict=True)}
