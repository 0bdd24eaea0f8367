"""The marks in the footer, portraits, and the links to a map: what is shown, and what never."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from plugins.disclosure.load_content import load_content
from plugins.disclosure.model import Office, Portal, Site
from plugins.disclosure.pictures import ERROR_MARK, PARTY_MARK
from plugins.disclosure.source import Source
from plugins.portal import urls
from plugins.portal.marks import ICP_REGISTER, Mark, marks_of
from plugins.portal.pages.office import map_link
from plugins.portal.pictures import leaders_of, picture_files
from tests.building import AS_OF

PNG = b"\x89PNG\r\n\x1a\n"


def shown(**values: Any) -> list[Mark]:
    """The marks of a site that says this of itself."""
    portal = Portal(Site(Source("content/门户.yaml"), values), [])
    return marks_of(SimpleNamespace(portal=portal))  # type: ignore[arg-type]


def test_marks_of_a_real_site() -> None:
    """Each leads to where it can be verified; a number is named where it has none of its own."""
    given = {
        "party_mark": {"path": "https://a.example.cn/1"},
        "error_mark": {"path": "https://b.example.cn/"},
        "site_code": "1304000009",
        "icp": "津ICP备05010518号",
        "police": "未取得",
    }
    assert shown(**given) == [
        Mark("党政机关网站标识", "https://a.example.cn/1", name=PARTY_MARK),
        Mark("我为政府网站找错", "https://b.example.cn/", name=ERROR_MARK),
        Mark("网站标识码：1304000009"),
        Mark("津ICP备05010518号", ICP_REGISTER),
        Mark("公安机关备案编号：未取得"),
    ]


def test_marks_of_a_sample_say_so_and_stay_here() -> None:
    """A sample shows no mark that could be taken for a real one, and leads to no register."""
    given = {"party_mark": {"path": "/about/#marks"}, "icp": "示ICP备99000001号", "sample": "是"}
    assert shown(**given) == [
        Mark("党政机关网站标识（样例）", "about/#marks", inside=True, name=PARTY_MARK),
        Mark("示ICP备99000001号"),
    ]


@pytest.mark.parametrize(
    "address", ["未取得", "javascript:x()", "//a.cn/", "http://a.cn", "https://["]
)
def test_an_address_that_cannot_be_used_is_none(address: str) -> None:
    """What is no address of this site and none of https is words only."""
    expected = Mark("我为政府网站找错：未取得", name=ERROR_MARK)
    assert shown(error_mark={"path": address}) == [expected]


def test_what_is_not_told_is_not_shown() -> None:
    """A site that says nothing has no marks; findings tell it so."""
    assert shown() == []


def test_portraits_and_pictures(project: Path, write: Callable[[str, str], Path]) -> None:
    """Only pictures are shown, of leaders in office only; others keep the surname.

    A picture without words of its own is called by the name: none is silent.
    """
    leaders = (
        "领导:\n"
        "  - {姓名: 甲, 职务: 主任, 照片: 甲.png, 照片说明: 甲的照片}\n"
        "  - {姓名: 乙, 职务: 副主任, 照片: 乙.png}\n"
        "  - {姓名: 丙, 职务: 副主任, 照片: 丙.png, 任期: {止: 2020-01-01}}\n"
        "  - {姓名: 丁, 职务: 副主任, 照片: ../门户.yaml}\n"
        "  - {姓名: 戊, 职务: 副主任, 照片: 戊.png}\n"
    )
    write("content/zfb/机构.yaml", "名称: 示例市人民政府办公室\n" + leaders)
    write("content/zfb/乙.png", "<svg onload='x()'/>")
    for name in ("甲.png", "丙.png", "戊.png", "无主.png"):
        (project / "content/zfb" / name).write_bytes(PNG)
    portal = load_content(project)
    view: Any = SimpleNamespace(portal=portal, offices=portal.offices, as_of=AS_OF)
    told = {one["name"]: one for one in leaders_of(view, portal.get("office", "zfb"))}
    assert told["甲"]["portrait"] == urls.href("zfb/portraits/甲.png")
    assert told["甲"]["portrait_words"] == "甲的照片"
    assert told["戊"]["portrait_words"] == "戊"
    assert not any("portrait" in told[name] for name in ("乙", "丁"))
    shown = [(f"content/zfb/{name}.png", f"zfb/portraits/{name}.png") for name in "甲戊"]
    assert [*picture_files(view)] == shown
    stray = [one.location.path for one in portal.faults if one.kind == "stray-file"]
    assert stray == ["content/zfb/无主.png"]


def test_the_sample_shows_its_portraits(pages: dict[str, str], site: Path) -> None:
    """They stand on the page of the office with words for who does not see them."""
    html = pages["zfb/index.html"]
    assert html.count("<img src=") == 2
    assert 'alt="郑立恒的照片（样例，以剪影代替）" width="72" height="96"' in html
    assert (site / "zfb/portraits/领导-郑立恒.png").read_bytes().startswith(PNG)


OFFICE = Office("zfb", Source("content/zfb/机构.yaml"), {"longitude": "1.234", "latitude": "5.678"})
MAPS = [
    ("", OFFICE, "geo:0,0?q=%E7%A4%BA%E8%8C%83%E8%B7%AF1%E5%8F%B7"),
    ("https://a.cn/?q={address}", OFFICE, "https://a.cn/?q=%E7%A4%BA%E8%8C%83%E8%B7%AF1%E5%8F%B7"),
    ("https://a.cn/{lon},{lat}", OFFICE, "https://a.cn/1.234,5.678"),
    ("https://a.cn/{lon},{lat}", Office("zfb", OFFICE.source, {}), "geo:"),
    ("javascript:alert({lon})", OFFICE, "geo:"),
]


@pytest.mark.parametrize(("pattern", "office", "expected"), MAPS)
def test_a_map_is_a_link(pattern: str, office: Office, expected: str) -> None:
    """A pattern is filled with what the office tells; else the reader's own map is asked."""
    assert map_link("示范路1号", pattern, office).startswith(expected)
    assert map_link("", pattern, office) == ""


def test_a_leader_who_left_has_no_portrait_on_the_day_after() -> None:
    """The term decides, as everywhere."""
    office = Office(
        "zfb",
        Source("content/zfb/机构.yaml"),
        {"leaders": ({"name": "丙", "portrait": "丙.png", "tenure": {"until": date(2026, 1, 1)}},)},
    )
    portal = Portal(Site(Source("content/门户.yaml"), {}), [office])
    view: Any = SimpleNamespace(portal=portal, offices=[office], as_of=date(2026, 1, 2))
    assert leaders_of(view, office) == []
