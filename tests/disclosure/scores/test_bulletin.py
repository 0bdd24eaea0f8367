"""The quarterly bulletin: draft, review, freeze, and the same bytes again."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.cli import main
from plugins.disclosure.load_content import load_content
from plugins.disclosure.scores import Quarter
from plugins.disclosure.scores.bulletin import bulletin_text
from plugins.disclosure.scores.frozen import bulletins, computed_part, is_as_computed, quarter_said
from tests.sample import sample_portal, sample_rules

Write = Callable[[str, str], Path]
PLACE = "content/zfb/业务工作/政府信息公开工作"
LATE_LETTER = "L2026-0009,市长信箱,2026-03-02,供水,甲,乙,,,是\n"


def run(project: Path, *arguments: str, day: str = "2026-11-21") -> tuple[int, str]:
    """The status and the output of ``gongkai bulletin``."""
    out = io.StringIO()
    status = main(["--root", str(project), "bulletin", *arguments, "--as-of", day], out=out)
    return status, out.getvalue()


def draft(project: Path) -> Path:
    """Make the draft of the third quarter and return its file."""
    status, text = run(project, "2026Q3")
    assert status == 0
    return project / text.split()[1]


def test_a_draft_is_made_reviewed_and_frozen(project: Path) -> None:
    """A person adds remarks and the review; computed again on any later day it is the same."""
    path = draft(project)
    assert path.parent == project / PLACE
    assert run(project, "2026Q3") == (
        0,
        f"2026年第三季度通报 {path.relative_to(project)} 与重新计算一致\n",
    )
    text = path.read_text(encoding="utf-8")
    text = text.replace("状态: 草稿", "状态: 公开").replace("发文字号:\n", "")
    text = text.replace(
        "{岗位: , 日期: , 结论: }", "{岗位: 科长, 日期: 2026-11-21, 结论: 可以公开}"
    )
    path.write_text(text + "\n## 核对意见\n\n各项数字已与机构核对。\n", encoding="utf-8")
    assert run(project, "2026Q3", day="2028-02-01")[0] == 0
    out = io.StringIO()
    arguments = ["--root", str(project), "check", "--as-of", "2026-11-21"]
    assert main([*arguments, str(path.relative_to(project))], out=out) == 0
    assert "TB00" not in out.getvalue()


def test_a_frozen_one_is_never_written_over(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither by --update, which is for drafts; what is there stays byte for byte."""
    path = draft(project)
    path.write_text(
        path.read_text(encoding="utf-8").replace("状态: 草稿", "状态: 公开"), encoding="utf-8"
    )
    before = path.read_bytes()
    assert run(project, "2026Q3", "--update")[0] == 2
    assert "通报冻结" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_what_moved_is_told_and_a_draft_can_be_made_anew(project: Path) -> None:
    """A row of that time that is entered later moves the score; the remarks stay."""
    path = draft(project)
    remarks = "\n## 核对意见\n\n待核。\n"
    path.write_text(path.read_text(encoding="utf-8") + remarks, encoding="utf-8")
    ledger = project / "content/zfb/台账/来信来电-2026.csv"
    ledger.write_text(ledger.read_text(encoding="utf-8") + LATE_LETTER, encoding="utf-8")
    status, text = run(project, "2026Q3")
    assert status == 1
    assert "原为：| 1 | 示例市人民政府办公室 | 85 |" in text
    assert "今为：| 1 | 示例市人民政府办公室 | " in text
    assert run(project, "2026Q3", "--update")[0] == 0
    assert path.read_text(encoding="utf-8").endswith(remarks)
    assert run(project, "2026Q3")[0] == 0
    assert is_as_computed(bulletins(load_content(project))[0])


def test_later_rows_and_texts_move_nothing(project: Path, write: Write) -> None:
    """What is dated after the quarter belongs to the next."""
    before = draft(project).read_bytes()
    ledger = project / "content/zfb/台账/来信来电-2026.csv"
    later = LATE_LETTER.replace("2026-03-02", "2026-10-05")
    ledger.write_text(ledger.read_text(encoding="utf-8") + later, encoding="utf-8")
    (first,) = [path for path in (project / PLACE).glob("*.md") if path.read_bytes() != before]
    write(f"{PLACE}/2026-80000.md", first.read_text(encoding="utf-8").replace("情况", "又情况"))
    assert run(project, "2026Q3")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("2026Q4",), "2026年第四季度到 2026-12-31 才结束"),
        (("今年",), "季度写作 2026Q3"),
        (("2010Q1",), "没有施行中的评分办法"),
        (("2026Q3", "--office", "xyz"), "没有机构 xyz"),
    ],
)
def test_what_cannot_be_told_is_refused_in_words(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    """A quarter that has not ended has no bulletin."""
    assert run(project, *arguments)[0] == 2
    assert words in capsys.readouterr().err


def test_the_column_must_be_one_of_documents(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Said where to change it."""
    path = project / "disclosure_rules/scoring.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("业务工作/政府信息公开工作", "业务工作"), encoding="utf-8")
    assert run(project, "2026Q3")[0] == 2
    assert "改 scoring.yaml 的“通报栏目”" in capsys.readouterr().err


def test_the_samples_frozen_bulletin_is_the_same_bytes_again() -> None:
    """And it marks the office that has overrun three times in the year."""
    portal, ruleset = sample_portal(), sample_rules()
    frozen = [one for one in bulletins(portal) if one.is_public(date(2026, 11, 21))]
    assert frozen
    for one in frozen:
        quarter = quarter_said(one)
        assert quarter is not None
        again = bulletin_text(portal, ruleset, quarter, date(2027, 3, 1))
        assert computed_part(one.source.body).encode() == again.encode()
    text = bulletin_text(portal, ruleset, Quarter(2026, 3), date(2026, 11, 21))
    assert "- 示例市发展和改革委员会：2026 年已超限 4 次，予以通报批评。" in text
