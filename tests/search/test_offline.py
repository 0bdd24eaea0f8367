"""A copy of the site for a disk: scripts beside the files, links that name them."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path

import pytest

from plugins.search.offline import NotASiteError, main, make_offline, offline_page, write_scripts

SCRIPT = "search-offline.4e5f6a7b.js"
PAGES = [
    ('<a href="../zfb/">', '<a href="../zfb/index.html">'),
    ('<a class="x" href="./">', '<a class="x" href="./index.html">'),
    ('<a href="..">', '<a href="../index.html">'),
    ('<a href="zfb/#main">', '<a href="zfb/index.html#main">'),
    ('<form action="../search/" id="x">', '<form action="../search/index.html" id="x">'),
    ('<a href="search/?q=a/">', '<a href="search/index.html?q=a/">'),
    *(
        (same, same)
        for same in (
            *('<a href="https://h.example.cn/">', '<a href="//h/">', '<a href="/zfb/">'),
            *('<a href="a.pdf">', '<a href="#x/">', '<a href="">', '<a href="mailto:a/">'),
            *('<link href="../theme/">', 'href="a/"', '<code>&lt;a href="a/"&gt;</code>'),
        )
    ),
]


@pytest.mark.parametrize(("html", "expected"), PAGES)
def test_links_to_folders_name_the_file(html: str, expected: str) -> None:
    """Only links within the site change, and only once."""
    assert offline_page(html, SCRIPT) == expected
    assert offline_page(expected, SCRIPT) == expected


def test_the_search_page_gets_the_script_that_needs_no_server() -> None:
    """It takes the place of the page's own, once."""
    changed = offline_page('<script src="../theme/a/search.0a1b2c3d.js" defer></script>', SCRIPT)
    assert changed == f'<script src="../theme/a/{SCRIPT}" defer></script>'
    assert offline_page(changed, SCRIPT) == changed


def test_every_file_of_the_index_hands_over_its_bytes(tmp_path: Path) -> None:
    """Only those of the generation that the manifest names; a second run changes nothing."""
    files = {
        "search/manifest.json": b'{"generation":"ab"}',
        "search/i/ab/s/00/00.bin": bytes(range(256)),
        "search/i/ab/documents.bin": b"",
        "search/i/old/x.bin": b"old",
        f"theme/a/{SCRIPT}": b"",
    }
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    assert make_offline(tmp_path) == 3
    assert write_scripts(tmp_path) == 3
    for path in list(files)[:3]:
        script = (tmp_path / f"{path}.js").read_text(encoding="ascii")
        found = re.fullmatch(r'gongkai\.take\("([\w+/=]*)"\)\n', script)
        assert found, path
        assert b64decode(found[1]) == files[path]
    made = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.js")}
    assert made == {f"theme/a/{SCRIPT}", *(f"{path}.js" for path in list(files)[:3])}


@pytest.mark.parametrize("manifest", [None, b"", b"<p>", b"[]", b"{}", b'{"generation":1}'])
def test_a_folder_without_a_search_is_refused(
    tmp_path: Path, manifest: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    """The operator is told what to do, and nothing is written."""
    page = tmp_path / "index.html"
    page.write_text('<a href="a/">', encoding="utf-8")
    if manifest is not None:
        (tmp_path / "search").mkdir()
        (tmp_path / "search/manifest.json").write_bytes(manifest)
    with pytest.raises(NotASiteError):
        make_offline(tmp_path)
    assert main([str(tmp_path)]) == 2
    assert "make publish" in capsys.readouterr().err
    assert page.read_text(encoding="utf-8") == '<a href="a/">'


def test_the_command_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a folder, or with two, it writes one line and ends with 2."""
    assert main([]) == 2
    assert main(["a", "b"]) == 2
    assert capsys.readouterr().err.count("用法") == 2
