"""The fields of every record: its English name, its Chinese label and its type, in one place.

Whether a field must be filled is law and stands in a rule; what it is stands here.
"""

from plugins.disclosure.fields.declared import (
    AFFILIATE,
    ANNUAL_REPORT,
    DEPARTMENT,
    DOCUMENT,
    GUIDE,
    LEADER,
    LEDGERS,
    LETTER,
    OFFICE,
    REPORT_PARTS,
    REVIEW,
    SITE,
)
from plugins.disclosure.fields.field import ANY, DATE, LIST, RECORD, RECORDS, TEXT, Field
from plugins.disclosure.fields.reading import date_fault, parse_date, read_values

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
    "LETTER",
    "LIST",
    "OFFICE",
    "RECORD",
    "RECORDS",
    "REPORT_PARTS",
    "REVIEW",
    "SITE",
    "TEXT",
    "Field",
    "date_fault",
    "parse_date",
    "read_values",
]
