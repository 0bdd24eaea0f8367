"""Yields the figures in a report's prose that the tables do not bear out.

``写法`` are regular expressions whose first group is a number; ``格`` names the cells that it may
equal, ``区块/行/列`` by their codes, several joined by ``+`` where the sum is meant. Prose that
matches nothing is not judged: words are many, and a miss is no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from plugins.disclosure.annual import Tables, tables_of
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.fields import REPORT_PARTS
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset
from plugins.disclosure.source import Location

REACH = "record"
PARAMS = {
    "部分": Parameter("choice", "看哪一部分的文字", choices=REPORT_PARTS),
    "写法": Parameter("patterns", "正则表达式，第一组是数字"),
    "格": Parameter("list", "可以相等的格，写作 区块/行/列，相加的用 + 连接"),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("年度", "原文", "数字", "表中")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each figure that equals none of the cells."""
    number = REPORT_PARTS.index(rule.params["部分"]) + 1
    for report in portal.select("report"):
        text = report.values.get("parts", {}).get(f"part{number}", "")
        tables = tables_of(report, ruleset.report_forms, portal)
        wanted = [value for cell in rule.params["格"] if (value := _sum(cell, tables)) is not None]
        if not text or not wanted:
            continue
        start = report.source.at("部分", rule.params["部分"])
        for pattern in rule.params["写法"]:
            for match in pattern.finditer(text):
                if Decimal(match.group(1)) not in wanted:
                    line = start.line + ("\n" in text) + text.count("\n", 0, match.start())
                    yield rule.finding(
                        report,
                        Location(start.path, line),
                        field=f"部分/{rule.params['部分']}",
                        年度=report.year,
                        原文=match.group(0),
                        数字=match.group(1),
                        表中=" 或 ".join(str(value) for value in dict.fromkeys(wanted)),
                    )


def _sum(cells: str, tables: Tables) -> Decimal | None:
    """Return the sum of the cells that a parameter names, None where one of them has no number."""
    total = Decimal(0)
    for cell in cells.split("+"):
        block, _, rest = cell.strip().partition("/")
        row, _, column = rest.partition("/")
        value = tables.value(block, row, column)
        if value is None:
            return None
        total += value
    return total
