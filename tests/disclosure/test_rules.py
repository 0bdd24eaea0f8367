"""The rules of the project: their examples behave, and nothing that is wrong goes unclaimed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from plugins.disclosure.built_in import BUILT_IN
from plugins.disclosure.checker import run
from plugins.disclosure.example_project import OFFICE
from plugins.disclosure.examples import DAY, check_example, examples_of, lay_out, misbehaving
from plugins.disclosure.finding import Severity
from plugins.disclosure.load_content import load_content
from plugins.disclosure.model import DRAFT, PENDING, PUBLIC, WITHDRAWN
from plugins.disclosure.rule import Rule, Ruleset
from tests.conftest import ROOT
from tests.sample import sample_rules

DISCLOSURE = ROOT / "plugins" / "disclosure"
TIME_ALONE = {"LM002", "NB001", "NB004", "ZN003", "ZD001", "ZD002", "XL001", "PZ011", "ZT004"}
"""Rules that can turn red by the passing of time alone."""
KIND = re.compile(r"[a-z]+(?:-[a-z0-9]+)+|unreadable")
NOT_KINDS = re.compile(r"utf-|gb18030|exemptions|annual-reports|general-office|-missing-rule")


@cache
def ruleset() -> Ruleset:
    """The rules of the project, read once."""
    return sample_rules()


def rules() -> list[Rule]:
    """Every rule, in order of code."""
    return list(ruleset().rules.values())


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_examples_behave(rule: Rule) -> None:
    """A good example gives no finding of its rule, a bad one at least one; there are both."""
    assert misbehaving(rule, ruleset()) == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_the_words_of_findings_are_filled(rule: Rule) -> None:
    """No finding on a bad example shows a hole, a brace or an English word for an editor."""
    for label, example in examples_of(rule):
        if label == "合格":
            continue
        for finding in check_example(rule, ruleset(), example):
            assert finding.message
            assert finding.fix
            for text in (finding.message, finding.fix):
                assert "？" not in text
                assert "{事" not in text
                assert "None" not in text


def test_the_small_project_meets_every_rule(tmp_path: Path) -> None:
    """What examples are laid upon has no finding of its own, so that each shows one thing."""
    lay_out(tmp_path, ruleset(), {})
    report = run(load_content(tmp_path), ruleset(), DAY)
    ours = [finding for finding in report.findings if finding.record.startswith(OFFICE)]
    assert ours == []


def test_an_example_that_misbehaves_is_caught() -> None:
    """The test above can fail: a false alarm, a miss and missing examples are each told."""
    rule = ruleset().rules["YS006"]
    good, bad = rule.examples["合格"], rule.examples["不合格"]
    for examples, words in (
        ({"合格": bad, "不合格": bad}, "alarms"),
        ({"合格": good, "不合格": good}, "misses"),
        ({"合格": good}, "no example"),
    ):
        values = {name: getattr(rule, name) for name in Rule.__dataclass_fields__}
        complaints = misbehaving(Rule(**{**values, "examples": examples}), ruleset())
        assert words in complaints[0]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_severity_keeps_to_the_principles(rule: Rule) -> None:
    """From memory or by time alone is at most a warning, for the imported never more."""
    if rule.certainty == "凭记忆" or rule.code in TIME_ALONE:
        assert rule.severity <= Severity.WARNING
    if rule.historic_severity is not None:
        assert rule.historic_severity < rule.severity
    assert set(rule.states) <= {DRAFT, PENDING, PUBLIC, WITHDRAWN}
    assert rule.since is None or rule.since < date(2026, 11, 21)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_a_convention_is_not_called_a_breach(rule: Rule) -> None:
    """No message says 违反第…条: what the law asks for stands in the basis."""
    for text in (*rule.messages.values(), *rule.fixes.values(), rule.what):
        assert not re.search(r"违反.{0,20}第.{1,5}条", text)


def kinds_in_code() -> Iterator[str]:
    """Every kind of fault that the readers can note, from the source of the domain."""
    for folder in ("source", "fields", "load_content", "load_rules"):
        for path in (DISCLOSURE / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                text = node.value if isinstance(node, ast.Constant) else None
                if isinstance(text, str) and KIND.fullmatch(text) and not NOT_KINDS.search(text):
                    yield text


def claimed() -> set[str]:
    """The kinds that rules answer for."""
    found: set[str] = set()
    for rule in rules():
        if rule.check == "faults":
            found.update(rule.params["类别"])
    return found


def test_every_kind_of_fault_is_claimed_by_a_rule() -> None:
    """No reader notes anything that no rule has words for, and no rule claims what is not."""
    assert claimed() == set(kinds_in_code())


def test_every_claimed_kind_has_words_of_its_own() -> None:
    """A rule on several kinds says of each what is wrong and what to do."""
    for rule in rules():
        if rule.check != "faults":
            continue
        kinds = rule.params["类别"]
        for words in (rule.messages, rule.fixes):
            assert "" in words or set(words) == set(kinds), rule.code


def test_no_kind_is_claimed_twice() -> None:
    """One fault is told by one rule."""
    kinds = [kind for rule in rules() if rule.check == "faults" for kind in rule.params["类别"]]
    assert sorted(kinds) == sorted(set(kinds))


def test_built_in_codes_are_free() -> None:
    """No file takes the code of a rule that guards the ruleset itself."""
    assert not {rule.code for rule in BUILT_IN} & set(ruleset().rules)


def test_a_topic_has_its_own_letters() -> None:
    """Rules of one folder share the letters of their codes, and no other folder has them."""
    letters: dict[str, set[str]] = {}
    for rule in rules():
        letters.setdefault(rule.topic, set()).add(rule.code[:2])
    assert all(len(found) == 1 for found in letters.values()), letters
    assert len({tuple(found) for found in letters.values()}) == len(letters)
