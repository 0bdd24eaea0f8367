"""Reports what the readers met: encodings, broken YAML, unknown keys, odd file names.

A rule names the kinds of fault that it answers for and gives each its words. A kind that no
rule names is still reported, by the checker's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import HasPlace, Rule, Ruleset, Subject
from plugins.disclosure.source import Fault

REACH = "profile"
PARAMS = {"类别": Parameter("list", "本规则负责的读取问题的类别")}
_OF_FILES = ("文件", "文件夹", "编码", "大小", "上限", "原因", "原文", "编号", "台账")
_OF_VALUES = ("键", "值", "首次", "可用", "类型", "表头", "应为", "应有", "实有", "建议")
_OF_RULES = ("详情", "名称", "代码")
VARIANTS: Mapping[str, tuple[str, ...]] = {"*": (*_OF_FILES, *_OF_VALUES, *_OF_RULES)}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each fault of the rule's kinds."""
    kinds = frozenset(rule.params["类别"])
    for subject, fault in all_faults(portal, ruleset):
        if fault.kind in kinds:
            yield finding(rule, subject, fault)


def finding(rule: Rule, subject: HasPlace, fault: Fault) -> Finding:
    """Return the finding on a fault in the rule's words for its kind."""
    return rule.finding(
        subject,
        fault.location,
        field=fault.field,
        variant=fault.kind,
        **{name: value for name, value in fault.facts.items() if name != "字段"},
    )


def all_faults(portal: Portal, ruleset: Ruleset) -> list[tuple[HasPlace, Fault]]:
    """Return every fault of a run with what it is about, gathered once."""
    key = ("faults", id(ruleset))
    if key not in portal.computed:
        portal.computed[key] = list(_gather(portal, ruleset))
    found: list[tuple[HasPlace, Fault]] = portal.computed[key]
    return found


def _gather(portal: Portal, ruleset: Ruleset) -> Iterator[tuple[HasPlace, Fault]]:
    for record in portal.records:
        for fault in record.source.faults:
            yield record, fault
    others = chain(portal.faults, portal.site.source.faults, ruleset.faults)
    for fault in others:
        yield Subject(fault.location.path), fault
