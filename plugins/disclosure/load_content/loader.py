"""What each file of the content folder becomes, told by where it lies."""

from __future__ import annotations

import re
from pathlib import Path

from plugins.disclosure.fields import GUIDE, LEDGERS, LISTS, OFFICE, SITE, read_values
from plugins.disclosure.load_content.ledgers import read_ledger, read_list_ledger
from plugins.disclosure.load_content.records import read_document_record, read_report
from plugins.disclosure.load_content.walk import Folder, walk
from plugins.disclosure.model import RESERVED, Guide, Office, Portal, Record, Site
from plugins.disclosure.pictures import ENDINGS, ending_of, named_pictures
from plugins.disclosure.source import Fault, Location, Source, read_document, read_yaml
from plugins.disclosure.store import FILE, Store

CONTENT = "content"
SITE_FILE = "门户.yaml"
OFFICE_FILE = "机构.yaml"
GUIDE_FILE = "公开指南.md"
REPORTS_FOLDER = "年报"
LEDGERS_FOLDER = "台账"

_OFFICE_ID = re.compile(r"[a-z][a-z0-9-]{1,23}")
_DOCUMENT_ID = re.compile(r"(\d{4}-\d{5})")
_REPORT_FILE = re.compile(r"(\d{4})\.yaml")
_LEDGER_FILE = re.compile(r"(.+)-(\d{4})\.csv")


def load_content(root: Path, content: str = CONTENT) -> Portal:
    """Return everything below ``root/content`` as records.

    Paths in the result are relative to ``root``. Nothing that a file holds raises: what is
    wrong is a fault of the portal or of the record's source.
    """
    loader = _Loader(root, content)
    if not (root / content).is_dir():
        loader.fault("content-missing", content)
    else:
        for folder in walk(root, content, loader.faults):
            loader.take(folder)
    return loader.portal()


class _Loader:
    """Collects records and faults while the folders pass by."""

    def __init__(self, root: Path, content: str) -> None:
        self.root = root
        self.content = content
        self.records: list[Record] = []
        self.faults: list[Fault] = []
        self.files: list[str] = []
        self.pictures: list[str] = []
        self.site: Site | None = None
        self.offices: dict[str, str] = {}

    def fault(self, kind: str, path: str, **facts: str) -> None:
        self.faults.append(Fault(kind, Location(path), facts=facts))

    def portal(self) -> Portal:
        """Return the portal, with a fault for what it cannot do without."""
        if self.site is None:
            path = f"{self.content}/{SITE_FILE}"
            if not any(fault.location.path == path for fault in self.faults):
                self.fault("site-missing", path)
            self.site = Site(Source(path), {})
        known = {record.id for record in self.records if record.kind == "office"}
        for office, path in self.offices.items():
            if office not in known:
                self.fault("office-missing", path, 文件夹=office)
                self.records.append(Office(office, Source(path), {}))
        self._unnamed(self.site, *(one for one in self.records if isinstance(one, Office)))
        portal = Portal(self.site, self.records, self.faults, self.files)
        portal.root, portal.store = self.root, Store(self.root / FILE)
        return portal

    def _unnamed(self, *records: Office | Site) -> None:
        """Report the pictures that no record names."""
        named = {
            f"{record.source.path.rpartition('/')[0]}/{name}"
            for record in records
            for name in named_pictures(record)
        }
        for path in self.pictures:
            if path not in named:
                self.fault("stray-file", path, 文件=path.rpartition("/")[2])

    def _picture_or_stray(self, path: str, name: str) -> None:
        if ending_of(name) in ENDINGS:
            self.pictures.append(path)
        else:
            self.fault("stray-file", path, 文件=name)

    def take(self, folder: Folder) -> None:
        """Read the files of one folder by where it lies."""
        self.files.extend(f"{folder.path}/{name}" for name in folder.files)
        parts = folder.path.split("/")[len(self.content.split("/")) :]
        if not parts:
            self._top(folder)
        elif len(parts) == 1:
            self._office(folder, parts[0])
        elif parts[2:] and parts[1] in {REPORTS_FOLDER, LEDGERS_FOLDER}:
            for name in folder.files:
                path = f"{folder.path}/{name}"
                self.fault("nested-file", path, 文件=name, 文件夹=parts[1])
        elif parts[1] == REPORTS_FOLDER:
            self._reports(folder, parts[0])
        elif parts[1] == LEDGERS_FOLDER:
            self._ledgers(folder, parts[0])
        else:
            self._column(folder, parts[0], tuple(parts[1:]))

    def _top(self, folder: Folder) -> None:
        for name in folder.files:
            path = f"{folder.path}/{name}"
            if name == SITE_FILE:
                source = read_yaml(self.root, path)
                self.site = Site(source, read_values(source, SITE))
            else:
                self._picture_or_stray(path, name)
        self.offices = {name: f"{folder.path}/{name}/{OFFICE_FILE}" for name in folder.folders}
        for name in folder.folders:
            if not _OFFICE_ID.fullmatch(name):
                self.fault("office-folder", f"{folder.path}/{name}", 文件夹=name)
            elif name in RESERVED:
                self.fault("office-reserved", f"{folder.path}/{name}", 文件夹=name)

    def _office(self, folder: Folder, office: str) -> None:
        for name in folder.files:
            path = f"{folder.path}/{name}"
            if name == OFFICE_FILE:
                source = read_yaml(self.root, path)
                self.records.append(Office(office, source, read_values(source, OFFICE)))
            elif name == GUIDE_FILE:
                source = read_document(self.root, path)
                values = read_values(source, GUIDE)
                self.records.append(Guide(f"{office}/公开指南", office, source, values))
            else:
                self._picture_or_stray(path, name)

    def _reports(self, folder: Folder, office: str) -> None:
        for name in folder.files:
            path = f"{folder.path}/{name}"
            match = _REPORT_FILE.fullmatch(name)
            if match:
                self.records.append(read_report(self.root, path, office, int(match.group(1))))
            else:
                self.fault("report-name", path, 文件=name)

    def _ledgers(self, folder: Folder, office: str) -> None:
        for name in folder.files:
            path = f"{folder.path}/{name}"
            match = _LEDGER_FILE.fullmatch(name)
            if match and match.group(1) in LEDGERS:
                ledger = read_ledger(self.root, path, office, match.group(1), int(match.group(2)))
                self.records.append(ledger)
            elif name.endswith(".yaml") and name[:-5] in LISTS:
                self.records.append(read_list_ledger(self.root, path, office, name[:-5]))
            else:
                self.fault("ledger-name", path, 文件=name, 台账="、".join(LEDGERS))

    def _column(self, folder: Folder, office: str, column: tuple[str, ...]) -> None:
        beside: dict[str, dict[str, int]] = {}
        documents = []
        for name, size in folder.files.items():
            if name.lower().endswith(".md"):
                documents.append(name)
                continue
            match = _DOCUMENT_ID.match(name)
            if match and name[len(match.group()) :].startswith("."):
                beside.setdefault(match.group(), {})[name] = size
            else:
                self.fault("stray-file", f"{folder.path}/{name}", 文件=name)
        for name in documents:
            path = f"{folder.path}/{name}"
            stem = name[:-3]
            if not _DOCUMENT_ID.fullmatch(stem):
                self.fault("document-name", path, 文件=name)
            sizes = beside.pop(stem, {})
            self.records.append(read_document_record(self.root, path, office, column, stem, sizes))
        for stem, names in beside.items():
            for name in names:
                self.fault("attachment-alone", f"{folder.path}/{name}", 文件=name, 编号=stem)
