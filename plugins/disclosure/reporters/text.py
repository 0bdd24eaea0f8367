"""The report for a terminal: place, what is wrong, what to do, which law asks for it."""

from __future__ import annotations

import re
import unicodedata

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.reporters.context import Context

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTICE: "36"}
_LINE_WIDTH = 60
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def write(report: Report, context: Context) -> str:
    """Return the findings one after another and a line that counts them."""
    parts = [_finding(finding, context) for finding in report.findings]
    parts.append(summary(report, context))
    return "\n".join(parts) + "\n"


def summary(report: Report, context: Context) -> str:
    """Return the closing line: counts, exemptions, the day, and whether the gate holds."""
    counts = "，".join(
        f"{severity.label} {report.counts[severity]}" for severity in reversed(Severity)
    )
    blocked = report.at_least(context.gate)
    verdict = f"有 {len(blocked)} 个问题须先改正" if blocked else "可以发布"
    if report.broken_rules:
        verdict = "规则或者门户信息有误，须先改正"
    exempted = f"，豁免 {len(report.exempted)}" if report.exempted else ""
    return (
        f"检查了 {report.documents} 份公文（截至 {report.as_of}）：{counts}{exempted}；{verdict}。"
    )


def _finding(finding: Finding, context: Context) -> str:
    lines = [f"{finding.rule} {finding.message}"]
    shown = context.line(finding.location.path, finding.location.line)
    if shown.strip():
        lines.extend(_excerpt(shown, finding.location.column))
    if finding.fix:
        lines.append(f"    办法：{finding.fix}")
    lines.append(f"    依据：{finding.basis}")
    label = _paint(finding.severity.label, _COLOURS[finding.severity], context)
    said = "\n".join(visible(line) for line in lines)
    return f"{visible(str(finding.location))} {label} {said}"


def visible(text: str) -> str:
    """Return a line with a mark for each control character: a file must not move the cursor."""
    return _CONTROLS.sub("\ufffd", text)


def _excerpt(line: str, column: int) -> list[str]:
    """Return the line around the place and a caret below it, by display width."""
    start = max(0, column - 1 - _LINE_WIDTH // 2)
    shown = line[start : start + _LINE_WIDTH].replace("\t", " ")
    before = shown[: column - 1 - start]
    width = sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in before)
    return [f"    | {shown}", f"    | {' ' * width}^"]


def _paint(text: str, colour: str, context: Context) -> str:
    return f"\033[{colour}m{text}\033[0m" if context.colour else text
