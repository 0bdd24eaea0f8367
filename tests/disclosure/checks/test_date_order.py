"""The order of dates."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found

REVIEW = {"签发": {"岗位": "主任", "日期": "2026-11-12"}}
CASES: list[tuple[Example, dict[str, tuple[str, ...]], list[str]]] = [
    ({"公开日期": "2026-11-02"}, {"先": ("成文日期",), "后": ("公开日期",)}, []),
    ({"缺": ["成文日期"]}, {"先": ("成文日期",), "后": ("公开日期",)}, []),
    (
        {"标题": "甲", "公开日期": "2026-11-01"},
        {"先": ("成文日期",), "后": ("公开日期",)},
        [
            (
                "2026-00001.md:4:7 字段=公开日期 先=成文日期 先日期=2026-11-02 "
                "后=公开日期 后日期=2026-11-01"
            )
        ],
    ),
    (
        {"标题": "甲", "审查": REVIEW},
        {"先": ("审查/签发/日期",), "后": ("公开日期",)},
        [
            (
                "2026-00001.md:10:9 字段=审查/签发/日期 先=审查/签发/日期 先日期=2026-11-12 "
                "后=公开日期 后日期=2026-11-09"
            )
        ],
    ),
]


@pytest.mark.parametrize(("example", "params", "expected"), CASES)
def test_date_order(
    example: Example, params: dict[str, tuple[str, ...]], expected: list[str]
) -> None:
    """The same day is in order, a missing date no matter; the place is the one to correct."""
    assert found("date_order", example, params) == expected


def test_a_text_that_was_amended_can_be_left_out() -> None:
    """Its first day in force lies before its last amendment."""
    example: Example = {"施行日期": "2015-05-01", "沿革": ["2015年制定", "2026年修订"]}
    params = {"先": ("成文日期",), "后": ("施行日期",)}
    assert len(found("date_order", example, params)) == 1
    assert found("date_order", example, {**params, "沿革": "不查"}) == []
