"""What a baseline knows does not block; what is new or touched does; and it only shrinks."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.baseline import (
    DEFAULT,
    Baseline,
    Entries,
    ratchet,
    read_baseline,
    text_of,
    with_baseline,
)
from plugins.disclosure.checker import Report, run
from plugins.disclosure.cli import main
from plugins.disclosure.finding import Severity
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from tests.disclosure.test_cli import DAY, gongkai

Write = Callable[[str, str], Path]
FOLDER = "content/zfb/业务工作/工作总结"
FIRST = f"{FOLDER}/2026-00001.md"


@pytest.fixture
def old(project: Path) -> Path:
    """A project whose documents have lost their summaries: three errors, and no baseline yet."""
    text = (project / FIRST).read_text(encoding="utf-8")
    text = "".join(line for line in text.splitlines(True) if not line.startswith("内容概述"))
    for number in (1, 2, 3):
        path = project / FIRST if number == 1 else project / FOLDER / f"2026-0009{number}.md"
        own = text.replace("标题: ", f"标题: 第{number}份", 1)
        path.write_text(f"{own}\n第{number}份的正文，各不相同。\n", encoding="utf-8")
    return project


def checked(project: Path) -> Report:
    """The report on a project with its own baseline."""
    portal, ruleset = load_content(project), load_rules(project)
    report = run(portal, ruleset, date(2026, 11, 15))
    if not (project / DEFAULT).is_file():
        return report
    return with_baseline(report, project, ruleset, read_baseline(project, DEFAULT))


def errors(project: Path) -> list[tuple[str, str]]:
    """Rule and record of what blocks, with the baseline that the project has."""
    return [(one.rule, one.record) for one in checked(project).at_least(Severity.ERROR)]


def change(project: Path, path: str, old: str, new: str) -> None:
    """Replace a text in a file."""
    text = (project / path).read_text(encoding="utf-8")
    assert old in text
    (project / path).write_text(text.replace(old, new), encoding="utf-8")


def lines(project: Path) -> list[dict[str, object]]:
    """The lines of the baseline file, parsed."""
    text = (project / DEFAULT).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_old_findings_do_not_block(old: Path) -> None:
    """A city starts today: nothing blocks, and the report counts what is known apart."""
    assert gongkai(old, "check", *DAY)[0] == 1
    status, out = gongkai(old, "baseline", *DAY)
    assert (status, "新收入" in out) == (0, True)
    status, out = gongkai(old, "check", *DAY)
    assert status == 0
    assert re.search(r"基线内 [1-9]\d* 个", out)
    assert {one.rule for one in checked(old).known} >= {"YS010"}
    assert gongkai(old, "check", "--baseline", "none", *DAY)[0] == 1


def test_a_new_document_blocks(old: Path, write: Write) -> None:
    """What was not there when the baseline was written is new."""
    gongkai(old, "baseline", *DAY)
    text = (old / FIRST).read_text(encoding="utf-8")
    write(f"{FOLDER}/2026-00095.md", text.replace("第1份", "第4份"))
    assert errors(old) == [("YS010", "zfb/2026-00095")]


def test_a_touched_file_counts_again(old: Path) -> None:
    """Editing a document makes its old findings block; the others stay known."""
    gongkai(old, "baseline", *DAY)
    change(old, FIRST, "第1份的正文", "第1份改过的正文")
    assert errors(old) == [("YS010", "zfb/2026-00001")]


def test_a_second_finding_of_one_key_is_new(old: Path) -> None:
    """The baseline counts: more of the same in an untouched file is reported."""
    gongkai(old, "baseline", *DAY)
    report = run(load_content(old), load_rules(old), date(2026, 11, 15))
    (one,) = (one for one in report.findings if one.key == ("YS010", "zfb/2026-00001", "内容概述"))
    twice = report.with_findings([*report.findings, one])
    baseline = read_baseline(old, DEFAULT)
    found = with_baseline(twice, old, load_rules(old), baseline)
    assert [each.key for each in found.at_least(Severity.ERROR)] == [one.key]


def test_line_ends_and_moves_are_no_change(old: Path) -> None:
    """A checkout with CR LF, and a document in another folder, are still the accepted ones."""
    gongkai(old, "baseline", *DAY)
    path = old / FIRST
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert errors(old) == []


def test_what_is_gone_is_a_notice_until_the_baseline_is_tightened(old: Path) -> None:
    """Deleting the document leaves its line unused; writing again removes it."""
    gongkai(old, "baseline", *DAY)
    before = len(lines(old))
    (old / FOLDER / "2026-00093.md").unlink()
    (notice,) = (one for one in checked(old).findings if one.rule == "HM003")
    assert notice.severity is Severity.NOTICE
    assert notice.location.path == DEFAULT
    status, out = gongkai(old, "baseline", *DAY)
    assert status == 0
    assert "移出" in out
    assert len(lines(old)) < before
    assert not [one for one in checked(old).findings if one.rule == "HM003"]


def test_it_refuses_to_grow(old: Path, write: Write) -> None:
    """New and touched ones are named and not taken; with a reason they are, and it is kept."""
    gongkai(old, "baseline", *DAY)
    text = (old / FIRST).read_text(encoding="utf-8")
    write(f"{FOLDER}/2026-00095.md", text.replace("第1份", "第4份"))
    change(old, FIRST, "第1份的正文", "第1份改过的正文")
    status, out = gongkai(old, "baseline", *DAY)
    assert status == 1
    assert "只减不增" in out
    assert len(errors(old)) == 2
    status, out = gongkai(old, "baseline", "--allow-growth", "新规则\n上线", *DAY)
    assert status == 0
    assert errors(old) == []
    growth = lines(old)[1]
    assert (growth["growth"], growth["reason"]) == ("2026-11-15", "新规则 上线")


def test_tightening_goes_on_while_something_is_refused(old: Path, write: Write) -> None:
    """A finding that is gone leaves the file even when a new one may not enter it."""
    gongkai(old, "baseline", *DAY)
    text = (old / FIRST).read_text(encoding="utf-8")
    (old / FOLDER / "2026-00093.md").unlink()
    write(f"{FOLDER}/2026-00095.md", text.replace("第1份", "第4份"))
    assert gongkai(old, "baseline", *DAY)[0] == 1
    records = {line.get("record") for line in lines(old)}
    assert "zfb/2026-00093" not in records
    assert "zfb/2026-00095" not in records


def test_what_must_not_go_out_is_never_in_it(old: Path) -> None:
    """A rule that says 可入基线: 否 blocks, whatever is written."""
    text = (old / FIRST).read_text(encoding="utf-8")
    gone = re.sub(r"(?m)^审查:.*\n(?:[ ].*\n)*", "", text)
    assert gone != text
    (old / FIRST).write_text(gone, encoding="utf-8")
    _, out = gongkai(old, "baseline", "--allow-growth", "全部", *DAY)
    assert "不得收入基线" in out
    assert "SC001" in out
    assert "SC001" not in (old / DEFAULT).read_text(encoding="utf-8")
    assert ("SC001", "zfb/2026-00001") in errors(old)


def test_a_line_typed_by_hand_does_not_open_the_gate(old: Path) -> None:
    """The rule decides, not the file."""
    test_what_must_not_go_out_is_never_in_it(old)
    digest = next(
        line["file"]
        for line in lines(old)
        if line.get("record") == "zfb/2026-00001" and line["rule"] == "YS010"
    )
    entry = {
        "rule": "SC001",
        "record": "zfb/2026-00001",
        "field": "审查",
        "file": digest,
        "count": 9,
    }
    with (old / DEFAULT).open("a", encoding="utf-8") as file:
        file.write(json.dumps(entry, ensure_ascii=False) + "\n")
    assert ("SC001", "zfb/2026-00001") in errors(old)


def test_the_rules_that_guard_publication_say_so() -> None:
    """Personal data by their folder, the review of secrecy each by itself."""
    for rule in load_rules(Path(__file__).parents[2]).rules.values():
        if rule.topic in {"个人信息", "审查"} or rule.code == "NR005":
            assert not rule.baselined, rule.code
        if rule.topic == "个人信息":
            assert not rule.quoted, rule.code


def test_a_broken_configuration_is_not_written_into_it(
    old: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    """First the rules must hold."""
    write("disclosure_rules/calendar/2025.yaml", "年度: 2024\n")
    assert gongkai(old, "baseline", *DAY)[0] == 2
    assert "gongkai check" in capsys.readouterr().err
    assert not (old / DEFAULT).exists()


BROKEN = [
    ("<<<<<<< HEAD\n", "合并冲突"),
    ("不是 JSON\n", "不是一行 JSON"),
    ("[1]\n", "不是一组"),
    ('{"rule": "YS010", "record": 1, "field": "", "file": "", "count": 1}\n', "应有"),
    ('{"rule": "YS010", "record": "a", "field": "", "file": "", "count": 0}\n', "正整数"),
    ('{"rule": "YS010", "record": "a", "field": "", "file": "", "count": true}\n', "正整数"),
    ('{"gongkai_baseline": 2}\n', "版本"),
    ('{"growth": 1}\n', "growth"),
    ("[" * 100_000 + "\n", "不是"),
    ("", "空的"),
]


@pytest.mark.parametrize(("text", "why"), BROKEN, ids=range(len(BROKEN)))
def test_a_line_that_cannot_be_read_is_a_finding_of_the_configuration(
    old: Path, write: Write, text: str, why: str
) -> None:
    """Exit status 2, at its line; the rest of the file still counts, and nothing is written."""
    gongkai(old, "baseline", *DAY)
    good = (old / DEFAULT).read_text(encoding="utf-8")
    write(DEFAULT, good + text if text else "")
    report = checked(old)
    (found,) = (one for one in report.findings if one.rule == "HM004")
    assert found.location.line == (len(good.splitlines()) + 1 if text else 1)
    assert why in found.message
    assert report.broken_rules
    assert gongkai(old, "check", *DAY)[0] == 2
    assert gongkai(old, "baseline", *DAY)[0] == 2


def test_one_finding_a_line_in_order_and_branches_merge(old: Path) -> None:
    """Sorted lines without commas; the same twice, as a merge leaves it, counts once."""
    gongkai(old, "baseline", *DAY)
    text = (old / DEFAULT).read_text(encoding="utf-8")
    entries = text.splitlines()[1:]
    assert text_of(read_baseline(old, DEFAULT)) == text
    assert sum(line["rule"] == "YS010" for line in lines(old)[1:]) == 3
    (old / DEFAULT).write_text(text + "".join(f"{line}\n" for line in entries), encoding="utf-8")
    assert text_of(read_baseline(old, DEFAULT)) == text


def test_it_holds_no_word_that_an_editor_typed(old: Path, write: Write) -> None:
    """A key, a file name and a folder that could name a person stand as hashes."""
    secret = "王某某13900000000"
    change(old, FIRST, "---\n标题", f"---\n{secret}: 甲\n标题")
    write(f"{FOLDER}/{secret}.txt", "甲\n")
    write(f"content/zfb/{secret}/2026-00095.md", "---\n标题: 甲\n---\n正文\n")
    write(f"{FOLDER}/{secret}.md", "---\n标题: 甲\n---\n正文\n")
    assert gongkai(old, "baseline", *DAY)[0] == 0
    text = (old / DEFAULT).read_text(encoding="utf-8")
    assert secret in "".join(str(one) for one in checked(old).known)
    assert secret not in text
    assert {rule for rule, _ in errors(old)} == {"SC001"}


def test_a_baseline_that_is_not_there(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The remedy is named."""
    assert gongkai(old, "check", "--baseline", "没有.jsonl", *DAY)[0] == 2
    assert "gongkai baseline" in capsys.readouterr().err


def test_another_file_can_be_named(old: Path, tmp_path: Path) -> None:
    """Outside the project too; the project's own is then not used."""
    other = tmp_path / "elsewhere.jsonl"
    assert main(["--root", str(old), "baseline", "--file", str(other), *DAY]) == 0
    assert not (old / DEFAULT).exists()
    assert gongkai(old, "check", "--baseline", str(other), *DAY)[0] == 0
    assert gongkai(old, "check", *DAY)[0] == 1


def test_growth_is_never_silent(old: Path) -> None:
    """The same report and no reason: the next baseline is never larger, by key or in all."""
    portal, ruleset = load_content(old), load_rules(old)
    report = run(portal, ruleset, date(2026, 11, 15))
    entries = Entries(old, ruleset)
    whole = ratchet(report, entries, Baseline(DEFAULT, written=False)).baseline
    for count in range(len(report.findings)):
        part = report.with_findings(report.findings[:count])
        fewer = ratchet(part, entries, whole).baseline
        again = ratchet(report, entries, fewer).baseline
        assert again.counts == fewer.counts
        assert all(fewer.counts[entry] <= whole.counts[entry] for entry in fewer.counts)
