"""Yields requests whose days or results cannot be: an answer before its request, and the like.

The life of a request is a state machine (``plugins/disclosure/ledgers/life.py``). ``情形`` are
the kinds of contradiction that a rule answers for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.fields import REQUEST
from plugins.disclosure.finding import Finding
from plugins.disclosure.ledgers import trace
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

NO_REVIEW, BOTH = "无复议", "两种诉讼"
REACH = "record"
PARAMS = {"情形": Parameter("list", "本规则负责的情形")}
_FACTS = ("编号", "表头", "值", "收到", "状态", "结果", "前项")
VARIANTS: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    ("早于收到", "次序", "无前项", "无结果", "无答复", "未补正", NO_REVIEW, BOTH), _FACTS
)
_LABELS = {field.name: field.label for field in REQUEST}
_CAUSES = {"corrected_on": "补正通知日期", "third_answered_on": "征求第三方日期"}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each step that the state before it does not allow."""
    kinds = frozenset(rule.params["情形"])
    for ledger in portal.select("ledger"):
        if ledger.name != "依申请公开":
            continue
        for number, row in enumerate(ledger.rows):
            for kind, name, state in _wrong(row):
                if kind in kinds:
                    heading = _LABELS[name]
                    yield rule.finding(
                        ledger,
                        ledger.table.at(number, heading),
                        field=heading,
                        variant=kind,
                        编号=row.get("number") or f"第 {ledger.table.lines[number]} 行",
                        表头=heading,
                        值=row.get(name, ""),
                        收到=row.get("received_on", ""),
                        状态=state,
                        结果=row.get("result", ""),
                        前项=_CAUSES.get(name, ""),
                    )


def _wrong(row: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield the kind, the field and the state of each contradiction."""
    for broken in trace(row)[1]:
        yield broken.kind, broken.step, broken.state
    if "suit_after_review_result" in row and "review_result" not in row:
        yield NO_REVIEW, "suit_after_review_result", ""
    if "suit_result" in row and "review_result" in row:
        yield BOTH, "suit_result", ""
