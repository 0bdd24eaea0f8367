"""What publishing adds to a built site: a copy to take away, and compressed files."""

from __future__ import annotations

import gzip
import io
import re
import shutil
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import brotli
import pytest

from plugins.disclosure.cli import main
from plugins.hosting.bundle import MANIFEST, ZIP, bundle
from plugins.hosting.policy import page_policy
from plugins.hosting.precompress import precompress
from plugins.search.offline import make_offline
from tests.browsing import chromium
from tests.building import ROOT
from tests.journeys.visiting import click
from tests.watching import watched

ADDRESS = "https://www.slsgov.example.cn"
GROUND = "getComputedStyle(document.querySelector('main')).backgroundColor"


@pytest.fixture(scope="module")
def packed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The ZIP of the sample city, with what must not be in it lying about."""
    copy = tmp_path_factory.mktemp("offline") / "copy"
    shutil.copytree(site, copy)
    make_offline(copy)
    (copy / "index.html.gz").write_bytes(b"x")
    (copy / "index.html.br").write_bytes(b"x")
    (copy / ZIP).write_bytes(b"itself")
    return bundle(copy, ADDRESS)


def test_the_manifest_tells_every_file(packed: bytes) -> None:
    """Each file with its digest, once; names in UTF-8; one day for all."""
    with ZipFile(io.BytesIO(packed)) as read:
        lines = read.read(MANIFEST).decode().splitlines()
        told = {path: digest for digest, path in (line.split("  ", 1) for line in lines)}
        assert set(told) | {MANIFEST} == set(read.namelist())
        assert {one.date_time for one in read.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for path, digest in told.items():
            assert sha256(read.read(path)).hexdigest() == digest, path


def test_the_copy_holds_what_a_reader_needs_and_no_more(packed: bytes, site: Path) -> None:
    """Neither itself, nor compressed files, nor the index twice; its own link leads to the site."""
    with ZipFile(io.BytesIO(packed)) as read:
        names = set(read.namelist())
        assert not [one for one in names if one.endswith((".gz", ".br", ".bin"))]
        assert not names & {ZIP, "_headers", "search/manifest.json"}
        pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
        assert pages <= names
        assert "data/v1/gongkai.sqlite" in names
        page = read.read("data/index.html").decode()
    assert f'href="{ADDRESS}/{ZIP}"' in page
    assert page_policy().replace("'", "&#39;") not in page
    assert "&#39;self&#39; file:" in page
    assert len(packed) < 20_000_000


def test_the_same_files_make_the_same_zip(tmp_path: Path) -> None:
    """Whatever their days, rights and order."""
    first, second = tmp_path / "a", tmp_path / "b"
    for folder, names in ((first, ("甲.html", "b.txt")), (second, ("b.txt", "甲.html"))):
        folder.mkdir()
        for name in names:
            (folder / name).write_text(name, encoding="utf-8")
    (second / "b.txt").chmod(0o600)
    assert bundle(first, ADDRESS) == bundle(second, ADDRESS)


@pytest.fixture(scope="module")
def unpacked(packed: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first page of the ZIP, unpacked into a folder with an odd name."""
    folder = tmp_path_factory.mktemp("taken") / "公开 副本#1"
    with ZipFile(io.BytesIO(packed)) as read:
        read.extractall(folder)
    return folder / "index.html"


@pytest.mark.browser
def test_the_copy_is_browsed_from_a_disk(unpacked: Path, browser_path: str) -> None:
    """From home to a column and a document, in large type and dark, which stay."""
    with chromium(browser_path) as browser, watched(browser) as context:
        page = context.new_page()
        page.goto(unpacked.as_uri())
        click(page, "section[aria-labelledby=offices] a >> nth=0")
        click(page, ".side .columns ul a >> nth=0")
        click(page, "nav.main >> text=目录")
        click(page, ".facet a[href*='kind'] >> nth=0")
        click(page, "main table tbody a >> nth=0")
        assert page.is_visible("#main .head")
        before = page.evaluate(GROUND)
        page.click("#large-type")
        page.click("#scheme")
        dark = page.evaluate(GROUND)
        assert dark != before
        click(page, "footer >> text=开放数据")
        assert page.inner_text("h1") == "开放数据"
        assert page.evaluate(GROUND) == dark
        assert page.evaluate("document.documentElement.dataset.size") == "large"
        assert page.url.endswith("/data/index.html")


@pytest.mark.browser
def test_the_copy_is_searched_from_a_disk(unpacked: Path, browser_path: str) -> None:
    """A phrase from the middle of a text is found, narrowed to its office, and leads to it."""
    with chromium(browser_path) as browser, watched(browser) as context:
        page = context.new_page()
        page.goto((unpacked.parent / "fgw/2025-00002/index.html").as_uri())
        paragraphs = page.locator("main .prose p").all_inner_texts()
        phrase = max(
            re.findall(r"[\u4e00-\u9fff]{8,14}", paragraphs[len(paragraphs) // 2]), key=len
        )
        page.fill("header input[type=search]", f'"{phrase}"')
        page.press("header input[type=search]", "Enter")
        page.wait_for_selector("#search-results .snippet mark")
        page.evaluate("document.getElementById('search-filters').open = true")
        page.check("#search-office input >> nth=0")
        page.wait_for_selector("#search-chosen button")
        page.wait_for_load_state("networkidle")
        page.click("#search-results a[href*='fgw/2025-00002/']")
        page.wait_for_url("**/fgw/2025-00002/index.html*")
        assert phrase in page.inner_text("main")


def test_the_command_wants_a_copy_and_a_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is neither is told with the remedy."""
    assert main(["--root", str(ROOT), "offline", str(tmp_path), str(tmp_path)]) == 2
    assert "plugins.search.offline" in capsys.readouterr().err
    assert main(["--root", str(tmp_path), "compress", str(tmp_path)]) == 2
    assert "make html" in capsys.readouterr().err


def test_compressed_files_say_the_same(tmp_path: Path) -> None:
    """Both forms unpack to the file, are the same when made anew, and are kept by content."""
    site, kept = tmp_path / "site", tmp_path / "kept"
    site.mkdir()
    text = "政府信息公开" * 200
    for name, content in (("a.html", text), ("b.html", text), ("c.txt", "短"), ("d.png", text)):
        (site / name).write_text(content, encoding="utf-8")
    assert precompress(site, kept)[0] == 2
    made = {path.name: path.read_bytes() for path in site.iterdir()}
    assert {name for name in made if name.endswith((".gz", ".br"))} == {
        *("a.html.gz", "a.html.br", "b.html.gz", "b.html.br")
    }
    assert gzip.decompress(made["a.html.gz"]).decode() == text
    assert brotli.decompress(made["a.html.br"]).decode() == text
    shutil.rmtree(kept)
    precompress(site, kept)
    assert {path.name: path.read_bytes() for path in site.iterdir()} == made
    (site / "a.html").write_text(text[::-1], encoding="utf-8")
    (site / "b.html").unlink()
    precompress(site, kept)
    assert len(list(kept.iterdir())) == 2
