"""Words and marks that several forms share: the closing line, clean text, stable fingerprints."""

from __future__ import annotations

import hashlib
import re
from collections import Counter

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Severity
from plugins.disclosure.reporters.context import Context

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_FINGERPRINT_CHARS = 32


def summary(report: Report, context: Context) -> str:
    """Return the closing line: counts, what is set apart, the day, and whether the gate holds."""
    counts = "，".join(
        f"{severity.label} {report.counts[severity]}" for severity in reversed(Severity)
    )
    blocked = report.at_least(context.gate)
    verdict = f"有 {len(blocked)} 个问题须先改正" if blocked else "可以发布"
    if report.broken_rules:
        verdict = "规则或者门户信息有误，须先改正"
    known = f"，基线内 {len(report.known)} 个" if report.baseline else ""
    exempted = f"，豁免 {len(report.exempted)}" if report.exempted else ""
    return (
        f"检查了 {report.documents} 份公文（截至 {report.as_of}）："
        f"{counts}{known}{exempted}；{verdict}。"
    )


def visible(text: str) -> str:
    """Return a line with a mark for each control character: a file must not move the cursor."""
    return _CONTROLS.sub("\ufffd", text)


def without_surrogates(text: str) -> str:
    """Return text that UTF-8 can hold: a file name on disk may be no text at all."""
    return _SURROGATES.sub("\ufffd", text)


def for_xml(text: str) -> str:
    """Return text without the characters that XML 1.0 and HTML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def fingerprints(report: Report) -> dict[int, str]:
    """Return a mark for each finding by ``id()``, the same when lines move, never the same twice.

    It is made of the finding's key and of how many of that key stand before it.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    marks: dict[int, str] = {}
    everything = (*report.findings, *report.known, *report.exempted)
    for finding in sorted(everything, key=lambda one: one.order):
        number = seen[finding.key]
        seen[finding.key] += 1
        words = "\0".join((*finding.key, str(number)))
        digest = hashlib.sha256(words.encode("utf-8", "surrogatepass"))
        marks[id(finding)] = digest.hexdigest()[:_FINGERPRINT_CHARS]
    return marks


def unquoted_places(report: Report, context: Context) -> frozenset[tuple[str, int]]:
    """Return the lines that no finding may show: one of the findings there is on personal data."""
    everything = (*report.findings, *report.known, *report.exempted)
    return frozenset(
        (finding.location.path, finding.location.line)
        for finding in everything
        if (rule := context.rules.get(finding.rule)) is not None and not rule.quoted
    )
