"""Single files as records: documents and annual reports."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plugins.disclosure.fields import (
    ANNUAL_REPORT,
    DOCUMENT,
    read_values,
)
from plugins.disclosure.model import DRAFT, PUBLIC, AnnualReport, ColumnPath, Document
from plugins.disclosure.source import Source, read_document, read_yaml


def read_document_record(  # noqa: PLR0913, PLR0917 -- a place in the tree, said in full
    root: Path,
    path: str,
    office: str,
    column: ColumnPath,
    stem: str,
    sizes: Mapping[str, int],
) -> Document:
    """Return the document in ``path``; ``sizes`` are its attachments in bytes by file name."""
    return document_record(read_document(root, path), office, column, stem, sizes)


def document_record(
    source: Source, office: str, column: ColumnPath, stem: str, sizes: Mapping[str, int]
) -> Document:
    """Return the document that a source is, wherever its text was taken from."""
    values = read_values(source, DOCUMENT)
    take = values.get
    unusable = _unusable(source, values)
    return Document(
        id=f"{office}/{stem}",
        office=office,
        number_in_office=stem,
        column=column,
        source=source,
        values=values,
        title=take("title", ""),
        number=take("number", ""),
        made_on=take("made_on"),
        published_on=take("published_on"),
        # What is written and cannot be read must not count as 公开, which is for what is not said.
        state=take("state", DRAFT if "state" in unusable else PUBLIC) or DRAFT,
        openness=take("openness", ""),
        files=tuple(sizes),
        sizes=sizes,
        unusable=unusable,
    )


def _unusable(source: Source, values: Mapping[str, Any]) -> frozenset[str]:
    """Return the fields that the file names without a value that can be read."""
    if len(source.values) == len(values):
        return frozenset()
    return frozenset(
        field.name
        for field in DOCUMENT
        if field.label in source.values and field.name not in values
    )


def read_report(root: Path, path: str, office: str, year: int) -> AnnualReport:
    """Return the annual report in ``path``; a year that differs from the name is a fault."""
    source = read_yaml(root, path)
    values = read_values(source, ANNUAL_REPORT)
    said = values.get("year")
    if said is not None and said != str(year):
        source.fault("report-year", source.at("年度"), "年度", 值=said, 文件=str(year))
    return AnnualReport(f"{office}/年报/{year}", office, year, source, values)
