"""The report for a terminal: place, what is wrong, what to do, which law asks for it."""

from __future__ import annotations

import unicodedata

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.reporters.context import Context
from plugins.disclosure.reporters.words import summary, unquoted_places, visible

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTICE: "36"}
_LINE_WIDTH = 60


def write(report: Report, context: Context) -> str:
    """Return the findings one after another and a line that counts them."""
    hidden = unquoted_places(report, context)
    parts = [_finding(finding, context, hidden) for finding in report.findings]
    parts.append(summary(report, context))
    return "\n".join(parts) + "\n"


def _finding(finding: Finding, context: Context, hidden: frozenset[tuple[str, int]]) -> str:
    place = finding.location
    lines = [f"{finding.rule} {finding.message}"]
    shown = "" if (place.path, place.line) in hidden else context.line(place.path, place.line)
    if shown.strip():
        lines.extend(_excerpt(shown, place.column))
    if finding.fix:
        lines.append(f"    办法：{finding.fix}")
    lines.append(f"    依据：{finding.basis}")
    # Exemptions name it.
    lines.append(f"    对象：{finding.record}")
    label = _paint(finding.severity.label, _COLOURS[finding.severity], context)
    said = "\n".join(visible(line) for line in lines)
    return f"{visible(str(place))} {label} {said}"


def _excerpt(line: str, column: int) -> list[str]:
    """Return the line around the place and a caret below it, by display width."""
    column = min(column, len(line) + 1)
    start = max(0, column - 1 - _LINE_WIDTH // 2)
    shown = line[start : start + _LINE_WIDTH].replace("\t", " ")
    before = shown[: column - 1 - start]
    return [f"    | {shown}", f"    | {' ' * sum(map(_width, before))}^"]


def _width(char: str) -> int:
    """Return the columns of a terminal that a character takes."""
    # A control character is shown as a mark of its own.
    if unicodedata.combining(char) or char in "\u200b\u200c\u200d\ufe0e\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _paint(text: str, colour: str, context: Context) -> str:
    return f"\033[{colour}m{text}\033[0m" if context.colour else text
