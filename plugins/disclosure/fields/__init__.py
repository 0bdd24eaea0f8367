"""The fields of every record: its English name, its Chinese label and its type, in one place.

Whether a field must be filled is law and stands in a rule; what it is stands here.
"""

from plugins.disclosure.fields.annual_report import ANNUAL_REPORT, REPORT_PARTS
from plugins.disclosure.fields.cells import narrow, read_cell
from plugins.disclosure.fields.document import DOCUMENT, REVIEW
from plugins.disclosure.fields.field import (
    ANY,
    DATE,
    LIST,
    NUMBER,
    RECORD,
    RECORDS,
    TEXT,
    TIME,
    Field,
)
from plugins.disclosure.fields.ledgers import LEDGER_SLUGS, LEDGERS, LISTS
from plugins.disclosure.fields.office import AFFILIATE, DEPARTMENT, GUIDE, LEADER, OFFICE
from plugins.disclosure.fields.reading import date_fault, parse_date, read_values
from plugins.disclosure.fields.site import SITE
from plugins.disclosure.fields.work_ledgers import LETTER, REQUEST

__all__ = [
    "AFFILIATE",
    "ANNUAL_REPORT",
    "ANY",
    "DATE",
    "DEPARTMENT",
    "DOCUMENT",
    "GUIDE",
    "LEADER",
    "LEDGERS",
    "LEDGER_SLUGS",
    "LETTER",
    "LIST",
    "LISTS",
    "NUMBER",
    "OFFICE",
    "RECORD",
    "RECORDS",
    "REPORT_PARTS",
    "REQUEST",
    "REVIEW",
    "SITE",
    "TEXT",
    "TIME",
    "Field",
    "date_fault",
    "narrow",
    "parse_date",
    "read_cell",
    "read_values",
]
