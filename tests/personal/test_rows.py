"""Rows of ledgers that are not read: what is found is what the whole table gives."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.disclosure.passage import Passage
from plugins.disclosure.personal import find
from plugins.disclosure.personal.detect import DAY_OR_NUMBER
from plugins.disclosure.personal.rows import rows_to_read
from plugins.disclosure.source import Table
from tests.personal.made import Made
from tests.personal.test_find import lists

MADE = Made(11)
PERSON = MADE.identity()
HEADINGS = ("编号", "渠道", "收到日期", "诉求概要", "承办单位", "备注", "证件", "序号")
PLAIN = (
    "2026-01-08",
    "S2026-0001",
    "是",
    "",
    "市住房城乡建设局",
    "老旧小区改造的资金安排",
    "12.50",
)
TELLING = (
    PERSON,
    PERSON[:6],
    PERSON[6:14],
    PERSON[14:],
    *PERSON[:3],
    "13812345678",
    "手机13912345678",
    "市长公开电话",
    "低保户",
    "姓名",
    "户主",
    "家庭住址",
    "身份证号",
    "王小明",
    "李建国",
    "张丽华",
    "清水村3组12号",
    "京A12345",
    "someone@qq.com",
)
CELLS = st.one_of(st.sampled_from(PLAIN), st.sampled_from(TELLING))


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """A ledger's table of these rows."""
    found = tuple(dict(zip(headings, row, strict=False)) for row in rows)
    return Table("a.csv", tuple(headings), found, tuple(range(2, len(rows) + 2)), ())


def hits(read: Table, numbers: Sequence[int]) -> list[tuple[str, int, int, int, str]]:
    """What is found in some rows of a table, by kind, place and certainty."""
    cells = [(0, number, text) for number, text in enumerate(read.headings, start=1)]
    for row in numbers:
        for number, heading in enumerate(read.headings, start=1):
            if text := read.rows[row].get(heading, ""):
                cells.append((row + 1, number, text))
    passages = [Passage(text, "", "台账", row + 1, column) for row, column, text in cells]
    return [
        (hit.kind, hit.passage.row, hit.passage.column, hit.start, hit.certainty)
        for hit in find(passages, lists())
    ]


@settings(max_examples=300, deadline=None)
@given(
    st.permutations(HEADINGS),
    st.sampled_from(("", "姓名", "申请人", "家庭住址", "身份证号", "第1项")),
    st.lists(st.lists(CELLS, min_size=8, max_size=8), min_size=1, max_size=8),
)
def test_the_rows_left_out_hold_nothing(
    headings: list[str], odd: str, rows: list[list[str]]
) -> None:
    """Whatever stands in a table, reading the chosen rows finds what reading all of them finds."""
    read = table([odd or headings[0], *headings[1:]], rows)
    assert hits(read, rows_to_read(read, lists())) == hits(read, range(len(rows)))


@settings(max_examples=200, deadline=None)
@given(st.from_regex(DAY_OR_NUMBER, fullmatch=True), st.sampled_from(TELLING), st.booleans())
def test_days_and_numbers_hold_nothing(text: str, heading: str, beside: bool) -> None:
    """A day or a row's number is no personal data, whatever heads it or stands to its left."""
    left = "银行账号" if beside else "编号"
    read = table([left, heading], [["甲", text]])
    assert not [one for one in hits(read, [0]) if one[1:3] == (2, 2)]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (["S2026-0001", "互联网", "2026-01-08", "公报赠阅点名单"], []),
        (["S2026-0001", "互联网", "2026-01-08", PERSON], [0]),
        (["S2026-0001", "市长公开电话", "2026-01-08", "修路灯"], [0]),
    ],
)
def test_rows_to_read(row: list[str], expected: list[int]) -> None:
    """A plain row is left out, one with a number or with words that may head others is read."""
    assert rows_to_read(table(HEADINGS[:4], [row]), lists()) == expected
