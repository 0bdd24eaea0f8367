"""The files that pages load: named by their content, in the pages and in each other."""

from __future__ import annotations

import re
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from plugins.portal.assets import Assets
from plugins.portal.stylesheet import stylesheet
from tests.building import ROOT

THEME = ROOT / "theme"
NAMED = re.compile(r"theme/a/[a-z-]+\.([0-9a-f]{8})\.(?:css|js|svg)")

LOADED = re.compile(
    r'<(?:link rel="(?:stylesheet|icon|modulepreload)"|script)[^>]*? (?:src|href)="([^"]+)"'
)


def theme_of(folder: Path, **scripts: str) -> Path:
    """Make a theme of scripts, which lie where the real one's do."""
    (folder / "static/js").mkdir(parents=True)
    for name, text in scripts.items():
        (folder / f"static/js/{name}.js").write_text(text, encoding="utf-8")
    return folder


def test_each_name_tells_the_content() -> None:
    """The digest is of the bytes that go out; only the picture and modules keep plain names."""
    files = Assets(THEME).files
    for path, content in files.items():
        found = NAMED.fullmatch(path)
        if found:
            assert sha256(content).hexdigest().startswith(found[1]), path
        else:
            assert path == "theme/icon.png" or re.match(r"theme/js/(search|page)/", path), path
    assert files[Assets(THEME).path("site.css")] == stylesheet(THEME).encode()


def test_what_a_script_loads_later_is_named_in_it(tmp_path: Path) -> None:
    """Another leaf gives another name all the way up; a word that looks like a name stays."""
    texts = {
        "page": 'import("./leaf.js"); new URL("middle.js", here); say("see leaf.js")',
        "middle": "import('./leaf.js')",
        "leaf": "1",
    }
    first = Assets(theme_of(tmp_path / "a", **texts))
    again = Assets(theme_of(tmp_path / "b", **texts))
    other = Assets(theme_of(tmp_path / "c", **{**texts, "leaf": "2"}))
    assert first.files == again.files
    names = {name: first.path(f"{name}.js").rpartition("/")[2] for name in texts}
    text = first.files[first.path("page.js")].decode()
    assert text == (
        f'import("./{names["leaf"]}"); new URL("{names["middle"]}", here); say("see leaf.js")'
    )
    assert not {first.path(f"{name}.js") for name in texts} & set(other.files)


def test_a_ring_and_two_of_one_name_are_refused(tmp_path: Path) -> None:
    """Neither could be named; an unknown name is an error of the template."""
    ring = theme_of(tmp_path / "ring", a='import("./b.js")', b='import("./a.js")')
    with pytest.raises(ValueError, match=r"a\.js → b\.js → a\.js"):
        Assets(ring)
    twice = theme_of(tmp_path / "twice", a="1")
    shutil.copy(twice / "static/js/a.js", twice / "static/a.js")
    with pytest.raises(ValueError, match=r"同名的文件：a\.js"):
        Assets(twice)
    with pytest.raises(KeyError):
        Assets(THEME).path("none.css")


def test_no_page_names_a_file_that_changes_under_its_name(
    site: Path, pages: dict[str, str]
) -> None:
    """Style, scripts and icon of every page are there, and so are those that scripts load."""
    loaded = re.compile(
        r'<(?:link rel="(?:stylesheet|icon|modulepreload)"|script)[^>]*?="([^"]+\.\w+)"'
    )
    named = {link.lstrip("./") for html in pages.values() for link in loaded.findall(html)}
    assert {path for path in named if not NAMED.fullmatch(path)} == set()
    assert len(named) > 5
    scripts = [site / path for path in Assets(THEME).files if NAMED.fullmatch(path)]
    later = [
        name
        for path in scripts
        if path.suffix == ".js"
        for name in re.findall(r'["\'`](?:\./)?([\w.-]+\.js)["\'`]', path.read_text("utf-8"))
    ]
    known = {path.name for path in scripts}
    assert {name for name in later if name.startswith("search-")} - known == set()
    assert len(set(later) & known) > 8
