"""The scoring in ``scoring.yaml``; an entry with a fault in it is not used at all.

A score by half an entry would be wrong without showing it; each fault stands at its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Any

from plugins.disclosure.clocks import Clocks
from plugins.disclosure.fields import read_values
from plugins.disclosure.load_rules.fields import SCORING
from plugins.disclosure.rule import Rule
from plugins.disclosure.scoring import MEASURES, OVERRUN, Indicator, Scoring
from plugins.disclosure.source import Fault, Source, read_yaml

_NUMBER = re.compile(r"[0-9]{1,4}(\.[0-9]{1,2})?")
_RULES = "disclosure_rules/rules 里的代码"
Place = tuple[str | int, ...]


class Known:
    """What an entry may name; where no rules or categories could be read, any name passes."""

    def __init__(
        self, rules: Mapping[str, Rule], clocks: Clocks, categories: Iterable[str]
    ) -> None:
        self.rules, self.clocks, self.categories = rules, clocks, tuple(categories)


def read_scoring(root: Path, path: str, known: Known, faults: list[Fault]) -> tuple[Scoring, ...]:
    """Return the scorings of a file, oldest first; without the file nobody is scored."""
    if not (root / path).is_file():
        return ()
    source = read_yaml(root, path)
    found: list[Scoring] = []
    for number, entry in enumerate(read_values(source, SCORING).get("entries", ())):
        before = len(source.faults)
        one = _Entry(source, ("评分", number), entry, known).scoring()
        if one and any(other.since == one.since for other in found):
            at = source.at("评分", number, "施行")
            source.fault("scoring-repeated", at, "施行", 值=str(one.since))
        elif one and len(source.faults) == before and not _spoiled(source, number):
            found.append(one)
    faults.extend(source.faults)
    return tuple(sorted(found, key=lambda one: one.since))


def _spoiled(source: Source, number: int) -> bool:
    """True where reading the values already found a fault within the entry's lines."""
    first = source.at("评分", number).line
    after = source.marks.get(("评分", number + 1))
    last = after[0] if after else float("inf")
    return any(first <= fault.location.line < last for fault in source.faults)


class _Entry:
    """One entry while it is read: its place, what it says and what it may name."""

    def __init__(self, source: Source, at: Place, entry: Mapping[str, Any], known: Known) -> None:
        self.source, self.at, self.entry, self.known = source, at, entry, known

    def scoring(self) -> Scoring | None:
        """Return the entry, or None with a fault where it has no day to begin."""
        since = self.entry.get("since")
        if since is None:
            if "施行" not in self.source.values["评分"][self.at[1]]:
                self.fault("scoring-value", (), "施行", "（空）")
            return None
        full = self.number(("满分",), self.entry.get("full", "100"))
        indicators = self.indicators()
        return Scoring(
            since=since,
            basis=self.entry.get("basis", ""),
            full=full,
            grades=self.grades(),
            indicators=MappingProxyType(indicators),
            weights=MappingProxyType(self.weights(indicators, full)),
            column=self.entry.get("column", ""),
        )

    def fault(self, kind: str, path: Place, field: str, value: str, **facts: str) -> None:
        """Note a fault at a place of the entry."""
        self.source.fault(kind, self.source.at(*self.at, *path), field, 值=value, **facts)

    def number(self, path: Place, text: object) -> Decimal:
        """Return a number of points; 0 with a fault where there is none."""
        if isinstance(text, str) and _NUMBER.fullmatch(text):
            return Decimal(text)
        self.fault("scoring-value", path, str(path[-1]), text if isinstance(text, str) else "…")
        return Decimal(0)

    def grades(self) -> tuple[tuple[str, Decimal], ...]:
        """Return the grades, highest first."""
        given = self.entry.get("grades", {})
        if not isinstance(given, dict):
            self.fault("scoring-value", ("等次",), "等次", "…")
            return ()
        grades = [(name, self.number(("等次", name), text)) for name, text in given.items()]
        return tuple(sorted(grades, key=lambda grade: -grade[1]))

    def indicators(self) -> dict[str, Indicator]:
        """Return the indicators by code."""
        found: dict[str, Indicator] = {}
        for number, given in enumerate(self.entry.get("indicators", ())):
            path: Place = ("指标", number)
            code = given.get("code", "")
            if not code or code in found:
                self.fault("scoring-value", (*path, "代码"), "代码", code or "（空）")
                continue
            self.check_names(path, given)
            ceiling = given.get("ceiling")
            found[code] = Indicator(
                code=code,
                name=given.get("name", code),
                measure=given.get("measure", ""),
                each=self.number((*path, "每项扣"), given.get("each", "")),
                rule=given.get("rule", ""),
                words=given.get("words", ""),
                ceiling=None if ceiling is None else self.number((*path, "最多扣"), ceiling),
                clocks=frozenset(given.get("clocks", ())),
                basis=given.get("basis", ""),
            )
        return found

    def check_names(self, path: Place, given: Mapping[str, Any]) -> None:
        """Note what an indicator names and nobody knows: measure, rule, clocks, facts."""
        measure, rule = given.get("measure", ""), given.get("rule", "")
        if measure not in MEASURES:
            can = "、".join(MEASURES)
            self.fault("scoring-unknown", (*path, "计量"), "计量", measure or "（空）", 可用=can)
            return
        if self.known.rules and rule not in self.known.rules:
            self.fault(
                "scoring-unknown", (*path, "规则"), "规则", rule or "（空）", 可用="见规则列表"
            )
        for number, clock in enumerate(given.get("clocks", ())):
            if self.known.clocks.get(clock) is None:
                at = (*path, "时限", number)
                self.fault("scoring-unknown", at, "时限", clock, 可用="见 clocks.yaml")
        if measure == OVERRUN and not given.get("clocks"):
            self.fault("scoring-value", (*path, "时限"), "时限", "（空）")
        self.check_words((*path, "提示"), given.get("words", ""), MEASURES[measure])

    def check_words(self, path: Place, words: str, facts: tuple[str, ...]) -> None:
        """Note words that cannot be filled: none, a broken brace, a fact that is not given."""
        try:
            named = {name for _, name, _, _ in Formatter().parse(words) if name is not None}
        except ValueError:
            named = {words}
        if not words or not named <= set(facts):
            can = "、".join(f"{{{fact}}}" for fact in facts)
            self.fault("scoring-unknown", path, "提示", words or "（空）", 可用=can)

    def weights(
        self, indicators: Mapping[str, Indicator], full: Decimal
    ) -> dict[str, Mapping[str, Decimal]]:
        """Return the weights by category; they must name indicators and sum to the full score."""
        found: dict[str, Mapping[str, Decimal]] = {}
        for number, given in enumerate(self.entry.get("weights", ())):
            path: Place = ("权重", number)
            said = given.get("points")
            points = {
                code: self.number((*path, "分值", code), text)
                for code, text in (said.items() if isinstance(said, dict) else ())
            }
            for code in points.keys() - indicators.keys():
                can = "、".join(indicators)
                self.fault("scoring-unknown", (*path, "分值", code), "分值", code, 可用=can)
            if sum(points.values()) != full:
                total = str(sum(points.values()))
                self.fault("scoring-sum", (*path, "分值"), "分值", total, 应为=str(full))
            known = self.known.categories
            for place, category in enumerate(given.get("of", ())):
                if category in found or (known and category not in known):
                    can, at = "、".join(known), (*path, "类别", place)
                    self.fault("scoring-unknown", at, "类别", category, 可用=f"{can}，各一次")
                found[category] = MappingProxyType(points)
        return found
