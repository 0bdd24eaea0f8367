"""Lists of words: what is wrong with one, the locality's own, those outside the repository."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.disclosure.checker import run
from plugins.disclosure.examples import DAY
from plugins.disclosure.finding import Severity
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.source import Location
from plugins.disclosure.wording import Entry, Search, Wording, compiled
from tests.growth import cost

Write = Callable[[str, str], Path]
LOCAL = "disclosure_rules/wording/local/words.yaml"
HEAD = "类别: 本地用语\n条目:\n"


def entry(ruleset: Ruleset, word: str) -> Entry | None:
    """The entry of a word that is in force."""
    return next((one for one in ruleset.wording.entries if one.word == word), None)


FAULTS = [
    ("{误: 甲}", "wording-incomplete", "正"),
    ("{正: 甲}", "wording-incomplete", "误"),
    ("{误: '', 正: 甲}", "wording-incomplete", "误"),
    ("{误: 甲乙, 正: 丙, 级别: 严重}", "wording-severity", "级别"),
    ("{误: 甲乙, 正: 丙, 范围: 所有}", "wording-scope", "范围"),
    ("{误: 甲乙, 正: 丙, 把握: 听说}", "wording-certainty", "把握"),
    ("{误: 甲乙, 正: 丙, 把握: 凭记忆, 级别: 错误}", "wording-memory", "级别"),
    ("{误: 甲乙, 停用: ''}", "wording-off", "停用"),
    ("{误: 甲乙, 正: 丙, 模式: ''}", "wording-empty", "模式"),
    ("{误: 甲乙, 正: 丙, 模式: '(?:甲乙)?'}", "wording-empty", "模式"),
    ("{误: 甲乙, 正: 丙, 模式: '(?=甲)'}", "wording-empty", "模式"),
    ("{误: 甲乙, 正: 丙, 模式: '(甲乙'}", "wording-pattern", "模式"),
    ("{误: 甲乙, 正: 丙, 模式: '(?R)?甲'}", "wording-pattern", "模式"),
    ("{误: 甲乙, 正: 丙, 模式: '(?:甲{9999}){9999}'}", "wording-pattern", "模式"),
    ("{误: 甲乙, 正: 丙, 模式: '%s'}" % ("甲" * 1001), "wording-pattern", "模式"),
    ("{误: '%s。', 正: 丙, 模式: '(?:公|公公)+开'}" % ("公" * 60), "wording-pattern", "模式"),
    ("{误: 甲乙, 正: 丙, 模式: 丁}", "wording-example", "误"),
    ("{误: 甲乙, 正: 丙, 模式: 甲., 线索: [丁]}", "wording-example", "误"),
    ("{误: 甲乙, 正: 丙, 模式: 甲., 不报: [甲丁]}", "wording-right-use", "不报"),
    ("{误: 甲乙, 正: 丙, 错: 丁}", "unknown-key", "错"),
    ("{误: 甲乙, 正: [丙]}", "wrong-type", "正"),
    ("甲乙", "wrong-type", "条目"),
]


@pytest.mark.parametrize(("text", "kind", "field"), FAULTS)
def test_a_wrong_entry_is_a_fault_at_its_line(
    project: Path, write: Write, text: str, kind: str, field: str
) -> None:
    """The fault stands at the entry's own line, and the entry after it is used."""
    write(LOCAL, f"{HEAD}  - {text}\n  - {{误: 示范园, 正: 示范区}}\n")
    ruleset = load_rules(project)
    assert [(one.kind, one.location.path, one.location.line) for one in ruleset.faults][:1] == [
        (kind, LOCAL, 3)
    ]
    assert ruleset.faults[0].field == field
    assert entry(ruleset, "示范园") is not None


