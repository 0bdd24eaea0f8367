"""Runs every rule over a portal and sets aside what has been exempted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from plugins.disclosure.built_in import LAPSED, UNCLAIMED, UNUSED
from plugins.disclosure.checks import REGISTRY, built_pages
from plugins.disclosure.checks.faults import all_faults
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Exemption, Rule, Ruleset, Subject

_HARMLESS = {"byte-order-mark"}
"""Faults of a file that was read whole all the same."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found, in order of place; ``exempted`` and ``known`` are shown apart.

    ``known`` are the findings of a baseline, and ``baseline`` its path, empty where none is used;
    neither they nor what is exempted block anything. ``grounds`` says by which exemption a
    finding was set aside. ``broken_rules`` is true when the ruleset, 门户.yaml or the baseline
    itself could not be used whole.
    """

    findings: tuple[Finding, ...]
    exempted: tuple[Finding, ...]
    as_of: date
    documents: int
    broken_rules: bool = False
    counts: Counter[Severity] = field(default_factory=Counter)
    grounds: Mapping[Finding, Exemption] = field(default_factory=dict)
    known: tuple[Finding, ...] = ()
    baseline: str = ""

    @property
    def unmet(self) -> tuple[Finding, ...]:
        """Everything that is not exempted, known or not, in order of place."""
        return tuple(sorted((*self.findings, *self.known), key=lambda finding: finding.order))

    def with_findings(self, findings: Iterable[Finding], **changes: Any) -> Report:
        """Return the report with other findings, counted anew."""
        kept = tuple(findings)
        counts = Counter(finding.severity for finding in kept)
        return replace(self, findings=kept, counts=counts, **changes)

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
    report = _report(found, _without_built(ruleset), portal, as_of)
    broken = any(
        fault.kind not in _HARMLESS for fault in (*ruleset.faults, *portal.site.source.faults)
    )
    return replace(report, broken_rules=broken)


def run_built(portal: Portal, ruleset: Ruleset, as_of: date) -> Report:
    """Return what the rules on built pages find, once the pages have been handed over."""
    rules = {code: rule for code, rule in ruleset.rules.items() if _is_on_built(rule)}
    exemptions = tuple(entry for entry in ruleset.exemptions if entry.rule in rules)
    found = [
        finding
        for rule in rules.values()
        for finding in built_pages.check(rule, portal, ruleset, as_of)
    ]
    return _report(found, replace(ruleset, exemptions=exemptions), portal, as_of)


def _report(found: list[Finding], ruleset: Ruleset, portal: Portal, as_of: date) -> Report:
    kept, grounds = _exempt(found, ruleset, portal, as_of)
    exempted = sorted(
        (finding for finding in found if finding in grounds), key=lambda finding: finding.order
    )
    return Report(
        findings=tuple(sorted(kept, key=lambda finding: finding.order)),
        exempted=tuple(exempted),
        as_of=as_of,
        documents=len(portal.documents),
        counts=Counter(finding.severity for finding in kept),
        grounds=grounds,
    )


def _is_on_built(rule: Rule) -> bool:
    return REGISTRY.get(rule.check) is built_pages


def _without_built(ruleset: Ruleset) -> Ruleset:
    """Return the ruleset without exemptions that only a look at built pages can show in use."""
    built = {code for code, rule in ruleset.rules.items() if _is_on_built(rule)}
    kept = tuple(entry for entry in ruleset.exemptions if entry.rule not in built)
    return replace(ruleset, exemptions=kept)


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
) -> tuple[list[Finding], dict[Finding, Exemption]]:
    """Return what stays, and what is set aside with the entry in force that does it."""
    by_rule: dict[str, list[Exemption]] = {}
    for exemption in ruleset.exemptions:
        by_rule.setdefault(exemption.rule, []).append(exemption)
    used: set[int] = set()
    kept: list[Finding] = []
    grounds: dict[Finding, Exemption] = {}
    for finding in found:
        entries = [
            entry for entry in by_rule.get(finding.rule, ()) if _covers(entry, finding, portal)
        ]
        used.update(id(entry) for entry in entries)
        in_force = next((entry for entry in entries if entry.until >= as_of), None)
        if in_force:
            grounds[finding] = in_force
        else:
            kept.append(finding)
    kept.extend(_exemption_findings(ruleset.exemptions, used, as_of))
    return kept, grounds


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
