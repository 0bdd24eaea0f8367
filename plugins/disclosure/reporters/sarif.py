"""The report as SARIF 2.1.0, the form that code scanning of many platforms reads."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.reporters.context import Context
from plugins.disclosure.reporters.words import fingerprints, without_surrogates
from plugins.disclosure.rule import Exemption, Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
_ROOT = "%SRCROOT%"
_FINGERPRINT = "gongkaiKey/v1"


def write(report: Report, context: Context) -> str:
    """Return a log of one run: the rules with their help, and every finding with its state."""
    rules = _rules(report, context)
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "gongkai", "rules": list(rules.values())}},
                "automationDetails": {"id": "gongkai/"},
                "columnKind": "unicodeCodePoints",
                "defaultEncoding": "utf-8",
                "language": "zh-CN",
                "originalUriBaseIds": {_ROOT: {"description": {"text": "项目的根目录"}}},
                "invocations": [{"executionSuccessful": not report.broken_rules}],
                "properties": {"asOf": report.as_of.isoformat(), "documents": report.documents},
                "results": list(_results(report, list(rules))),
            }
        ],
    }
    return without_surrogates(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _rules(report: Report, context: Context) -> dict[str, dict[str, Any]]:
    """Return the descriptors of the rules that were run, in order of their codes."""
    rules = {code: _rule(rule) for code, rule in context.rules.items()}
    for finding in (*report.findings, *report.known, *report.exempted):
        rules.setdefault(finding.rule, {"id": finding.rule})
    return dict(sorted(rules.items()))


def _rule(rule: Rule) -> dict[str, Any]:
    parts = [("查什么", rule.what), ("为什么", rule.why), ("依据", rule.basis)]
    parts += [("办法", fix) for fix in dict.fromkeys(rule.fixes.values())]
    said = [(label, text) for label, text in parts if text]
    return {
        "id": rule.code,
        **({"name": rule.slug} if rule.slug else {}),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.what or rule.title},
        "help": {
            "text": "\n".join(f"{label}：{text}" for label, text in said),
            "markdown": "\n\n".join(f"**{label}**：{text}" for label, text in said),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.topic or "内置"], "basis": rule.basis},
    }


def _results(report: Report, codes: list[str]) -> Iterator[dict[str, Any]]:
    marks = fingerprints(report)
    numbers = {code: number for number, code in enumerate(codes)}
    new = {"baselineState": "new"} if report.baseline else {}
    old = {"baselineState": "unchanged"}
    for finding in report.findings:
        yield {**_result(finding, numbers, marks), **new}
    for finding in report.known:
        yield {**_result(finding, numbers, marks), **old}
    for finding in report.exempted:
        suppression = _suppression(report.grounds.get(finding))
        yield {**_result(finding, numbers, marks), **new, "suppressions": [suppression]}


def _result(
    finding: Finding, numbers: Mapping[str, int], marks: Mapping[int, str]
) -> dict[str, Any]:
    place = finding.location
    words = [finding.message, f"办法：{finding.fix}", f"依据：{finding.basis}"]
    return {
        "ruleId": finding.rule,
        "ruleIndex": numbers[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(words)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri_of(place.path), "uriBaseId": _ROOT},
                    "region": {"startLine": place.line, "startColumn": place.column},
                },
                "logicalLocations": [{"fullyQualifiedName": finding.record, "kind": "record"}],
            }
        ],
        "partialFingerprints": {_FINGERPRINT: marks[id(finding)]},
        "properties": {"record": finding.record, "field": finding.field},
    }


def uri_of(path: str) -> str:
    """Return a relative path as a URI, also one whose name on disk is no UTF-8."""
    data = path.encode("utf-8", "surrogateescape" if _from_disk(path) else "surrogatepass")
    return quote(data, safe="/")


def _from_disk(path: str) -> bool:
    """True where every surrogate stands for a byte, as ``os.fsdecode`` leaves them."""
    return not any("\ud800" <= char < "\udc80" or "\udcff" < char <= "\udfff" for char in path)


def _suppression(exemption: Exemption | None) -> dict[str, Any]:
    suppression: dict[str, Any] = {"kind": "external", "status": "accepted"}
    if exemption:
        suppression["justification"] = (
            f"{exemption.reason}（批准：{exemption.approved_by}，截止：{exemption.until}）"
        )
    return suppression
