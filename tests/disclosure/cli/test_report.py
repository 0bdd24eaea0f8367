"""``gongkai report``: made from the ledger, compared, updated, sealed, corrected, exported."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from plugins.disclosure.cli.main import main
from plugins.disclosure.fields import LEDGERS

LEDGER = "content/zfb/台账/依申请公开-2025.csv"
REPORT = "content/zfb/年报/2025.yaml"
RESULTS = ("予以公开", "予以公开", "部分公开", "重复申请", "")
DAY = ("--as-of", "2026-01-20")


@pytest.fixture
def office(project: Path) -> Path:
    """The small project with five requests of 2025, one of them open, and no report on them."""
    fields = [field.name for field in LEDGERS["依申请公开"]]
    lines = [",".join(field.label for field in LEDGERS["依申请公开"])]
    for number, result in enumerate(RESULTS, start=1):
        row = {
            "number": f"S2025-{number:04d}",
            "channel": "互联网",
            "applicant_kind": "商业企业" if number == 1 else "自然人",
            "applicant": f"A{number:03d}",
            "matter": f"第{number}件",
            "received_on": f"2025-12-{number:02d}",
            "answered_on": f"2025-12-{number + 10}" if result else "",
            "result": result,
            "fee": "0" if result else "",
        }
        lines.append(",".join(row.get(name, "") for name in fields))
    path = project / LEDGER
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for old in (project / "content/zfb/年报").glob("*.yaml"):
        old.unlink()
    return project


def report(project: Path, *arguments: str) -> tuple[int, str]:
    """How the command ends, and what it prints."""
    out = StringIO()
    status = main(["report", "--root", str(project), "zfb", "2025", *arguments, *DAY], out)
    return status, out.getvalue()


def change(project: Path, old: str, new: str) -> None:
    """Write something else into the report; what is replaced must stand there."""
    path = project / REPORT
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_new_report_is_the_ledgers_count(office: Path) -> None:
    """Tables by kind of applicant, sums, what is carried forward, and prose to finish."""
    status, said = report(office)
    text = (office / REPORT).read_text(encoding="utf-8")
    assert (status, "已新建" in said) == (0, True)
    assert "一、本年新收政府信息公开申请数量: [4, 1, 0, 0, 0, 0, 5]" in text
    assert "（一）予以公开: [1, 1, 0, 0, 0, 0, 2]" in text
    assert "（七）总计: [3, 1, 0, 0, 0, 0, 4]" in text
    assert "四、结转下年度继续办理: [1, 0, 0, 0, 0, 0, 1]" in text
    assert "统计期限为2025年1月1日至12月31日" in text
    assert "新收政府信息公开申请5件" in text


def test_a_report_that_agrees_says_so(office: Path) -> None:
    """Made and compared on the same ledger."""
    report(office)
    status, said = report(office)
    assert (status, "一致" in said) == (0, True)


def test_a_cell_changed_by_hand_is_named_and_updated(office: Path) -> None:
    """The difference and the sums that it breaks are told; --update takes the ledger's count."""
    report(office)
    change(office, "（一）予以公开: [1, 1,", "（一）予以公开: [1, 3,")
    status, said = report(office)
    assert status == 1
    assert "（一）予以公开" in said
    assert "年报 3，台账和目录 1" in said
    assert "不平" in said
    assert report(office, "--update")[0] == 0
    assert report(office)[0] == 0


def test_a_sealed_report_is_corrected_with_a_reason(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No seal without a day of publication, no second one, and a correction keeps both sums."""
    report(office)
    assert report(office, "--seal")[0] == 2
    assert "还没有公开日期" in capsys.readouterr().err
    change(office, "公开日期:", "公开日期: 2026-01-19")
    assert report(office, "--seal")[0] == 0
    assert report(office, "--seal")[0] == 2
    assert "--correct" in capsys.readouterr().err
    change(office, "新收政府信息公开申请5件", "新收政府信息公开申请 5 件")
    assert report(office, "--correct", "改空格")[0] == 0
    text = (office / REPORT).read_text(encoding="utf-8")
    assert "校验:" in text
    assert "改空格" in text


def test_table_and_page(office: Path, tmp_path: Path) -> None:
    """The CSV opens in a spreadsheet, the page needs no script, and both come out the same."""
    report(office)
    table, page = tmp_path / "a.csv", tmp_path / "a.html"
    seen = set()
    for _ in range(2):
        report(office, "--csv", str(table), "--html", str(page))
        seen.add((table.read_bytes(), page.read_bytes()))
    assert len(seen) == 1
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    html = page.read_text(encoding="utf-8")
    assert "四、结转下年度继续办理" in html
    assert "<script" not in html


@pytest.mark.parametrize("year", ["2007", "2027", "二〇二五", "20255"])
def test_a_year_that_cannot_be(office: Path, capsys: pytest.CaptureFixture[str], year: str) -> None:
    """Neither before the regulation nor ahead, and nothing is written."""
    assert main(["report", "--root", str(office), "zfb", year, *DAY], StringIO()) == 2
    assert "四位数字" in capsys.readouterr().err
    assert not (office / REPORT).exists()


def test_an_office_that_is_not_there(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The offices that there are are named."""
    assert main(["report", "--root", str(office), "abc", "2025", *DAY], StringIO()) == 2
    assert "现有：" in capsys.readouterr().err
