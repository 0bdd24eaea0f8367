"""The coverage matrix: which column of which office is filled, late, empty or not applicable."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from plugins.disclosure.coverage import STATES, Cell, survey_state
from plugins.disclosure.finding import Severity
from plugins.disclosure.model import Office
from plugins.disclosure.schema import Column, Schema
from plugins.disclosure.scores import coverage_in, quarters_ended
from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.rows import group
from plugins.portal.view import View


@dataclass(frozen=True, slots=True)
class Summary:
    """An office's line: the state that surveys know, columns by state, findings by severity."""

    office: Office
    survey: str
    columns: Counter[str]
    findings: Counter[Severity]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The offices of one schema against its columns; headings of groups have no cells."""

    schema: Schema
    offices: list[Office]
    lines: list[tuple[Column, list[Cell]]]


def coverage_page(view: View) -> Page:
    """Return the page with the summary of every office and a matrix for each schema."""
    schemas = group(
        (office for office in view.offices if office.id in view.schemas),
        lambda office: view.schemas[office.id].code,
    )
    summaries = [_summary(view, office) for office in view.offices]
    return Page(
        url=urls.COVERAGE,
        template="coverage.html",
        title=words.COVERAGE,
        crumbs=(HOME_CRUMB,),
        values={
            "as_of": view.as_of,
            "states": STATES,
            "severities": list(reversed(Severity)),
            "summaries": summaries,
            "totals": sum((summary.columns for summary in summaries), Counter()),
            "exempted": len(view.exempted),
            "trend": [
                coverage_in(view.portal, view.ruleset, one)
                for one in quarters_ended(view.portal, view.as_of)
            ],
            "matrices": [
                _matrix(view, view.schemas[offices[0].id], offices) for offices in schemas.values()
            ],
        },
        lastmod=view.rows[0].day if view.rows else None,
    )


def _summary(view: View, office: Office) -> Summary:
    cells = dict(view.cells.get(office.id, {}))
    return Summary(
        office=office,
        survey=survey_state(view.portal, office, cells, view.as_of),
        columns=Counter(cell.state for cell in cells.values() if not cell.column.children),
        findings=findings_of(view)[office.id],
    )


def findings_of(view: View) -> dict[str, Counter[Severity]]:
    """Return the number of findings by severity for each office, by where they lie."""
    key = "portal-findings"
    if key not in view.portal.computed:
        counts: dict[str, Counter[Severity]] = {office.id: Counter() for office in view.offices}
        for finding in view.findings:
            parts = finding.location.path.split("/")
            office = parts[1] if len(parts) > 1 else ""
            if office in counts:
                counts[office][finding.severity] += 1
        view.portal.computed[key] = counts
    found: dict[str, Counter[Severity]] = view.portal.computed[key]
    return found


def _matrix(view: View, schema: Schema, offices: list[Office]) -> Matrix:
    lines = [
        (
            column,
            [] if column.children else [view.cell(office.id, column) for office in offices],
        )
        for column in schema.walk()
    ]
    return Matrix(schema, offices, lines)
