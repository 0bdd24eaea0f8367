"""The report as JUnit XML: a suite an office, a case a finding.

A finding at the gate is a failure; one below it is a case that passed with a word to it; what is
exempted or known is a case that was skipped. A run without any finding has one case that passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding
from plugins.disclosure.reporters.context import Context
from plugins.disclosure.reporters.words import for_xml, summary

_PORTAL = "门户"
Case = tuple[Finding, str]


def write(report: Report, context: Context) -> str:
    """Return the report as XML 1.0; times are nought, for a report does not change with them."""
    suites: dict[str, list[Case]] = {}
    cases = [(finding, "") for finding in report.findings]
    cases += [(finding, f"基线内：{report.baseline}") for finding in report.known]
    cases += [(finding, _exempted(report, finding)) for finding in report.exempted]
    for case in sorted(cases, key=lambda case: case[0].order):
        suites.setdefault(office_of(case[0]), []).append(case)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>"]
    for number, (office, found) in enumerate(sorted(suites.items() or [(_PORTAL, [])])):
        lines += _suite(number, office, found, report, context)
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def office_of(finding: Finding) -> str:
    """Return the folder of the office that a finding lies in, or 门户."""
    parts = finding.location.path.split("/")
    return parts[1] if parts[0] == "content" and len(parts) > 2 else _PORTAL  # noqa: PLR2004


def _suite(
    number: int, office: str, cases: list[Case], report: Report, context: Context
) -> Iterator[str]:
    failures = sum(not skipped and one.severity >= context.gate for one, skipped in cases)
    skips = sum(bool(skipped) for _, skipped in cases)
    yield (
        f'<testsuite name={_attribute(context.offices.get(office, office))} package="gongkai" '
        f'id="{number}" timestamp="{report.as_of}T00:00:00" hostname="localhost" '
        f'tests="{len(cases) or 1}" failures="{failures}" errors="0" skipped="{skips}" time="0">'
    )
    yield "<properties></properties>"
    for finding, skipped in cases:
        yield from _case(finding, skipped, context)
    if not cases:
        yield f'<testcase name="没有问题" classname="{_PORTAL}" time="0"></testcase>'
    below = [
        _words(finding)
        for finding, skipped in cases
        if not skipped and finding.severity < context.gate
    ]
    said = "\n".join([summary(report, context), *below])
    yield f"<system-out>{_text(said)}</system-out>"
    yield "<system-err></system-err></testsuite>"


def _case(finding: Finding, skipped: str, context: Context) -> Iterator[str]:
    name = _attribute(f"{finding.rule} {finding.location}")
    yield f'<testcase name={name} classname={_attribute(finding.record)} time="0">'
    if skipped:
        yield f"<skipped message={_attribute(skipped)}>{_text(_words(finding))}</skipped>"
    elif finding.severity >= context.gate:
        yield (
            f'<failure message={_attribute(finding.message)} type="{finding.severity.key}">'
            f"{_text(_words(finding))}</failure>"
        )
    yield "</testcase>"


def _words(finding: Finding) -> str:
    return (
        f"{finding.location} {finding.severity.label} {finding.rule} {finding.message}\n"
        f"办法：{finding.fix}\n依据：{finding.basis}"
    )


def _exempted(report: Report, finding: Finding) -> str:
    ground = report.grounds.get(finding)
    return f"豁免：{ground.reason}（截止 {ground.until}）" if ground else "豁免"


def _text(text: str) -> str:
    # "]]>" may not stand in text; escape() writes its ">" as an entity.
    return escape(for_xml(text))


def _attribute(text: str) -> str:
    return quoteattr(for_xml(text), {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;"})