def test_a_word_said_twice_in_one_layer(project: Path, write: Write) -> None:
    """Two local lists may not both say a word; the first one holds."""
    write(LOCAL, f"{HEAD}  - {{误: 甲乙, 正: 丙}}\n")
    write(LOCAL.replace("words", "words2"), f"{HEAD}  - {{误: 甲乙, 正: 丁}}\n")
    ruleset = load_rules(project)
    (fault,) = ruleset.faults
    assert fault.kind == "wording-repeated"
    assert fault.facts["首次"] == f"{LOCAL}:3"
    found = entry(ruleset, "甲乙")
    assert found is not None
    assert found.right == "丙"


def test_a_category_without_a_rule(project: Path, write: Write) -> None:
    """A list that no rule would tell is a fault, not silence."""
    write(LOCAL, "类别: 没有这一类\n条目: []\n")
    (fault,) = load_rules(project).faults
    assert fault.kind == "wording-category"
    assert "本地用语" in fault.facts["可用"]


@pytest.mark.parametrize("text", ["条目: 甲\n", "类别: 本地用语\n条目: {甲: 乙}\n", "- 甲\n", "\0"])
def test_a_file_that_is_no_list(project: Path, write: Write, text: str) -> None:
    """Whatever the file holds, the other lists are read."""
    write(LOCAL, text)
    ruleset = load_rules(project)
    assert ruleset.faults
    assert entry(ruleset, "布署") is not None


def test_the_locality_has_the_last_word(project: Path, write: Write) -> None:
    """A local entry takes the place of the one of the same word, or switches it off or on."""
    assert entry(load_rules(project), "其它") is None
    write(
        LOCAL,
        f"{HEAD}  - {{误: 布署, 停用: 本地地名}}\n  - {{误: 其它, 正: 其他}}\n"
        "  - {误: 震憾, 正: 震动, 级别: 提示}\n",
    )
    ruleset = load_rules(project)
    assert ruleset.faults == ()
    assert entry(ruleset, "布署") is None
    assert entry(ruleset, "其它") is not None
    found = entry(ruleset, "震憾")
    assert found is not None
    assert (found.right, found.severity.label) == ("震动", "提示")


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Write a list outside the project and name it by the setting."""

    def write_list(text: str) -> Path:
        path = tmp_path / "elsewhere" / "secret.yaml"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        monkeypatch.setenv("GONGKAI_WORDS", str(path))
        return path

    return write_list


def add_text(project: Path, text: str) -> None:
    """Add a text to the first document of the small project."""
    document = min(project.glob("content/zfb/业务工作/工作总结/*.md"))
    document.write_text(document.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_an_outside_list_is_used_and_not_shown(
    project: Path, outside: Callable[[str], Path]
) -> None:
    """The finding shows what stands in the text, and nothing of the list or its folder."""
    path = outside(
        f"{HEAD}  - {{误: 示范某园, 正: 密改法, 模式: 示范.园, 说明: 密说明, 级别: 错误}}\n"
    )
    add_text(project, "示范新园。\n")
    report = run(load_content(project), load_rules(project), DAY)
    (one,) = [finding for finding in report.findings if finding.rule == "YU014"]
    assert "示范新园" in one.message
    assert one.field == "示范新园"
    everything = "".join(f"{found}" for found in report.findings)
    for secret in ("示范某园", "密改法", "密说明", str(path.parent)):
        assert secret not in everything


def test_a_wrong_outside_list_tells_only_its_line(
    project: Path, outside: Callable[[str], Path]
) -> None:
    """File name and line, not the words, whatever is wrong with it."""
    outside(
        f"{HEAD}  - {{误: 密词一, 正: 密词二, 模式: '(密词三'}}\n  - {{误: 密词四, 密键: 密词五}}\n"
        "  - 密词六\n  - {误: 密词七, 正: 密词八, 模式: 密., 不报: [密词九]}\n"
    )
    ruleset = load_rules(project)
    assert [(fault.location.path, fault.location.line) for fault in ruleset.faults] == [
        ("GONGKAI_WORDS/secret.yaml", line) for line in (4, 5, 3, 4, 6)
    ]
    report = run(load_content(project), ruleset, DAY)
    everything = "".join(f"{found}" for found in report.findings)
    assert "GONGKAI_WORDS/secret.yaml" in everything
    assert "密" not in everything.replace("保密", "")


def test_an_outside_list_with_broken_yaml(project: Path, outside: Callable[[str], Path]) -> None:
    """The line is told without what stands on it."""
    outside(f"{HEAD}  - {{误: 密词一, 正: 'x}}\n")
    report = run(load_content(project), load_rules(project), DAY)
    told = [one for one in report.findings if one.location.path == "GONGKAI_WORDS/secret.yaml"]
    assert told
    assert all("密词" not in f"{one}" for one in told)


@pytest.mark.parametrize("name", ["missing.yaml", "empty"])
def test_an_outside_list_that_is_not_there(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A finding says so; the rest of the run goes on."""
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("GONGKAI_WORDS", str(tmp_path / name))
    report = run(load_content(project), load_rules(project), DAY)
    (one,) = [finding for finding in report.findings if finding.rule == "PZ006"]
    assert name in one.message
    assert str(tmp_path) not in f"{one}"
    assert report.broken_rules


