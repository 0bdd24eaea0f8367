"""Every table of the open data, in a fixed order: one module a part of the model."""

from __future__ import annotations

from plugins.opendata.given import Given
from plugins.opendata.table import Table
from plugins.opendata.tables.documents import document_tables
from plugins.opendata.tables.ledgers import ledger_tables
from plugins.opendata.tables.offices import office_tables
from plugins.opendata.tables.reports import report_tables
from plugins.opendata.tables.rules import rule_tables
from plugins.opendata.tables.schemas import schema_tables
from plugins.opendata.tables.states import state_tables
from plugins.opendata.tables.supervision import supervision_tables


def all_tables(given: Given) -> tuple[Table, ...]:
    """Return every table; one that others refer to stands before them."""
    return (
        *schema_tables(given),
        *office_tables(given),
        *document_tables(given),
        *report_tables(given),
        *ledger_tables(given),
        *rule_tables(given),
        *state_tables(given),
        *supervision_tables(given),
    )
