"""The report as annotations that GitHub shows on the lines of a pull request."""

from __future__ import annotations

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.reporters.context import Context
from plugins.disclosure.reporters.words import summary

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}


def write(report: Report, context: Context) -> str:
    """Return one workflow command a finding, and the closing line."""
    lines = [_finding(finding) for finding in report.findings]
    lines.append(summary(report, context))
    return "\n".join(lines) + "\n"


def _finding(finding: Finding) -> str:
    place = finding.location
    properties = ",".join(
        (
            f"file={_property(place.path)}",
            f"line={place.line}",
            f"col={place.column}",
            f"title={_property(f'{finding.rule} {finding.record}')}",
        )
    )
    words = f"{finding.message} 办法：{finding.fix} 依据：{finding.basis}"
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(words)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
