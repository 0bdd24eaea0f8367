"""The report in GitLab's Code Quality form, which merge requests show on the lines they change.

GitLab knows neither exemptions nor baselines: what is exempted is left out, and what a baseline
knows is told as information.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.reporters.context import Context
from plugins.disclosure.reporters.words import fingerprints, without_surrogates

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTICE: "info"}


def write(report: Report, context: Context) -> str:
    """Return a JSON array with one object a finding."""
    del context
    marks = fingerprints(report)
    issues = [_issue(finding, marks) for finding in report.findings]
    issues += [_known(_issue(finding, marks)) for finding in report.known]
    return without_surrogates(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"


def _issue(finding: Finding, marks: Mapping[int, str]) -> dict[str, Any]:
    place = finding.location
    words = f"{finding.message} 办法：{finding.fix} 依据：{finding.basis}"
    return {
        "description": f"{words}（{finding.record}）",
        "check_name": finding.rule,
        "fingerprint": marks[id(finding)],
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": place.path, "lines": {"begin": place.line}},
    }


def _known(issue: dict[str, Any]) -> dict[str, Any]:
    return {**issue, "description": f"［基线内］{issue['description']}", "severity": "info"}
