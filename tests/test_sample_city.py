"""The sample city: whole, passing, and missed wherever a part of it is taken away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from plugins.disclosure.checker import run
from plugins.disclosure.checks import REGISTRY
from plugins.disclosure.codes import wrong_in_code
from plugins.disclosure.coverage import FILLED, STALE, STANDARD, coverage, survey_state
from plugins.disclosure.finding import Severity
from plugins.disclosure.model import Document, Ledger, Office, Portal, Record
from plugins.disclosure.schema import DOCUMENTS, LEDGER, REQUIRED, Column
from tests.sample import sample_portal, sample_rules

DAY = date(2026, 11, 21)
PORTAL = sample_portal()
RULES = sample_rules()
OFFICES = [office.id for office in PORTAL.offices]
PARTS = {
    "领导": "leaders",
    "内设机构": "departments",
    "下属单位": "affiliates",
    "友情链接": "links",
}


def test_it_passes_the_gate_today_and_in_years_to_come() -> None:
    """Nothing that blocks; what time turns red is only a warning."""
    for day in (DAY, date(2027, 3, 1), date(2029, 12, 31)):
        assert run(PORTAL, RULES, day).at_least(Severity.ERROR) == ()


def test_each_kind_of_exemption_is_shown_in_use() -> None:
    """One for a document, a column, an office and the whole portal, none of them idle."""
    scopes = Counter(exemption.scope for exemption in RULES.exemptions)
    assert scopes == {"公文": 1, "栏目": 1, "机构": 1, "门户": 1}
    report = run(PORTAL, RULES, DAY)
    assert {finding.rule for finding in report.exempted} == {
        exemption.rule for exemption in RULES.exemptions
    }
    assert "HM002" not in {finding.rule for finding in report.findings}


def test_its_size_and_kinds() -> None:
    """A government, a general office, five departments, a township, a public institution."""
    kinds = Counter(office.text("category") for office in PORTAL.offices)
    assert kinds == {
        "政府": 1,
        "政府办公厅（室）": 1,
        "部门": 5,
        "乡镇街道": 1,
        "公共企事业单位": 1,
    }
    assert len(PORTAL.documents) >= 160
    assert {document.year for document in PORTAL.documents} == {2024, 2025, 2026}
    assert PORTAL.site.is_sample
    lengths = sorted(len(document.source.body) for document in PORTAL.documents)
    assert lengths[0] > 300
    assert sum("|---" in document.source.body for document in PORTAL.documents) > 50
    assert sum(bool(document.files) for document in PORTAL.documents) > 20


def test_codes_have_valid_check_characters_of_an_unassigned_region() -> None:
    """No code can be taken for a real office's."""
    for office in PORTAL.offices:
        code = office.text("code")
        assert wrong_in_code(code) == ("", "", "")
        assert code[2:8] == "990000"


@pytest.mark.parametrize("office", OFFICES)
def test_every_column_of_every_office_is_filled_by_the_standard(office: str) -> None:
    """The survey's best state; the general office has no empty column at all."""
    cells = coverage(PORTAL, RULES, DAY)[office]
    assert survey_state(PORTAL, PORTAL.get("office", office), cells, DAY) == STANDARD
    if office == "zfb":
        assert {cell.state for cell in cells.values()} <= {FILLED, STALE}


def required_columns(office: Office) -> Iterator[Column]:
    """The columns that an office must fill and has not said not to apply."""
    schema = RULES.schemas.of(office)
    assert schema is not None
    waived = {entry.get("column") for entry in office.records("not_applicable")}
    for column in schema.leaves():
        if column.demand == REQUIRED and column.label not in waived:
            yield column


def without(column: Column, office: str) -> Portal:
    """The sample city without what fills one column of one office."""

    def keep(record: Record) -> Record | None:
        if record.office != office:
            return record
        if isinstance(record, Document) and column.filling == DOCUMENTS:
            return None if record.column == column.path else record
        if isinstance(record, Ledger) and column.filling == LEDGER:
            channels = column.rows.get("渠道", ())
            rows = tuple(row for row in record.rows if row.get("channel") not in channels)
            return replace(record, rows=rows)
        if isinstance(record, Office) and column.taken_from in PARTS:
            name = PARTS[column.taken_from]
            left = {key: value for key, value in record.values.items() if key != name}
            return replace(record, values=left)
        return record

    kept = [left for record in PORTAL.records if (left := keep(record)) is not None]
    return Portal(PORTAL.site, kept, PORTAL.faults, PORTAL.files)


@pytest.mark.parametrize("office", OFFICES)
def test_removing_any_required_column_is_found(office: str) -> None:
    """The gate names the column, the office and the basis, for each column in turn."""
    rule = RULES.rules["LM001"]
    record = PORTAL.get("office", office)
    columns = list(required_columns(record))
    assert len(columns) > 8
    for column in columns:
        portal = without(column, office)
        found = list(REGISTRY[rule.check].check(rule, portal, RULES, DAY))
        assert [finding.record for finding in found] == [f"{office}/{column.label}"]
        (finding,) = found
        assert finding.severity is Severity.ERROR
        assert column.label in finding.message
        assert record.name in finding.message
        assert finding.basis
        assert finding.location.path.startswith(f"content/{office}/")
