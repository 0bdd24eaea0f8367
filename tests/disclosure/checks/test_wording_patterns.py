"""A pattern of a local list that runs away is stopped and named, and the run goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.disclosure.checks import REGISTRY
from plugins.disclosure.examples import DAY
from plugins.disclosure.finding import Finding
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.wording import Wording, gathered, search

LIST = """类别: 本地用语
条目:
  - {误: 公公开, 正: 公开, 模式: '(?:公|公公)+开'}
  - {误: 示范园, 正: 示范区}
"""
TEXT = "公" * 60 + "。示范园，布署。\n"


def findings(project: Path, code: str) -> list[Finding]:
    """What one rule of the small project finds."""
    ruleset, portal = load_rules(project), load_content(project)
    rule = ruleset.rules[code]
    return list(REGISTRY[rule.check].check(rule, portal, ruleset, DAY))


@pytest.fixture
def with_text(project: Path) -> Path:
    """The small project with a text that makes the pattern run away."""
    document = min(project.glob("content/zfb/业务工作/工作总结/*.md"))
    document.write_text(document.read_text(encoding="utf-8") + TEXT, encoding="utf-8")
    return project


def test_a_local_pattern_is_stopped(with_text: Path) -> None:
    """It is named at its line; the other words of the same list are still found."""
    local = with_text / "disclosure_rules" / "wording" / "local" / "words.yaml"
    local.parent.mkdir(exist_ok=True)
    local.write_text(LIST, encoding="utf-8")
    (one,) = findings(with_text, "PZ007")
    assert str(one.location) == "disclosure_rules/wording/local/words.yaml:3:9"
    assert "公公开" in one.message
    assert [one.field for one in findings(with_text, "YU014")] == ["示范园"]


def test_an_outside_pattern_is_stopped_unseen(
    with_text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its line is told, its words are not."""
    (tmp_path / "secret.yaml").write_text(LIST, encoding="utf-8")
    monkeypatch.setenv("GONGKAI_WORDS", str(tmp_path / "secret.yaml"))
    (one,) = findings(with_text, "PZ007")
    assert str(one.location) == "GONGKAI_WORDS/secret.yaml:3:9"
    assert "公公开" not in one.message + one.fix + one.field
    assert str(tmp_path) not in one.message + one.fix + str(one.location)


def test_nothing_is_kept_while_a_pattern_runs_away(with_text: Path) -> None:
    """The next run meets it again instead of taking the text for looked at."""
    local = with_text / "disclosure_rules" / "wording" / "local" / "words.yaml"
    local.parent.mkdir(exist_ok=True)
    local.write_text(LIST, encoding="utf-8")
    for _ in range(2):
        ruleset, portal = load_rules(with_text), load_content(with_text)
        assert [entry.word for entry in gathered(portal, ruleset.wording).runaway] == ["公公开"]
        portal.store.save()


def test_a_pattern_has_so_much_time_for_a_whole_run(
    with_text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is only slow is stopped when it has used up its share."""
    monkeypatch.setattr(search, "SECONDS_PER_RUN", 0.0)
    local = with_text / "disclosure_rules" / "wording" / "local" / "words.yaml"
    local.parent.mkdir(exist_ok=True)
    local.write_text(LIST.replace("(?:公|公公)+开", "公+开"), encoding="utf-8")
    ruleset, portal = load_rules(with_text), load_content(with_text)
    assert isinstance(ruleset.wording, Wording)
    assert [entry.word for entry in gathered(portal, ruleset.wording).runaway] == ["公公开"]


def test_what_was_found_is_kept_for_the_next_run(
    with_text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unchanged text is not looked through again, and says the same."""
    ruleset, portal = load_rules(with_text), load_content(with_text)
    first = gathered(portal, ruleset.wording).by_category
    portal.store.save()
    monkeypatch.setattr(search.Search, "find", lambda _self, text: pytest.fail(text))
    again = gathered(load_content(with_text), ruleset.wording).by_category
    assert list(again) == list(first) == ["错别字"]
