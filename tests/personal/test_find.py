"""The detectors on single texts: places, masks, contacts, and what a hostile text costs."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from plugins.disclosure.passage import Passage
from plugins.disclosure.personal import Hit, Lists, digest_of, find, mask
from plugins.disclosure.personal.fold import fold
from plugins.disclosure.personal.identity import check_character
from plugins.disclosure.personal.markdown import passages_of
from tests.growth import MOST, growth, growth_with
from tests.personal.made import Made
from tests.sample import sample_rules

MADE = Made(3)
SIZE = 100_000


@cache
def lists() -> Lists:
    """The lists of the project."""
    return sample_rules().personal


def in_text(text: str, **options: object) -> list[Hit]:
    """What is found in a text that stands in no table."""
    return find([Passage(text)], lists(), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("gap", ["", " ", "\u200b", "-"])
def test_the_place_is_that_in_the_text_as_it_stands(gap: str) -> None:
    """Offsets count what was taken out by folding."""
    value = MADE.identity()
    written = gap.join((value[:6], value[6:14], value[14:]))
    text = f"甲\u200b乙身份证号{written}。"
    (hit,) = in_text(text)
    assert text[hit.start : hit.end] == written
    assert hit.mask == f"{value[:2]}{'*' * 13}{value[-3:]}"
    assert hit.digest == digest_of(value)


def test_check_character_of_the_standard() -> None:
    """The two examples that the standard itself gives."""
    assert check_character("11010519491231002") == "X"
    assert check_character("44052418800101001") == "4"


def test_what_offices_state_does_not_alarm() -> None:
    """A contact is known in whatever form it is written."""
    phone = MADE.mobile()
    assert in_text(f"电话{phone[:3]}-{phone[3:7]}-{phone[7:]}", public=frozenset({phone})) == []
    assert len(in_text(f"电话{phone}")) == 1


def test_nobody_is_born_in_the_future() -> None:
    """A number with a day that has not come is none."""
    value = MADE.identity(born="20391231")
    assert in_text(f"号码{value}", until=date(2026, 11, 21)) == []
    assert len(in_text(f"号码{value}", until=date(2040, 1, 1))) == 1


def test_three_rows_make_a_list() -> None:
    """Two mobile numbers in lines are 疑似, three are 确定; the same one thrice is not."""
    lines = [f"{MADE.name()} {MADE.mobile()}" for _ in range(3)]
    assert {hit.certainty for hit in in_text("\n".join(lines[:2]))} == {"疑似"}
    assert {hit.certainty for hit in in_text("\n".join(lines))} == {"确定"}
    assert {hit.certainty for hit in in_text("\n".join(lines[:1] * 3))} == {"疑似"}


def test_a_number_cut_by_the_end_of_a_passage() -> None:
    """Lines of a text file are passages of their own; a number may begin on one."""
    phone = MADE.mobile()
    passages = [Passage(f"联系人电话{phone[:5]}", "第1行"), Passage(f"{phone[5:]}。", "第2行")]
    (hit,) = find(passages, lists())
    assert (hit.index, hit.passage.place) == (0, "第1行")


def test_folding_keeps_what_is_plain() -> None:
    """Text without disguises stays as it is."""
    assert fold("2026年一月二日，〔2026〕3号").text == "2026年一月二日，〔2026〕3号"
    assert fold("１３９").text == "139"
    assert fold("一三九零零零零零零零一").text == "13900000001"


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("手机号", "13900000001", "139****0001"),
        ("银行卡号", "6222009900000000006", "***************0006"),
        ("住址", "示例市清水镇石门村3组12号", "示例市清水镇***"),
        ("私人邮箱", "zhang@qq.com", "***@qq.com"),
        ("签名印章", "王小明", "王*明"),
        ("护照号", "E1", "**"),
    ],
)
def test_masks(kind: str, value: str, shown: str) -> None:
    """The customary masks, and nothing at all of what is shorter than its mask."""
    assert mask(kind, value, lists()) == shown


def test_tables_of_a_body() -> None:
    """Cells have their row and column, empty ones count, and offsets lead back to the text."""
    body = "前\n\n| 甲 |  | 丙 |\n|---|---|---|\n| 1 | | 3 |\n\n后"
    found = list(passages_of(body))
    assert [(one.text, one.row, one.column) for _, one in found if one.table] == [
        ("甲", 1, 1),
        ("丙", 1, 3),
        ("1", 2, 1),
        ("3", 2, 3),
    ]
    assert all(body.startswith(one.text, offset) for offset, one in found)


HOSTILE = {
    "数字": "1" * SIZE,
    "单字空格": "1 " * (SIZE // 2),
    "换行": "13\n" * (SIZE // 3),
    "汉字数字": "一" * SIZE,
    "汉字数字空格": "一 " * (SIZE // 2),
    "零宽": "1\u200b" * (SIZE // 2),
    "身份证": "110105194912310021" * (SIZE // 18),
    "邮箱": "a" * SIZE + "@",
    "邮箱点": "a@" + "b." * (SIZE // 2),
    "村": "村" * SIZE + "1号",
    "住址": "家住" + "路" * SIZE,
    "住址多": "家住1路" * (SIZE // 4),
    "姓名": "低保户：" + "王小明、" * (SIZE // 4),
    "姓名无": "低保户：" + "王、" * (SIZE // 2),
    "签名": "签名" * (SIZE // 2),
    "图片": "签名![" * (SIZE // 4),
    "图片后缀": "签名." * (SIZE // 3),
    "星号": "1999*" * (SIZE // 5),
    "竖线": "|" * SIZE + "\n" + "|-" * (SIZE // 2),
    "表格": "| 姓名 | 号 |\n|---|---|\n" + "| 王小明 | 13 |\n" * (SIZE // 14),
    "车牌": "京A" * (SIZE // 2),
    "连字符": "1-" * (SIZE // 2),
    "反斜杠": "1\\-" * (SIZE // 3),
    "行首空格": "低保名单\n" + " " * SIZE + "王",
}


def look(text: str) -> None:
    """Look for personal data in a text."""
    find([passage for _, passage in passages_of(text)], lists())


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_costs_little(name: str) -> None:
    """No text of 100 KB costs the detectors more than its length."""

    assert growth_with(look, HOSTILE[name]) < MOST


def test_a_wide_table_costs_little() -> None:
    """A head of tens of thousands of cells costs each short row nothing."""

    def wide(size: int) -> None:
        look("|" + "1|" * (size // 2) + "\n|-|-|\n" + "|1|1|\n" * (size // 100))

    assert growth(wide, SIZE) < MOST
