"""Which terms a query needs, for what (``theme/static/js/search/plan.js`` plans the same)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest
from math import ceil

from plugins.search.query import FieldQuery, Query
from plugins.search.terms import (
    Step,
    asking_terms,
    is_only_run,
    lone_units,
    marks_of,
    placed_units,
    single_units,
    steps,
    terms,
)

SHORT = 6
"""In a query of more terms the heavy lists count with their heads only."""
MANY, AT_ONCE = 6, 6
"""A query of more terms is answered by some of them first: by so many at a time."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase and the steps that every text with it must hold.

    ``exact`` where the step says it all, so that no text has to be compared. ``titles`` is one
    Han character, looked for in titles and numbers. Where a phrase has no steps but those with
    runs at its ends, which may be parts of longer ones, ``part`` is such a run.
    """

    text: str
    steps: tuple[Step, ...]
    exact: bool = False
    titles: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The terms of the words with how often each is asked for; phrases wanted and not wanted.

    ``chains`` are the steps of each word and, of several words, those of all without a space
    between and, last, as they stand: ``text`` is what that looks like. Characters that stand
    alone are looked for in titles and numbers; where there are other terms, 0 times: they tell
    titles apart and nothing else. ``titles`` says that there are none. ``weak`` are those that
    only ask. ``short`` says that the words have few terms.
    """

    times: dict[str, int]
    chains: list[list[Step]]
    text: str
    titles: bool
    weak: set[str]
    phrases: list[Phrase]
    minus: list[Phrase]
    short: bool

    @property
    def marked(self) -> bool:
        """Tell whether the words hold more than letters, digits and spaces."""
        return bool(marks_of(self.text))

    def complete(self, term: str) -> bool:
        """Tell whether the whole list of a term is needed."""
        if self.short:
            return True
        phrases = [*self.phrases, *self.minus]
        return any(
            term in (step.term for step in phrase.steps) or (phrase.part and phrase.part in term)
            for phrase in phrases
        )


def dropped(dfs: Mapping[str, int], heavy: int, plan: Plan) -> set[str]:
    """Return the terms of a long query whose lists are not worth their files.

    The query has enough rarer ones. ``dfs`` says how many texts hold each term; lists of more
    than ``heavy`` have a file.
    """
    asked = (term for term, times in plan.times.items() if times)
    others = sorted(asked, key=lambda term: dfs[term])[SHORT:]
    return {term for term in others if dfs[term] > heavy and not plan.complete(term)}


def plan_of(query: Query) -> Plan:
    """Return the plan of a query."""
    words = [*query.words, *query.phrases]
    times = dict(Counter(term for word in words for term in terms(word)))
    titles = not times
    weak = set[str]().union(*map(asking_terms, query.words))
    alone = (unit for word in words for unit in lone_units(word))
    times.update(dict.fromkeys(alone, int(titles)))
    weak = weak if len(weak) < len(times) else set()
    text = " ".join(words)
    every = [*words, "".join(words), text] if len(words) > 1 else words
    chains = [found for word in every if (found := steps(word))]
    phrases, minus = _phrases(query.phrases), _phrases(query.minus)
    return Plan(times, chains, text, titles, weak, phrases, minus, len(times) <= SHORT)


def thinned(plan: Plan) -> tuple[Plan, bool] | None:
    """Return a plan with some terms of another, from everywhere in it, enough to know a title by.

    Of every other pair of the words as many as are fetched at once, and whether these are all.
    None for a plan of few terms, one that asks, or one that narrows: no title is meant.
    """
    if len(plan.times) <= MANY or plan.weak or plan.phrases or plan.minus:
        return None
    kept = {term for chain in plan.chains for term in _every_other(chain)}
    kept |= {term for term, times in plan.times.items() if not times or is_only_run(term)}
    likely = [(term, times) for term, times in plan.times.items() if term in kept]
    every = ceil(len(likely) / AT_ONCE)
    some = {term: n for at, (term, n) in enumerate(likely) if not n or not at % every}
    return _only(plan, some), len(some) == len(likely)


def _only(plan: Plan, times: dict[str, int]) -> Plan:
    """Return a plan with some of its terms."""
    chains = [[step for step in chain if _stays(step, times)] for chain in plan.chains]
    return replace(plan, times=times, chains=[chain for chain in chains if chain])


def _every_other(chain: list[Step]) -> Iterator[str]:
    """Yield the terms of pairs that leave no letter of a chain out, and of those with runs."""
    covered = -1
    for step, following in zip_longest(chain, chain[1:]):
        last = following is None or following.across
        if not step.across and (step.at > covered or last or step.has_run):
            yield step.term
            covered = step.at + 1


def _stays(step: Step, times: Mapping[str, int]) -> bool:
    return not step.across and step.term in times


def _phrases(texts: list[str]) -> list[Phrase]:
    return [phrase for phrase in map(phrase_of, texts) if phrase]


def phrase_of(text: str) -> Phrase | None:
    """Return what a folded phrase needs; None where it holds neither letter nor digit."""
    units = placed_units(text)
    if not units:
        return None
    needed = tuple(step for step in steps(text) if not step.open)
    if needed:
        exact = len(text) == len("二字") and len(needed) == 1
        return Phrase(text, needed, exact=exact)
    runs = [unit.text for unit in units if unit.is_run]
    if runs:
        return Phrase(text, (), part=max(runs, key=len))
    return Phrase(text, (), exact=True, titles=units[0].text)


def field_terms(field: FieldQuery) -> list[str]:
    """Return the terms of the value of a field, or its single units where it has no others."""
    text = field.value.replace("第", "") if field.name == "number" else field.value
    return list(dict.fromkeys(terms(text))) or single_units(text)
