"""A page of the size of a phone's, and the pages of the sample by template."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.building import ROOT, build
from tests.conftest import Open
from tests.journeys.templates import HISTORY, MADE_FOR_TESTS, pages_by_template
from tests.portal.repositories import Repository, document
from tests.serving import serving
from tests.shared import shared_folder
from tests.small_project import write_small_project


@pytest.fixture
def page(open_page: Open) -> Page:
    """A page of the size of a phone's, watched."""
    return open_page(viewport={"width": 360, "height": 800})


@pytest.fixture(scope="package")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a preview with what the sample has not: components, and a history."""
    with serving(shared_folder(tmp_path_factory, "preview", write_preview)) as host:
        yield f"{host}output/"


def write_preview(folder: Path) -> None:
    """Build a preview of a small project below a folder: the project itself lies there too."""
    project = write_small_project(folder / "project", ROOT)
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, project / name)
    shutil.copytree(ROOT / "theme", project / "theme")
    repository = Repository(project)
    name = f"{Path(HISTORY).parent.name}.md"
    repository.commit("2026-01-10", "公开总结", {name: document("第一条 经费5万元。")})
    repository.commit("2026-02-03", "更新经费", {name: document("第一条 经费8万元。")})
    done = build(
        *(project, folder / "output"),
        GONGKAI_GATE="none",
        GONGKAI_HISTORY="required",
        GONGKAI_GALLERY="1",
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="package")
def templates(site: Path, address: str, preview: str) -> Iterator[Mapping[str, str]]:
    """The address of a page of each template, by the template's name."""
    sample = {name: address + path for name, path in pages_by_template().items()}
    made = {name: preview + path for name, path in MADE_FOR_TESTS.items()}
    # The links of the page of error 404 begin at the root of the host.
    with serving(site) as host:
        yield {**sample, **made, "not_found.html": f"{host}404.html"}
