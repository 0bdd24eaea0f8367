"""All records together, grouped once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from plugins.disclosure.model.document import Document
from plugins.disclosure.model.office import Office
from plugins.disclosure.model.paths import ColumnPath
from plugins.disclosure.model.records import AnnualReport, Kind, Ledger, Record, Site
from plugins.disclosure.source import Fault
from plugins.disclosure.store import Store


class Portal:
    """All records of a content folder, grouped once; order is by path and never by chance.

    ``files`` are the paths of every file met, ``faults`` what the walk found wrong with them.
    ``computed`` keeps what is costly and asked for by many, such as coverage; ``store`` what is
    worth keeping until the next run. ``root`` is the project's folder, None for records that lie
    in no folder.
    """

    def __init__(
        self,
        site: Site,
        records: Iterable[Record],
        faults: Iterable[Fault] = (),
        files: Iterable[str] = (),
    ) -> None:
        self.site = site
        self.records = list(records)
        self.faults = list(faults)
        self.files = sorted(files)
        self.root: Path | None = None
        self.store = Store()
        self.computed: dict[Any, Any] = {}
        self._by_id: dict[tuple[str, str], Record] = {}
        for record in self.records:
            self._by_id.setdefault((record.kind, record.id), record)

    def select(self, kind: Kind) -> list[Any]:
        """Return the records of a kind, in order of path."""
        return self._by_kind.get(kind, [])

    def get(self, kind: Kind, record_id: str) -> Any:
        """Return the record of that kind and id, or None."""
        return self._by_id.get((kind, record_id))

    @cached_property
    def _by_kind(self) -> dict[str, list[Record]]:
        return _grouped(self.records, lambda record: record.kind)

    @property
    def offices(self) -> list[Office]:
        """The offices, in order of their ids."""
        return self.select("office")

    @property
    def documents(self) -> list[Document]:
        """All documents of any state, in order of path."""
        return self.select("document")

    @cached_property
    def documents_of(self) -> dict[str, list[Document]]:
        """Documents of any state by office id."""
        return _grouped(self.documents, lambda document: document.office)

    @cached_property
    def documents_in(self) -> dict[tuple[str, ColumnPath], list[Document]]:
        """Documents of any state by office id and column path."""
        return _grouped(self.documents, lambda document: (document.office, document.column))

    @cached_property
    def reports_of(self) -> dict[str, list[AnnualReport]]:
        """Annual reports by office id, oldest first."""
        reports = sorted(self.select("report"), key=lambda report: (report.office, report.year))
        return _grouped(reports, lambda report: report.office)

    @cached_property
    def ledgers_of(self) -> dict[tuple[str, str], list[Ledger]]:
        """Ledgers by office id and ledger name, oldest first."""
        ledgers = sorted(self.select("ledger"), key=lambda ledger: (ledger.office, ledger.year))
        return _grouped(ledgers, lambda ledger: (ledger.office, ledger.name))

    def resolve(self, reference: str, office: str) -> Document | None:
        """Return the document that ``2026-00003`` or ``shizf/2026-00003`` names, or None."""
        full = reference if "/" in reference else f"{office}/{reference}"
        found: Document | None = self.get("document", full)
        return found

    def index_number(self, document: Document) -> str:
        """Return the index number 索引号: the office's code of that day and the id."""
        office = self.get("office", document.office)
        day = document.published_on or document.made_on
        code = office.code_on(day) if office else ""
        return f"{code or document.office}/{document.number_in_office}"


def _grouped(items: Iterable[Any], key: Callable[[Any], Any]) -> dict[Any, list[Any]]:
    groups: dict[Any, list[Any]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups
