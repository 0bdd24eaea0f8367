"""``gongkai papers``: the five papers of 督办 from one ledger."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from plugins.disclosure.cli.main import main
from plugins.disclosure.fields import LEDGERS

HEAD = ",".join(field.label for field in LEDGERS["督办"])
ROWS = (
    "D2026-0001,甲事,领导批示,一科,二科、三科,2026-01-05,2026-01-06,2026-03-02,完工,2026-02-27,2026-02-27,,是",
    "D2026-0002,乙事,重点工作,一科,,2026-01-05,2026-01-07,2026-03-02,完工,2026-03-09,2026-03-09,,是",
    "D2026-0003,丙事,重点工作,四科,,2026-01-05,,2026-03-16,<b>三成</b>,2026-03-02,,,否",
    "D2026-0004,丁事,重点工作,四科,,2026-01-05,,2026-03-25,,,,,否",
    "D2026-0005,戊事,重点工作,四科,,2026-01-05,,,,,,,否",
    "D2026-0006,己事,重点工作,四科,,2026-04-05,,2026-09-01,,,,,是",
)
DAY = "2026-03-20"


@pytest.fixture
def tasks(project: Path) -> Path:
    """The small project with a ledger of six tasks, one of them handed out later."""
    path = project / "content/zfb/台账/督办-2026.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join((HEAD, *ROWS)) + "\n", encoding="utf-8")
    return project


def papers(project: Path, *arguments: str) -> tuple[int, str]:
    """How the command ends, and what it prints."""
    out = StringIO()
    status = main(["papers", "--root", str(project), *arguments], out)
    return status, out.getvalue()


def test_the_list_holds_what_was_handed_out(tasks: Path) -> None:
    """Every task by the day, public or not, with all units; none that came later."""
    status, text = papers(tasks, "zfb", "2026", "任务清单", "--as-of", DAY)
    assert status == 0
    assert "共 5 项" in text
    assert "一科（配合：二科、三科）" in text
    assert "丙事" in text
    assert "己事" not in text


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (DAY, "超期 1 项，临近 1 项，在办 1 项，逾期办结 1 项，按期办结 1 项"),
        ("2026-03-02", "超期 0 项，临近 1 项，在办 3 项，逾期办结 0 项，按期办结 1 项"),
        ("2026-01-10", "超期 0 项，临近 0 项，在办 5 项，逾期办结 0 项，按期办结 0 项"),
    ],
)
def test_the_bulletin_counts_by_light(tasks: Path, day: str, said: str) -> None:
    """Each task once, as it was on the day."""
    _, text = papers(tasks, "zfb", "2026", "通报", "--as-of", day)
    assert said in text


def test_the_bulletin_says_how_late(tasks: Path) -> None:
    """Days past the limit, days left, and days late when it was done."""
    _, text = papers(tasks, "zfb", "2026", "通报", "--as-of", DAY)
    lines = {line.split()[1]: line for line in text.splitlines() if "D2026" in line}
    assert lines["D2026-0003"].startswith("红灯（超期）")
    assert lines["D2026-0003"].endswith("超过 4 天")
    assert lines["D2026-0004"].endswith("还剩 5 天")
    assert lines["D2026-0002"].endswith("超过 7 天")
    assert list(lines) == ["D2026-0003", "D2026-0004", "D2026-0002"]


def test_a_hand_out_for_each_task_and_a_sign_off_for_what_is_done(tasks: Path) -> None:
    """The sign-off says whether it was in time."""
    _, handed = papers(tasks, "zfb", "2026", "交办单", "--as-of", DAY)
    _, signed = papers(tasks, "zfb", "2026", "销号单", "--as-of", DAY)
    assert handed.count("签收人（签字）") == 5
    assert signed.count("销号日期") == 2
    assert "按期办结" in signed
    assert "逾期办结" in signed


def test_the_ledger_knows_nothing_of_later_days(tasks: Path) -> None:
    """A progress written after the day is not on a paper of the day."""
    _, text = papers(tasks, "zfb", "2026", "台账", "--as-of", "2026-02-10")
    assert "完工" not in text
    assert "2026-02-27" not in text
    assert "完工" in papers(tasks, "zfb", "2026", "台账", "--as-of", DAY)[1]


def test_one_task_as_a_page(tasks: Path, tmp_path: Path) -> None:
    """What stands in a cell stays text, and two runs give the same bytes."""
    page, again = tmp_path / "a.html", tmp_path / "b.html"
    for path in (page, again):
        arguments = ("zfb", "2026", "台账", "--number", "D2026-0003", "--html", str(path))
        assert papers(tasks, *arguments, "--as-of", DAY)[0] == 0
    text = page.read_text(encoding="utf-8")
    assert "&lt;b&gt;三成&lt;/b&gt;" in text
    assert "甲事" not in text
    assert "<script" not in text
    assert page.read_bytes() == again.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("xxx", "2026", "台账"), "没有机构 xxx"),
        (("zfb", "2019", "台账"), "现有年度：2026"),
        (("zfb", "abc", "台账"), "没有 abc 年的督办台账"),
        (("zfb", "2026", "台账", "--number", "D9"), "没有编号为 D9 的事项"),
    ],
)
def test_wrong_use_is_said(
    tasks: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    """In Chinese, with what there is, and no paper."""
    assert papers(tasks, *arguments, "--as-of", DAY)[0] == 2
    assert said in capsys.readouterr().err


def test_a_broken_ledger_gives_no_paper(tasks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A paper made of half a ledger would be wrong."""
    path = tasks / "content/zfb/台账/督办-2026.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2026-03-16", "2026-13-16"), "utf-8")
    assert papers(tasks, "zfb", "2026", "台账", "--as-of", DAY)[0] == 2
    assert "有读取的问题" in capsys.readouterr().err
