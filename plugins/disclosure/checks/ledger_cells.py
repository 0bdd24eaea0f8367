"""Yields the cells of a ledger that must be filled and are empty.

``必填`` are headings that every row fills; ``办结后必填`` those that a row fills once its
``办结`` cell is filled. A heading that the file lacks is reported as such, not row by row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "record"
PARAMS = {
    "台账": Parameter("text", "台账的名称"),
    "必填": Parameter("list", "每行必须填写的表头"),
    "办结": Parameter("text", "表示已经办结的表头", required=False),
    "办结后必填": Parameter("list", "办结以后必须填写的表头", required=False),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("台账", "表头", "编号")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each empty cell."""
    always = rule.params["必填"]
    done, later = rule.params.get("办结", ""), rule.params.get("办结后必填", ())
    for ledger in portal.select("ledger"):
        if ledger.name != rule.params["台账"]:
            continue
        headings = set(ledger.table.headings)
        for number, cells in enumerate(ledger.table.rows):
            wanted = (*always, *later) if cells.get(done) else always
            for heading in wanted:
                if heading in headings and not cells.get(heading):
                    yield rule.finding(
                        ledger,
                        ledger.table.at(number, heading),
                        field=heading,
                        台账=ledger.table.path.rpartition("/")[2],
                        表头=heading,
                        编号=cells.get("编号") or f"第 {ledger.table.lines[number]} 行",
                    )
