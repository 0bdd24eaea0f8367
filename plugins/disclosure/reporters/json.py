"""The report for machines."""

from __future__ import annotations

import json
from typing import Any

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.reporters.context import Context

VERSION = 1
"""Raised when a key changes its meaning or goes away."""


def write(report: Report, context: Context) -> str:
    """Return the report as one JSON object; English keys, Chinese words beside them."""
    data = {
        "version": VERSION,
        "as_of": report.as_of.isoformat(),
        "documents": report.documents,
        "gate": context.gate.key,
        "blocked": bool(report.at_least(context.gate)),
        "configuration_broken": report.broken_rules,
        "counts": {severity.key: report.counts[severity] for severity in reversed(Severity)},
        "findings": [_finding(finding) for finding in report.findings],
        "exempted": [_finding(finding) for finding in report.exempted],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
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
    }
