"""The content folder as a portal: where a file lies is what it is, and none is left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.disclosure.load_content import load_content
from plugins.disclosure.model import Portal

Write = Callable[[str, str], Path]
COLUMN = "content/zfb/业务工作/工作总结"
DOCUMENT = "---\n标题: 甲\n成文日期: 2026-01-08\n---\n正文\n"


def kinds(portal: Portal) -> set[tuple[str, str]]:
    """The kinds and file names of what the walk found odd."""
    return {(fault.kind, fault.location.path.rpartition("/")[2]) for fault in portal.faults}


def test_a_document_is_told_by_its_place(project: Path, write: Write) -> None:
    """Folder names say office and column, the file name is the id."""
    write(f"{COLUMN}/2026-00090.md", DOCUMENT)
    write(f"{COLUMN}/2026-00090.统计表.csv", "甲,乙\n")
    document = load_content(project).get("document", "zfb/2026-00090")
    assert document.column == ("业务工作", "工作总结")
    assert document.title == "甲"
    assert document.files == ("2026-00090.统计表.csv",)
    assert document.sizes["2026-00090.统计表.csv"] == 8


def test_records_come_in_order_of_path_and_the_same_each_time(project: Path) -> None:
    """Two loads give the same order."""
    first, second = load_content(project), load_content(project)
    assert [record.id for record in first.records] == [record.id for record in second.records]
    paths = [record.source.path for record in first.select("document")]
    assert paths == sorted(paths)


ODD_FILES = [
    (f"{COLUMN}/总结.md", "document-name"),
    (f"{COLUMN}/统计表.xlsx", "stray-file"),
    (f"{COLUMN}/2026-00099.表.xlsx", "attachment-alone"),
    ("content/zfb/说明.txt", "stray-file"),
    ("content/说明.txt", "stray-file"),
    ("content/zfb/年报/二〇二五.yaml", "report-name"),
    ("content/zfb/台账/来信.csv", "ledger-name"),
    ("content/ZFB2/机构.yaml", "office-folder"),
]


@pytest.mark.parametrize(("path", "kind"), ODD_FILES)
def test_odd_files_are_reported(project: Path, write: Write, path: str, kind: str) -> None:
    """A file that has no place in the schema is named."""
    write(path, DOCUMENT)
    portal = load_content(project)
    name = "ZFB2" if kind == "office-folder" else path.rpartition("/")[2]
    assert (kind, name) in kinds(portal)


def test_a_document_of_an_odd_name_is_still_checked(project: Path, write: Write) -> None:
    """It is a record, so that its other faults show too."""
    write(f"{COLUMN}/总结.md", DOCUMENT)
    assert load_content(project).get("document", "zfb/总结").title == "甲"


def test_a_symbolic_link_is_reported_and_not_followed(project: Path, tmp_path: Path) -> None:
    """Nothing from outside of the tree comes in."""
    secret = tmp_path / "secret.md"
    secret.write_text(DOCUMENT, encoding="utf-8")
    (project / COLUMN / "2026-00091.md").symlink_to(secret)
    portal = load_content(project)
    assert ("symbolic-link", "2026-00091.md") in kinds(portal)
    assert portal.get("document", "zfb/2026-00091") is None


def test_a_folder_where_a_file_should_be(project: Path) -> None:
    """It is named and not walked into."""
    (project / COLUMN / "2026-00092.md").mkdir()
    assert ("folder-for-file", "2026-00092.md") in kinds(load_content(project))


def test_an_office_without_its_record_still_has_its_documents(project: Path) -> None:
    """The missing 机构.yaml is a fault, the documents are there."""
    (project / "content/zfb/机构.yaml").unlink()
    portal = load_content(project)
    assert ("office-missing", "机构.yaml") in kinds(portal)
    assert portal.documents_of["zfb"]
    assert portal.get("office", "zfb").name == "zfb"


def test_hidden_files_are_passed_over(project: Path, write: Write) -> None:
    """What an editor never sees is no fault."""
    write(f"{COLUMN}/.gitkeep", "")
    assert load_content(project).faults == []


def test_no_content_at_all(tmp_path: Path) -> None:
    """A missing folder is a fault, not a traceback."""
    assert [fault.kind for fault in load_content(tmp_path).faults] == [
        "content-missing",
        "site-missing",
    ]


def test_ledger_rows_are_typed(project: Path) -> None:
    """Dates are dates, and a wrong one is placed at its cell."""
    path = project / "content/zfb/台账/来信来电-2026.csv"
    text = path.read_text(encoding="utf-8").replace("2026-11-06", "2026/11/6")
    path.write_text(text, encoding="utf-8")
    ledger = load_content(project).get("ledger", "zfb/台账/来信来电-2026")
    assert "answered_on" not in ledger.rows[0]
    assert ledger.rows[1]["answered_on"].isoformat() == "2026-11-04"
    assert [str(fault.location) for fault in ledger.source.faults] == [
        "content/zfb/台账/来信来电-2026.csv:2:7"
    ]


def test_an_office_may_not_take_the_address_of_a_page(project: Path, write: Write) -> None:
    """An office's folder is its URL, and the portal's own pages stand at some."""
    write("content/catalogue/机构.yaml", "名称: 甲\n")
    assert ("office-reserved", "catalogue") in kinds(load_content(project))
