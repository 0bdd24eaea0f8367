"""The check ``report_copies``: prose that is that of another report."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.report_files import report
from tests.disclosure.checks.running import rule_for, run, seen

OWN = (
    "本机关按照条例要求推进政务公开，公布规划计划、财政资金、重大项目和民生服务信息，编制事项目录，"
    "明确责任科室和更新期限，逐月核对栏目，及时补充缺漏，并对历史文件的效力重新标注，方便查找。"
)
OTHER = (
    "教育部门围绕招生入学开展公开工作，发布学区划分、随班就读、校外培训治理和学生资助政策，"
    "组织校长接待日，利用家长会讲解。"
)
PARTS = {"总体情况": OWN, "存在的主要问题及改进情况": "", "其他需要报告的事项": ""}


@pytest.mark.parametrize(
    ("case", "path", "text", "count"),
    [
        ("不同机构", "fgw/年报/2025.yaml", OWN, 1),
        ("不同机构", "fgw/年报/2024.yaml", OWN.replace("逐月", "按季"), 1),
        ("不同机构", "fgw/年报/2025.yaml", OTHER, 0),
        ("不同机构", "fgw/年报/2025.yaml", OWN[:20], 0),
        ("不同机构", "zfb/年报/2024.yaml", OWN, 0),
        ("不同年度", "zfb/年报/2024.yaml", OWN, 1),
        ("不同年度", "fgw/年报/2025.yaml", OWN, 0),
    ],
)
def test_copies(case: str, path: str, text: str, count: int) -> None:
    """Copies are found between offices and between years, each by its own rule."""
    rule = rule_for("report_copies", {"情形": case, "相同比例": 70, "最短字数": 60})
    year = path[-9:-5]
    other = f"年度: '{year}'\n公开日期: 2026-01-16\n部分:\n  总体情况: {text}\n"
    found = run(rule, {**report(部分=PARTS), "文件": {path: other}})
    assert [field for _, field, _ in seen(found)] == ["部分/总体情况"] * count
