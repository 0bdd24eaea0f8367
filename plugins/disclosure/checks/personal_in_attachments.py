"""Yields personal data inside attachments, told by file, place, kind and mask, never by value.

What is seen and what is not is looked at alike: hidden sheets, comments, deleted text. What
was found is kept by what was read and by the version of the detectors, so that an unchanged
attachment is not read again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.opening import opened
from plugins.disclosure.opening.attachments import VERSION
from plugins.disclosure.personal import CERTAIN, LIKELY
from plugins.disclosure.personal.attached import InFile, in_attachments
from plugins.disclosure.rule import Rule, Ruleset

EITHER = "不论"
PARAMS = {
    "类别": Parameter("list", "报告哪几类个人信息"),
    "把握": Parameter("choice", "报告哪种把握的", choices=(CERTAIN, LIKELY, EITHER)),
    "最多": Parameter("number", "一个附件每一类逐处报告几处，其余合并报告"),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    "": ("字段", "文件", "位置", "类别", "遮盖"),
    "看不见": ("字段", "文件", "位置", "类别", "遮盖", "隐藏"),
    "其余": ("字段", "文件", "类别", "数量"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each place, up to the rule's number for a kind in a file."""
    found = in_attachments(portal, opened(portal), ruleset.personal, as_of, VERSION)
    groups: dict[tuple[str, str, str], list[InFile]] = {}
    for one in found:
        wanted = rule.params["把握"] in {one.hit.certainty, EITHER}
        if wanted and one.hit.kind in rule.params["类别"] and one.document.state in rule.states:
            groups.setdefault((one.document.id, one.name, one.hit.kind), []).append(one)
    for group in groups.values():
        yield from _findings(rule, group)


def _findings(rule: Rule, group: list[InFile]) -> Iterator[Finding]:
    most = rule.params["最多"]
    for one in group[:most]:
        yield rule.finding(
            one.document,
            one.location,
            field="附件",
            variant="看不见" if one.hit.passage.hidden else "",
            文件=one.shown_name,
            位置=one.hit.passage.place or "正文",
            类别=one.hit.kind,
            遮盖=one.hit.mask,
            隐藏=one.hit.passage.hidden,
        )
    if group[most:]:
        one = group[most]
        yield rule.finding(
            one.document,
            one.location,
            field="附件",
            variant="其余",
            文件=one.shown_name,
            类别=one.hit.kind,
            数量=len(group) - most,
        )
