"""The report for machines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.reporters.context import Context
from plugins.disclosure.reporters.words import fingerprints, without_surrogates
from plugins.disclosure.rule import Exemption

VERSION = 1
"""Raised when a key changes its meaning or goes away."""


def write(report: Report, context: Context) -> str:
    """Return the report as one JSON object; English keys, Chinese words beside them."""
    marks = fingerprints(report)
    data = {
        "version": VERSION,
        "as_of": report.as_of.isoformat(),
        "documents": report.documents,
        "gate": context.gate.key,
        "blocked": bool(report.at_least(context.gate)),
        "configuration_broken": report.broken_rules,
        "counts": {severity.key: report.counts[severity] for severity in reversed(Severity)},
        "baseline": report.baseline,
        "findings": [_finding(finding, marks) for finding in report.findings],
        "known": [_finding(finding, marks) for finding in report.known],
        "exempted": [
            {**_finding(finding, marks), "exemption": _ground(report.grounds.get(finding))}
            for finding in report.exempted
        ],
    }
    return without_surrogates(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _ground(exemption: Exemption | None) -> dict[str, str] | None:
    if exemption is None:
        return None
    return {
        "reason": exemption.reason,
        "approved_by": exemption.approved_by,
        "until": exemption.until.isoformat(),
    }


def _finding(finding: Finding, marks: Mapping[int, str]) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.key,
        "severity_label": finding.severity.label,
        "message": finding.message,
        "fix": finding.fix,
        "basis": finding.basis,
        "path": finding.location.path,
        "line": finding.location.line,
        "column": finding.location.column,
        "record": finding.record,
        "field": finding.field,
        "fingerprint": marks[id(finding)],
    }
