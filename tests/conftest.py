"""What many tests share: a small valid project to change, the built sample, the browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page

from tests.browsing import chromium, close_browsers
from tests.building import ROOT, build
from tests.serving import serving
from tests.shared import shared_folder
from tests.small_project import write_small_project
from tests.watching import watched

os.environ.pop("GONGKAI_WORDS", None)
# A developer's own lists of words are none of the tests' business.

# How long an example takes says nothing on a machine that does other things beside.
settings.register_profile("untimed", settings(), deadline=None)
settings.load_profile("untimed")

Open = Callable[..., Page]
"""Opens a page in a context of its own, with the options of a context."""
LONGEST = (
    "tests/portal/xss/test_hostile_content.py",
    "tests/journeys/test_axe.py",
    "tests/journeys/test_layout.py",
    "tests/portal/test_stops.py",
    "tests/portal/test_canaries.py",
    "tests/portal/test_site.py",
    "tests/portal/test_odd_content.py",
    "tests/disclosure/test_bad_input.py",
    "tests/disclosure/test_rules.py",
    "tests/search/test_same_answers.py",
    "tests/search/page/test_trouble.py",
    "tests/hosting/test_headers.py",
    "tests/portal/test_history.py",
    "tests/portal/test_modes.py",
    "tests/hosting/test_publishing.py",
)
"""The files that take longest, longest first: begun at once, they keep no process waiting at the
end. A run in several processes takes files in this order under ``--no-loadscope-reorder``."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first; all else stays in its order."""
    places = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.nodeid.partition("::")[0], len(places)))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project that meets every rule: the real rules and one office's content."""
    return write_small_project(tmp_path / "project", ROOT)


@pytest.fixture
def write(project: Path) -> Callable[[str, str], Path]:
    """Write a text below the small project's root, making the folders it needs."""

    def write_text(path: str, text: str) -> Path:
        full = project / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(text, encoding="utf-8", newline="\n")
        return full

    return write_text


def node_path() -> str:
    """Return the path of Node; a missing one skips here and fails where CI asks for it."""
    found = shutil.which("node")
    if found is None and os.environ.get("GONGKAI_REQUIRE_BROWSER"):
        pytest.fail("没有找到 Node.js，而 GONGKAI_REQUIRE_BROWSER 要求必须有")
    if found is None:
        pytest.skip("没有找到 Node.js")
    return found


@pytest.fixture(scope="session")
def browser_path() -> Iterator[str]:
    """The path of Chromium; a missing one skips here and fails where CI asks for it."""
    found = os.environ.get("GONGKAI_BROWSER") or shutil.which("chromium")
    if found:
        yield found
        close_browsers()
        return
    if os.environ.get("GONGKAI_REQUIRE_BROWSER") == "1":
        pytest.fail("没有找到 Chromium，而 GONGKAI_REQUIRE_BROWSER=1 要求必须有")
    pytest.skip("没有找到 Chromium")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample city, built with the settings of the published site; tests only read it."""

    def make(output: Path) -> None:
        done = build(ROOT, output, "publishconf.py", PYTHONHASHSEED="1")
        assert done.returncode == 0, done.stdout + done.stderr

    return shared_folder(tmp_path_factory, "site", make)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the sample, served from below a path of its own."""
    with serving(site.parent) as host:
        yield f"{host}{site.name}/"


@pytest.fixture(scope="module")
def browser(browser_path: str) -> Iterator[Browser]:
    """The browser of this process; what the tests of a module leave open in it is closed."""
    with chromium(browser_path) as browser:
        yield browser


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Open a page in a context with options of its own; what it complains of fails the test."""
    with ExitStack() as contexts:
        yield lambda **options: contexts.enter_context(watched(browser, **options)).new_page()
