"""The attachments of a portal: which are opened, when again, and what is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.disclosure.load_content import load_content
from plugins.disclosure.model import Portal, Site
from plugins.disclosure.opening import attachments, opened
from plugins.disclosure.opening.process import Process
from plugins.disclosure.source import Source
from tests.opening.containers import CONTAINERS

FOLDER = "content/zfb/业务工作/工作总结"
KEY = ("zfb/2026-00001", "2026-00001.附表.xlsx")
TEXT = "编号甲-0990"


@pytest.fixture
def table(project: Path) -> Path:
    """An attachment of the first document of the small project."""
    path = project / FOLDER / KEY[1]
    path.write_bytes(CONTAINERS["xlsx 隐藏行"](TEXT))
    return path


def run(project: Path) -> attachments.Attachments:
    """What a run finds, with its store written."""
    portal = load_content(project)
    found = opened(portal)
    assert opened(portal) is found
    portal.store.save()
    return found


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From the call on, opening anything fails the test."""

    def refuse(*_: Any) -> None:
        pytest.fail("打开了不该再打开的附件")

    def close() -> None:
        monkeypatch.setattr(Process, "open", refuse)
        monkeypatch.setattr(attachments, "open_file", refuse)

    return close


def test_an_attachment_that_is_not_listed_is_opened(project: Path, table: Path) -> None:
    """What lies beside a document is opened; its texts, remarks and digest are had by key."""
    found = run(project)
    assert TEXT in [passage.text for passage in found[KEY].passages]
    assert found[KEY].name == table.name
    assert [remark.kind for remark in found.remarks(KEY)] == ["隐藏行列"]
    assert len(found.digest(KEY)) == 64
    assert len(found) == len(list(found)) == 2


def test_texts_are_unpacked_only_when_they_are_asked_for(
    project: Path, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether a file is there, its remarks and its digest are had without its texts."""
    found = run(project)
    monkeypatch.setattr(attachments, "unpacked", lambda *_: pytest.fail("文字被取出"))
    assert KEY in found
    assert ("zfb/2026-00001", "没有.xlsx") not in found
    assert found.remarks(KEY)
    assert table.is_file()


def test_nothing_is_opened_again(project: Path, table: Path, closed: Callable[[], None]) -> None:
    """A second run takes everything from the store, even where the file was touched."""
    first = run(project)
    table.touch()
    closed()
    second = run(project)
    assert {key: second[key] for key in second} == {key: first[key] for key in first}


def test_other_bytes_are_opened(project: Path, table: Path) -> None:
    """The same name, size and time prove nothing: bytes decide."""
    run(project)
    before = table.stat()
    table.write_bytes(CONTAINERS["xlsx 隐藏行"]("编号乙-0990"))
    assert table.stat().st_size == before.st_size
    assert "编号乙-0990" in [passage.text for passage in run(project)[KEY].passages]


def test_a_store_of_nonsense_is_no_help(
    project: Path, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A value in the store without the right form is made again."""
    portal = load_content(project)
    monkeypatch.setattr(portal.store, "get", lambda _: {"format": "xlsx", "remarks": 3})
    assert opened(portal).remarks(KEY)[0].kind == "隐藏行列"
    assert table.is_file()


def test_a_withdrawn_document_is_left_alone(project: Path, table: Path) -> None:
    """The attachments of what was withdrawn go nowhere, and are not opened."""
    path = project / FOLDER / "2026-00001.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("---\n", "---\n状态: 撤回\n", 1), encoding="utf-8")
    assert KEY not in run(project)
    assert table.is_file()


def test_records_without_a_folder_have_no_attachments() -> None:
    """A portal that was made by hand has nothing to open."""
    assert not opened(Portal(Site(Source("门户.yaml"), {}), ()))
