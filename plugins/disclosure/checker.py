"""Runs every rule over a portal and sets aside what has been exempted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from plugins.disclosure.checks import REGISTRY
from plugins.disclosure.checks.faults import all_faults
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Exemption, Rule, Ruleset, Subject

UNCLAIMED = Rule(
    code="PZ000",
    title="读取时发现的问题没有规则说明",
    basis="本系统约定：读不懂的内容必须报告",
    target="文件",
    check="faults",
    severity=Severity.ERROR,
    messages={"": "读取时发现问题（{类别}）：{事实}"},
    fixes={"": "按提示修改该处；并在 disclosure_rules/rules 中为“{类别}”补一条规则"},
)
"""Reports the faults that no rule of the ruleset answers for, so that none is silent."""
LAPSED = Rule(
    code="HM001",
    title="豁免已经到期",
    basis="本系统约定：豁免必须有截止日期",
    target="豁免",
    check="",
    severity=Severity.WARNING,
    messages={"": "对 {规则} 的豁免（{对象}）已于 {截止} 到期，不再生效"},
    fixes={"": "改正被豁免的问题后删去本条，或经批准后写明新的理由和截止日期"},
)
UNUSED = Rule(
    code="HM002",
    title="豁免没有用到",
    basis="本系统约定：不留无用的豁免",
    target="豁免",
    check="",
    severity=Severity.NOTICE,
    messages={"": "对 {规则} 的豁免（{对象}）没有对应的问题"},
    fixes={"": "问题已经改正的，删去本条豁免"},
)
_HARMLESS = {"byte-order-mark"}
"""Faults of a file that was read whole all the same."""
BUILT_IN = (UNCLAIMED, LAPSED, UNUSED)
"""The rules that hold whatever the ruleset says: they guard the ruleset itself."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found, in order of place; ``exempted`` is shown apart and blocks nothing.

    ``broken_rules`` is true when the ruleset or 门户.yaml itself could not be used whole.
    """

    findings: tuple[Finding, ...]
    exempted: tuple[Finding, ...]
    as_of: date
    documents: int
    broken_rules: bool = False
    counts: Counter[Severity] = field(default_factory=Counter)

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings that weigh ``severity`` or more."""
        return tuple(finding for finding in self.findings if finding.severity >= severity)


def run(portal: Portal, ruleset: Ruleset, as_of: date) -> Report:
    """Return everything that the rules find in the portal on a day."""
    found: list[Finding] = []
    for rule in ruleset.rules.values():
        found.extend(REGISTRY[rule.check].check(rule, portal, ruleset, as_of))
    found.extend(_unclaimed(portal, ruleset))
    portal.store.save()
    kept, exempted = _exempt(found, ruleset, portal, as_of)
    kept.sort(key=lambda finding: finding.order)
    exempted.sort(key=lambda finding: finding.order)
    return Report(
        findings=tuple(kept),
        exempted=tuple(exempted),
        as_of=as_of,
        documents=len(portal.documents),
        broken_rules=any(
            fault.kind not in _HARMLESS for fault in (*ruleset.faults, *portal.site.source.faults)
        ),
        counts=Counter(finding.severity for finding in kept),
    )


def _unclaimed(portal: Portal, ruleset: Ruleset) -> Iterator[Finding]:
    claimed = {
        kind
        for rule in ruleset.rules.values()
        if rule.check == "faults"
        for kind in rule.params["类别"]
    }
    for subject, fault in all_faults(portal, ruleset):
        if fault.kind in claimed:
            continue
        facts = "，".join(f"{name}：{value}" for name, value in fault.facts.items())
        yield UNCLAIMED.finding(
            subject, fault.location, field=fault.field, 类别=fault.kind, 事实=facts or "无"
        )


def _exempt(
    found: Iterable[Finding], ruleset: Ruleset, portal: Portal, as_of: date
) -> tuple[list[Finding], list[Finding]]:
    by_rule: dict[str, list[Exemption]] = {}
    for exemption in ruleset.exemptions:
        by_rule.setdefault(exemption.rule, []).append(exemption)
    used: set[int] = set()
    kept: list[Finding] = []
    exempted: list[Finding] = []
    for finding in found:
        entries = [
            entry for entry in by_rule.get(finding.rule, ()) if _covers(entry, finding, portal)
        ]
        used.update(id(entry) for entry in entries)
        in_force = any(entry.until >= as_of for entry in entries)
        (exempted if in_force else kept).append(finding)
    kept.extend(_exemption_findings(ruleset.exemptions, used, as_of))
    return kept, exempted


def _exemption_findings(
    exemptions: Iterable[Exemption], used: set[int], as_of: date
) -> Iterator[Finding]:
    for entry in exemptions:
        subject = Subject(f"豁免/{entry.rule}/{entry.subject}")
        facts = {"规则": entry.rule, "对象": entry.subject, "截止": str(entry.until)}
        if id(entry) not in used:
            yield UNUSED.finding(subject, entry.location, **facts)
        elif entry.until < as_of:
            yield LAPSED.finding(subject, entry.location, **facts)


def _covers(entry: Exemption, finding: Finding, portal: Portal) -> bool:
    """True when an exemption speaks of this finding by its scope, subject and field."""
    if entry.field and entry.field != finding.field:
        return False
    if entry.scope == "门户":
        return True
    if entry.scope == "机构":
        return finding.record.split("/", 1)[0] == entry.subject
    if entry.scope == "公文":
        return finding.record == entry.subject
    document = portal.get("document", finding.record)
    column = "/".join((document.office, *document.column)) if document else finding.record
    return f"{column}/".startswith(f"{entry.subject}/")
