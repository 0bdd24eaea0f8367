"""A report with its known findings set apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from plugins.disclosure.baseline.entries import Baseline, Entries, Entry
from plugins.disclosure.built_in import BROKEN_BASELINE, SHRUNK
from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding
from plugins.disclosure.rule import Ruleset, Subject
from plugins.disclosure.source import Location


def with_baseline(report: Report, root: Path, ruleset: Ruleset, baseline: Baseline) -> Report:
    """Return the report with what the baseline knows under ``known``.

    A finding counts again once its file has changed, once there are more of its key than the
    baseline counts, and always where its rule is never accepted (``可入基线: 否``) or where it
    speaks of the configuration. What the baseline no longer needs is a notice.
    """
    known, new, left = split(report.findings, Entries(root, ruleset), baseline)
    new += [
        BROKEN_BASELINE.finding(Subject("基线"), fault.location, **fault.facts)
        for fault in baseline.faults
    ]
    if left:
        line = min(baseline.lines[entry] for entry in left)
        place = Location(baseline.path, line)
        new.append(SHRUNK.finding(Subject("基线"), place, 数量=left.total()))
    new.sort(key=lambda finding: finding.order)
    changed = replace(report, known=tuple(known), baseline=baseline.path)
    return changed.with_findings(new, broken_rules=report.broken_rules or bool(baseline.faults))


def split(
    findings: Iterable[Finding], entries: Entries, baseline: Baseline
) -> tuple[list[Finding], list[Finding], Counter[Entry]]:
    """Return the known findings, the others, and how often an entry was left unused."""
    left = Counter(baseline.counts)
    rules = {entry.rule for entry in left}
    known: list[Finding] = []
    new: list[Finding] = []
    for finding in findings:
        # Most runs know little: no file is read for a rule that the baseline does not name.
        entry = None
        if finding.rule in rules and entries.acceptable(finding):
            entry = entries.of(finding)
        if entry is not None and left[entry] > 0:
            left[entry] -= 1
            known.append(finding)
        else:
            new.append(finding)
    return known, new, +left
