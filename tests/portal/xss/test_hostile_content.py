"""Hostile content in every place where an office writes: nothing of it runs on any page."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from plugins.disclosure.cli.main import main
from plugins.portal.body import Renderer
from plugins.portal.urls import LARGE, RULES
from tests.building import ROOT, build
from tests.portal.xss.city import FIRST, body_of, copy_site_parts, write_city
from tests.portal.xss.harness import Watch, addresses, dangers, serving_without_policy
from tests.portal.xss.payloads import families, payloads
from tests.serving import serving
from tests.small_project import write_small_project

MANY = 150
_DOCUMENT = re.compile(r"/\d{4}-\d{5}/$")
UNSAFE = (
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "<a href='java&#10;script:alert(1)'>甲</a>",
    "<p onclick=alert(1)>甲</p>",
    "<img src=http://127.0.0.1:9/x.png>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
    "<iframe srcdoc='&lt;script&gt;parent.alert(1)&lt;/script&gt;'></iframe>",
    "<form action=javascript:alert(1)></form>",
    "<meta http-equiv=refresh content='0;url=about:blank'>",
    "<p style='color:red'>甲</p>",
)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hostile city, built with the gate open: what a city would publish without checks."""
    project = write_small_project(tmp_path_factory.mktemp("xss") / "project", ROOT)
    copy_site_parts(ROOT, project)
    write_city(project)
    done = build(project, project / "output", GONGKAI_GATE="none")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return project / "output"


@pytest.fixture(params=["without policy", "with policy"])
def watch(request: pytest.FixtureRequest, browser: Browser, output: Path) -> Iterator[Watch]:
    """A watched page on the hostile site, restrained by a policy and not."""
    restrained = request.param == "with policy"
    served = serving if restrained else serving_without_policy
    with served(output) as host:
        watched = Watch(browser, host, restrained=restrained)
        yield watched
        watched.page.close()


def _told_apart(output: Path) -> tuple[list[str], list[str]]:
    """Return the addresses of pages, and apart those which hold nothing that others do not.

    Copies in large type are the same text, and rules without findings show nothing of an office.
    """
    pages, others = [], []
    for path in addresses(output):
        is_idle = path.startswith(RULES) and "目前的问题" not in _html(output, path)
        (others if path.startswith(LARGE) or is_idle else pages).append(path)
    assert any(path.startswith(RULES) and path != RULES for path in pages)
    assert len(pages) > len(payloads())
    return pages, others


def _html(output: Path, address: str) -> str:
    path = output / unquote(address)
    return (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")


def test_there_are_many_payloads_of_many_kinds() -> None:
    """They are different from each other, and each family has some."""
    assert len(set(payloads())) >= MANY
    assert len(families()) >= 8


def test_every_payload_has_its_page(output: Path) -> None:
    """None was left out of the site, so that what follows looks at all of them."""
    for place in range(len(payloads())):
        assert (output / f"zfb/2026-{FIRST + place:05d}/index.html").is_file(), payloads()[place]


def test_no_built_page_holds_anything_that_could_run(output: Path) -> None:
    """Read as HTML: no handler, no foreign script, no address that runs, on any page."""
    pages, others = _told_apart(output)
    read = [*pages, *others[::5]]
    found = {path: odd for path in read if (odd := dangers(_html(output, path)))}
    assert not found


def test_the_check_of_built_pages_finds_nothing_that_runs(output: Path) -> None:
    """What publication would stop at is not there either."""
    out = io.StringIO()
    main(["--root", str(output.parent), "check-site", str(output), "--format", "json"], out)
    assert '"rule": "WY003"' in out.getvalue()
    assert '"rule": "WY004"' not in out.getvalue()


def test_feeds_and_descriptions_stay_well_formed(output: Path) -> None:
    """Titles cannot break out of the XML that they stand in."""
    files = sorted(output.rglob("*.xml"))
    assert len(files) > 3
    for path in files:
        tree = ElementTree.parse(path)
        assert not [node for node in tree.iter() if node.tag.endswith("}script")], path


@pytest.mark.browser
def test_nothing_runs_on_any_page(watch: Watch, output: Path) -> None:
    """Every page in a real browser: no dialog, no mark, no request elsewhere, no move."""
    pages, others = _told_apart(output)
    if watch.restrained:
        # A policy only forbids: a part is enough.
        pages = [path for path in pages if not _DOCUMENT.search(path) or path.endswith("5/")]
    found = {path: odd for path in [*pages, *others[::10]] if (odd := watch.open(path))}
    assert not found


@pytest.mark.browser
def test_nothing_runs_in_search(watch: Watch) -> None:
    """What is typed, what is suggested and what is found are all texts."""
    for family in families().values():
        for payload in (family[0], family[-1]):
            assert not watch.open(f"search/?q={quote(payload)}"), payload
    watch.open("search/")
    for text in ("<script>", "img src=x", "onerror", "javascript", "示例市", '"><'):
        watch.page.fill("#query", "")
        watch.page.type("#query", text)
        watch.page.wait_for_timeout(600)
        assert not watch.look(), text
    watch.page.fill("#query", "alert")
    watch.page.wait_for_selector("#search-results li")
    assert not watch.look()


@pytest.mark.browser
@pytest.mark.parametrize("unsafe", UNSAFE)
def test_the_watch_notices_what_runs(browser: Browser, tmp_path: Path, unsafe: str) -> None:
    """A page with one unsafe thing is noticed, by reading and by opening: the tests can fail."""
    html = f"<!doctype html><title>甲</title><p>乙</p>{unsafe}"
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    assert dangers(html)
    with serving_without_policy(tmp_path) as host:
        watched = Watch(browser, host)
        watched.page.goto(host)
        watched.page.wait_for_timeout(300)
        assert watched.look(host)
        watched.page.close()


@pytest.mark.parametrize("payload", payloads())
def test_no_body_holds_anything_that_could_run(payload: str) -> None:
    """The same of each body by itself, so that a failure names the payload."""
    assert not dangers(Renderer().render(body_of(payload)).html)