def test_folders_and_several_lists(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder stands for its lists in order of name."""
    for folder, word in (("a", "甲乙"), ("b", "丙丁")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.yaml").write_text(
            f"{HEAD}  - {{误: {word}, 正: 戊}}\n", encoding="utf-8"
        )
    setting = os.pathsep.join([str(tmp_path / "a"), str(tmp_path / "b" / "x.yaml")])
    monkeypatch.setenv("GONGKAI_WORDS", setting)
    ruleset = load_rules(project)
    assert ruleset.faults == ()
    assert entry(ruleset, "甲乙") is not None
    assert entry(ruleset, "丙丁") is not None


def test_fifty_thousand_words() -> None:
    """A long list costs a text little more than a short one, and loses no word."""
    chance = random.Random(4)
    signs = [chr(number) for number in range(0x4E00, 0x5600)]
    words = sorted({"".join(chance.choices(signs, k=chance.randint(2, 5))) for _ in range(60_000)})
    words = words[:50_000]
    place = Location("words.yaml")
    search = Wording.layered(
        Entry("本地用语", word, "甲", place, Severity.WARNING) for word in words
    ).search
    text = "".join(chance.choices(signs, k=970)) + words[49_999] + "。" + words[0]
    few = Wording.layered(
        Entry("本地用语", word, "甲", place, Severity.WARNING) for word in words[:500]
    ).search
    found = {words[hit.entry] for hit in search.find(text)}
    long = cost(lambda: [search.find(text) for _ in range(40)])
    assert long < 10 * cost(lambda: [few.find(text) for _ in range(40)])
    assert {words[0], words[49_999]} <= found
    assert found == {word for word in words if word in text}


@pytest.mark.parametrize("pattern", ["(" * 400 + ")" * 400, "a{1000}" * 3, r"\L<x>", "[甲"])
def test_a_pattern_that_cannot_be_had(pattern: str) -> None:
    """Every way in which a pattern can be refused is one error with words."""
    with pytest.raises(ValueError, match=r"."):
        compiled(pattern, "regex")


def test_no_hits_are_lost_between_cues() -> None:
    """Single characters, pairs and longer cues, and no cue at all, each find their entry."""
    place = Location("words.yaml")
    many = [
        Entry("甲", sign, "乙", place, Severity.WARNING)
        for sign in map(chr, range(0x4E00, 0x4E00 + 100))
    ]
    search = Search([*many, Entry("甲", "公开栏", "乙", place, Severity.WARNING)])
    found = [search.entries[hit.entry].word for hit in search.find("丁公开栏公开")]
    assert found == ["丁", "公开栏"]
