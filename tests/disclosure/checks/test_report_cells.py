"""The check ``report_cells``: cells and rows that are wrong by themselves."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.report_files import NEW, REQUESTS, TOTAL, report
from tests.disclosure.checks.running import rule_for, run, seen

ITEM5, ITEM8 = "第二十条第（五）项", "第二十条第（八）项"


@pytest.mark.parametrize(
    ("case", "example", "expected"),
    [
        ("空格", report(), []),
        ("空格", report({"行政许可": "''"}, ITEM5), [("行政许可·本年处理决定数量", "空着")]),
        (
            "空格",
            report({NEW: "1 0 0 0 0 0 ''", TOTAL: "1 0 0 0 0 0 1"}),
            [(f"{NEW}·总计", "可推")],
        ),
        ("空格", report({NEW: "1 0 0 0 0 0 ''"}), [(f"{NEW}·总计", "空着")]),
        ("数字", report({"行政许可": "''"}, ITEM5), []),
        ("数字", report({"行政许可": "12件"}, ITEM5), [("行政许可·本年处理决定数量", "疑为")]),
        ("数字", report({"行政许可": "1.5"}, ITEM5), [("行政许可·本年处理决定数量", "疑为")]),
        (
            "数字",
            report({"行政许可": "许多"}, ITEM5),
            [("行政许可·本年处理决定数量", "不是非负整数")],
        ),
        (
            "数字",
            report({"行政许可": "07"}, ITEM5),
            [("行政许可·本年处理决定数量", "不是非负整数")],
        ),
        ("数字", report({"行政事业性收费": "12.5"}, ITEM8), []),
        (
            "数字",
            report({"行政事业性收费": "十二"}, ITEM8),
            [("行政事业性收费·本年收费金额（单位：万元）", "不是金额")],
        ),
        ("行列", report({TOTAL: "0 0"}), [(f"{TOTAL}（应有 7 列）", "列数不符")]),
        ("行列", report({"属于工作秘密": "0 0 0 0 0 0 0"}), [("属于工作秘密", "多出的行")]),
        ("行列", {"年报": {"表格": {REQUESTS: {TOTAL: ""}}}}, [(TOTAL, "缺行")]),
        ("行列", {"年报": {"表格": {ITEM5: ""}}}, [(ITEM5, "缺表")]),
        (
            "行列",
            {"年报": {"表格": {"第二十条第（七）项": {"甲": ["0"]}}}},
            [("第二十条第（七）项", "认不出的表")],
        ),
    ],
)
def test_cells(case: str, example: dict[str, object], expected: list[tuple[str, str]]) -> None:
    """Empty is empty, words are no numbers, and rows are those of the form."""
    found = run(rule_for("report_cells", {"情形": case}), example)
    assert [(field, variant) for _, field, variant in seen(found)] == expected


def test_an_empty_cell_is_told_what_must_stand_in_it() -> None:
    """Where an equation leaves one number only, the finding says it."""
    (found,) = run(
        rule_for("report_cells", {"情形": "空格"}),
        report({NEW: "3 1 0 0 0 0 ''", TOTAL: "3 1 0 0 0 0 4"}),
    )
    assert found.fix.split("｜")[-1] == "4"
    assert found.location.line > 1
