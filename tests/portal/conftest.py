"""Sites that the tests look at: the pages of the sample, and small projects to break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.building import ROOT


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, str]:
    """The HTML of every page of the sample by its path, read once; not the copies in large type,
    nor what only leads on from an old address."""
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(site.rglob("*.html"))
        if path.relative_to(site).parts[0] not in {"large", "old"}
    }


@pytest.fixture
def portal_project(project: Path) -> Path:
    """The small project with the settings and the theme that a build needs."""
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, project / name)
    shutil.copytree(ROOT / "theme", project / "theme")
    return project
