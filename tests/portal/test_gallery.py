"""The components: each folder whole, each example rendered, and what axe says of the gallery."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.portal.gallery import components
from plugins.portal.render import Theme
from plugins.portal.stylesheet import stylesheet
from tests.browsing import chromium
from tests.building import ROOT
from tests.search.page.test_accessibility import RUN, axe
from tests.serving import serving

THEME = ROOT / "theme"
FOLDERS = sorted(path.name for path in (THEME / "components").iterdir() if path.is_dir())
PAGE = """<!doctype html>
<html lang="zh-CN"{attributes}><head><meta charset="utf-8"><title>组件</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="site.css"></head>
<body><main id="main"><h1>组件</h1>{html}</main></body></html>"""
MODES = {"light": "", "dark": ' data-scheme="dark"', "large": ' data-size="large"'}


def test_every_folder_is_a_component() -> None:
    """Each folder has a macro and examples that are shown; no example is empty."""
    found = {one.name: one.examples for one in components(THEME, Theme(THEME))}
    assert sorted(found) == FOLDERS
    assert len(FOLDERS) >= 15
    assert all(examples and all(examples.values()) for examples in found.values())


def test_examples_without_a_macro_are_refused(tmp_path: Path) -> None:
    """A folder that says nothing is an error with its place."""
    folder = tmp_path / "components/one"
    folder.mkdir(parents=True)
    (folder / "examples.yaml").write_text("examples: []\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"one/examples\.yaml"):
        components(tmp_path, Theme(THEME))


def test_gallery_is_not_published(site: Path) -> None:
    """No page of components in the site that goes out."""
    assert not (site / "gallery").exists()


@pytest.mark.parametrize(
    ("name", "example", "said"),
    [
        ("banner", "已经失效", "<strong>失效：</strong>本文已经不再有效"),
        ("metadata", "转载，写明来源", '<a href="https://www.shilisheng.example.cn/a">'),
        ("leaders", "没有照片的写姓", '<span class="initial" aria-hidden="true">郑</span>'),
        ("leaders", "有照片的，照片说明读给看不见的人听", 'alt="郑立恒的照片（样例，以图标代替）"'),
        ("files", "两个附件", "PDF 文档，1.2 MB"),
        ("pager", "三页中的第二页", '<span aria-current="page">2</span>'),
        ("facts", "机构的联系方式", '<a href="tel:0990-5550100">0990-5550100</a>'),
        ("state", "空缺", '<span class="state vacant">空缺</span>'),
        ("rows", "有机构、文号和效力", '<span class="force">失效</span>'),
    ],
)
def test_examples_say_what_they_should(name: str, example: str, said: str) -> None:
    """The words and marks that a component is for."""
    found = {one.name: one.examples for one in components(THEME, Theme(THEME))}
    assert said in found[name][example]


def test_values_are_escaped() -> None:
    """A component takes no markup from what it is given."""
    module = Theme(THEME).environment.get_template("banner/banner.html").module
    html = module.banner("", "<b>", "<script>", [("<i>", '"><i>', "")])  # type: ignore[attr-defined]
    assert "<script>" not in html
    assert "<i>" not in html
    assert "<b>" not in html


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page for each component and mode, with the site's style."""
    folder = tmp_path_factory.mktemp("gallery")
    (folder / "site.css").write_text(stylesheet(THEME), encoding="utf-8")
    for one in components(THEME, Theme(THEME)):
        html = "".join(
            f'<h2>{name}</h2><div class="{one.frame}">{example}</div>'
            for name, example in one.examples.items()
        )
        for mode, attributes in MODES.items():
            page = PAGE.format(attributes=attributes, html=html)
            (folder / f"{one.name}-{mode}.html").write_text(page, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def browser(browser_path: str) -> Iterator[Browser]:
    """A browser for the tests of this module."""
    with chromium(browser_path) as browser:
        yield browser


@pytest.mark.browser
@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_in_any_component(browser: Browser, gallery: Path, mode: str) -> None:
    """No violation of any rule in light, dark and large type, and no sideways scroll at 320 px."""
    script = axe()
    page = browser.new_page(viewport={"width": 320, "height": 800})
    with serving(gallery) as address:
        found = {
            name: _violations(page, f"{address}{name}-{mode}.html", script) for name in FOLDERS
        }
    page.close()
    assert {name: said for name, said in found.items() if said} == {}


def _violations(page: Page, address: str, script: str) -> list[str]:
    page.goto(address)
    page.evaluate(script)
    found: list[str] = page.evaluate(RUN)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("scrolls sideways")
    return found
