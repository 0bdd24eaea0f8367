"""Every page is held to HTML: the script finds what it is for, and the components are whole."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from plugins.disclosure.checker import run
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.portal import urls
from plugins.portal.gallery import gallery_page
from plugins.portal.large_type import large_page
from plugins.portal.render import Shell, Theme
from plugins.portal.view import build_view
from tests.building import AS_OF, ROOT
from tests.conftest import node_path

SCRIPT = ROOT / "scripts/check-html.mjs"
PAGE = """<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>样例</title>
</head>
<body>
<a id="large-type" href="./large/">大字版</a>
<main id="main"><h1>样例</h1>{html}</main>
</body>
</html>
"""


def checked(folder: Path) -> tuple[int, str]:
    """Return how the script ended on a folder, and what it said."""
    node = node_path()
    if not (ROOT / "node_modules/html-validate").is_dir():
        if os.environ.get("GONGKAI_REQUIRE_BROWSER"):
            pytest.fail("没有 html-validate：请先运行 npm ci")
        pytest.skip("没有 html-validate：运行 npm ci 后再试")
    done = subprocess.run(
        [node, str(SCRIPT), str(folder)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    return done.returncode, done.stdout + done.stderr


def written(folder: Path, **pages: str) -> Path:
    """Write pages by the names of their folders, each with its copy in large type."""
    for name, html in pages.items():
        text, url = PAGE.format(html=html), f"{name}/"
        for path, content in ((url, text), (urls.LARGE + url, large_page(url, text))):
            (folder / path).mkdir(parents=True, exist_ok=True)
            (folder / path / "index.html").write_text(content, encoding="utf-8")
    return folder


def test_faults_are_told_with_page_line_and_rule(tmp_path: Path) -> None:
    """Wrong nesting, an id twice, a control without a name: each stops it; whole pages do not."""
    site = written(
        tmp_path,
        whole="<p>正文</p>",
        nested="<p><div>块</div></p>",
        twice='<p id="a">一</p>\n<p id="a">二</p>',
        nameless="<input>",
    )
    code, said = checked(site)
    assert code == 1
    assert "规则 no-dup-id：1 处" in said
    assert "twice/index.html 第 10 行" in said
    assert "nested/index.html 第 9 行" in said
    assert "规则 input-missing-label：1 处" in said
    assert " whole/" not in said
    assert "其中 4 个大字版" in said


def test_a_copy_in_large_type_that_differs_is_read_itself(tmp_path: Path) -> None:
    """What only the copy has is found there; pages alone are fine."""
    site = written(tmp_path, one="<p>正文</p>", two="<p>正文</p>")
    assert checked(site)[0] == 0
    copy = site / "large/one/index.html"
    copy.write_text(copy.read_text("utf-8").replace("<p>正文", '<p id="main">正文'), "utf-8")
    code, said = checked(site)
    assert code == 1
    assert "large/one/index.html 第 10 行" in said


def test_a_folder_without_pages_is_no_success(tmp_path: Path) -> None:
    """Nothing read is told with the remedy, and ends otherwise than a fault."""
    for folder in (tmp_path, tmp_path / "none"):
        code, said = checked(folder)
        assert code == 2
        assert "make publish" in said


def test_gallery_of_components_is_whole(project: Path, tmp_path: Path) -> None:
    """The page of all components with all their examples, as a preview shows it."""
    portal, ruleset = load_content(project), load_rules(project)
    view = build_view(portal, ruleset, run(portal, ruleset, AS_OF), AS_OF)
    theme = Theme(ROOT / "theme")
    page = gallery_page(ROOT / "theme", theme)
    html = Shell(theme, view, "https://www.slsgov.example.cn").render(page)
    (tmp_path / "gallery.html").write_text(html, encoding="utf-8")
    assert checked(tmp_path) == (
        0,
        "✓ 网页 1 个（其中 0 个大字版与标准版只差网址，不再另查），没有错误。\n",
    )
