"""The annual report: its tables read, counted, added up, compared and written."""

from plugins.disclosure.annual.counting import counted
from plugins.disclosure.annual.equations import Mismatch, mismatches
from plugins.disclosure.annual.of_report import tables_of
from plugins.disclosure.annual.tables import Cell, Odd, Tables

__all__ = ["Cell", "Mismatch", "Odd", "Tables", "counted", "mismatches", "tables_of"]
