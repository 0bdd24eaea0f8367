"""The components: each folder whole, each example rendered.

Their page is looked at in a browser with those of all templates, see ``tests/journeys``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.portal.gallery import components
from plugins.portal.render import Theme
from tests.building import ROOT

THEME = ROOT / "theme"
FOLDERS = sorted(path.name for path in (THEME / "components").iterdir() if path.is_dir())


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
