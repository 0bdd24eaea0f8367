"""Yields the reports whose table has a count that their last part says did not come up.

``格`` names the cell (``区块/行/列``); where it is above nought, the text of ``部分`` must not
match ``不得写``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.annual import tables_of
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.fields import REPORT_PARTS
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "record"
PARAMS = {
    "部分": Parameter("choice", "看哪一部分的文字", choices=REPORT_PARTS),
    "格": Parameter("text", "大于零时才查的格，写作 区块/行/列"),
    "不得写": Parameter("pattern", "正则表达式"),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("年度", "格", "件数", "原文")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each report whose words and table disagree."""
    part = rule.params["部分"]
    number = REPORT_PARTS.index(part) + 1
    block, row, column = rule.params["格"].split("/")
    for report in portal.select("report"):
        cell = tables_of(report, ruleset.report_forms, portal).cells.get((block, row, column))
        text = report.values.get("parts", {}).get(f"part{number}", "")
        match = rule.params["不得写"].search(text)
        if cell and cell.value and match:
            yield rule.finding(
                report,
                report.source.at("部分", part),
                field=f"部分/{part}",
                年度=report.year,
                格=cell.name,
                件数=cell.text,
                原文=match.group(0),
            )
