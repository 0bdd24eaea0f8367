"""``gongkai mask``: a masked copy beside an original that nobody writes to."""

from __future__ import annotations

from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from plugins.disclosure.cli import main
from plugins.disclosure.passage import Passage
from plugins.disclosure.personal import Lists, digest_of, find
from tests.conftest import ROOT
from tests.opening.containers import CONTAINERS
from tests.personal.made import Made
from tests.sample import sample_rules

MADE = Made(4)
ID, PHONE, CARD = MADE.identity(), MADE.mobile(), MADE.card()


@cache
def lists() -> Lists:
    """The lists of the project."""
    return sample_rules().personal


def mask(*arguments: str) -> tuple[int, str]:
    """The exit status and what was printed."""
    out = StringIO()
    return main(["mask", "--root", str(ROOT), *arguments], out), out.getvalue()


TEXTS = {
    ".md": f"# 甲\n\n身份证号{ID[:6]} {ID[6:14]} {ID[14:]}\n\n"
    f"| 姓名 | 手机 |\n|---|---|\n| 甲 | {PHONE} |\n",
    ".txt": f"低保对象名单\r\n1. 王小明\r\n2. 李建国\r\n3. 张丽华\r\n电话{PHONE}\r\n",
    ".csv": f"姓名,低保类别,身份证号\n王小明,A,{ID}\n李建国,B,\n张丽华,A,\n",
    ".html": f"<table><tr><th>卡号</th></tr><tr><td>{CARD}</td></tr></table><p>{PHONE}</p>",
}


@pytest.mark.parametrize("suffix", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_text(tmp_path: Path, suffix: str, encoding: str) -> None:
    """The copy holds no value and alarms no more; the original and its encoding stay."""
    path = tmp_path / f"名单{suffix}"
    data = TEXTS[suffix].encode(encoding)
    path.write_bytes(data)
    status, told = mask(str(path))
    copy = (tmp_path / f"名单.遮盖{suffix}").read_bytes().decode(encoding)
    assert status == 0
    assert path.read_bytes() == data
    for value in (ID, PHONE, CARD, "王小明", "李建国"):
        assert value not in copy
        assert value not in told
    assert find([Passage(copy)], lists()) == []
    assert ("\r\n" in copy) == ("\r\n" in TEXTS[suffix])


def test_a_workbook(tmp_path: Path) -> None:
    """Hidden sheets, numbers and comments are masked; formulas, widths and states are kept."""
    path = tmp_path / "名单.xlsx"
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["姓名", "手机", "合计"])
    sheet.append(["甲", int(PHONE), "=1+1"])
    sheet["A2"].comment = Comment(f"身份证{ID}", "某")
    sheet.column_dimensions["B"].width = 33
    other = book.create_sheet("旧表")
    other.append([f"身份证号{ID}"])
    other.sheet_state = "veryHidden"
    book.save(path)
    before = path.read_bytes()
    out = tmp_path / "稿.xlsx"
    status, told = mask(str(path), "-o", str(out))
    assert status == 0
    assert path.read_bytes() == before
    made = load_workbook(out)
    assert made["Sheet"]["B2"].value == f"{PHONE[:3]}****{PHONE[-4:]}"
    assert ID not in made["Sheet"]["A2"].comment.text
    assert ID not in made["旧表"]["A1"].value
    assert made["旧表"].sheet_state == "veryHidden"
    assert made["Sheet"]["C2"].value == "=1+1"
    assert made["Sheet"].column_dimensions["B"].width == 33
    assert "工作表“旧表”A1" in told
    assert "公式的结果" in told
    assert ID not in told
    assert PHONE not in told


def test_digests(tmp_path: Path) -> None:
    """For the register of what may pass, the digest is told, and nothing is written."""
    path = tmp_path / "甲.txt"
    path.write_text(f"手机{PHONE[:3]}-{PHONE[3:]}\n", encoding="utf-8")
    status, told = mask(str(path), "--digest")
    assert status == 0
    assert digest_of(PHONE) in told
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written over, and a file that cannot be read is told in words."""
    text, broken, word = tmp_path / "甲.txt", tmp_path / "乙.xlsx", tmp_path / "丙.docx"
    text.write_text(f"手机{PHONE}", encoding="utf-8")
    broken.write_bytes(b"PK\x03\x04 damaged")
    word.write_bytes(CONTAINERS["docx 正文"]("甲"))
    binary = tmp_path / "丁.txt"
    binary.write_bytes(b"\0\1\2\xff")
    wrong = [
        ([str(text), "-o", str(text)], "就是原件"),
        ([str(text), "-o", str(broken)], "已经存在"),
        ([str(text), "-o", str(tmp_path / "甲.md")], "扩展名"),
        ([str(broken)], "损坏"),
        ([str(word)], ".docx"),
        ([str(binary)], "不是 UTF-8"),
        ([str(tmp_path / "无.txt")], "没有这个文件"),
    ]
    for arguments, words in wrong:
        assert mask(*arguments)[0] == 2
        assert words in capsys.readouterr().err
    assert text.read_text(encoding="utf-8") == f"手机{PHONE}"
    assert not list(tmp_path.glob("*遮盖*"))
