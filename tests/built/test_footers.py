"""The foot of built pages: what each must hold, and which pages are asked."""

from __future__ import annotations

import pytest

from plugins.built.chunks import pieces, read_chunk
from plugins.built.footers import PageFooters
from plugins.built.site import Page

ASKED = PageFooters({"页脚": {"主办单位": ["主办单位", "主管单位"], "网站地图": "网站地图"}})
HEAD = (
    '<head><meta name="SiteName" content="甲"><meta name="SiteIDCode" content="9900000001"></head>'
)


def page(body: str, path: str = "zfb/index.html", head: str = HEAD) -> Page:
    """A page as the site's reader has it."""
    html = f"{head}<body>{body}</body>"
    return Page(path, [(line, column, read_chunk(text)) for line, column, text in pieces(html)])


CASES = [
    ("<footer>主办单位：甲 <a>网站地图</a></footer>", []),
    ("<footer>主管单位：甲<img src='a.png' alt='网站地图'></footer>", []),
    ("<footer>主办单位：甲</footer>", [("页脚缺项", {"值": "网站地图"})]),
    ("<main></main><nav>乙</nav><footer>主办单位<nav>网站地图</nav><nav>乙</nav></footer>", []),
    ("<article><footer>主办单位 网站地图</footer></article><footer>主办单位 网站地图</footer>", []),
    (
        "<main id='main'>主办单位 网站地图</main>",
        [("页脚缺项", {"值": "主办单位"}), ("页脚缺项", {"值": "网站地图"})],
    ),
    (
        "<footer>主办单位 网站地图 网站标识码：9900000002</footer>",
        [("标识码不一", {"值": "9900000002", "内容": "9900000001"})],
    ),
    ("<footer>主办单位 网站地图 网站标识码：9900000001</footer>", []),
    ("<footer>主办单位 网站地图 网站标识码：未取得</footer>", []),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_elements(body: str, expected: list[tuple[str, dict[str, str]]]) -> None:
    """Words count where they stand in the footer, as text or as those of a picture."""
    assert list(ASKED.faults(page(body))) == expected


@pytest.mark.parametrize(
    ("path", "head"), [("a/print.html", HEAD), ("old/index.html", "<head></head>")]
)
def test_pages_without_the_frame_are_let_be(path: str, head: str) -> None:
    """A file to be printed and a page that only leads on have no footer to have."""
    assert list(ASKED.faults(page("<main>甲</main>", path, head))) == []


def test_without_a_rule_nothing_is_asked() -> None:
    """Deleting the rule switches it off."""
    assert list(PageFooters({}).faults(page(""))) == []
