"""Files as the rest of the domain sees them: values as text, each with its place."""

from plugins.disclosure.source.listed import ListedTable, read_list
from plugins.disclosure.source.place import Fault, Location
from plugins.disclosure.source.source import Source
from plugins.disclosure.source.table import Table, read_table
from plugins.disclosure.source.text import MAX_TEXT_BYTES, Text, read_text
from plugins.disclosure.source.yaml_values import parse_document, read_document, read_yaml

__all__ = [
    "MAX_TEXT_BYTES",
    "Fault",
    "ListedTable",
    "Location",
    "Source",
    "Table",
    "Text",
    "parse_document",
    "read_document",
    "read_list",
    "read_table",
    "read_text",
    "read_yaml",
]
