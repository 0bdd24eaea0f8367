"""The tags of government sites on built pages."""

from __future__ import annotations

import pytest

from plugins.built.chunks import Chunk
from plugins.built.site import Page
from plugins.built.tags import PageTags

RULES = PageTags(
    {
        "标签": {"网站": ["SiteName"], "栏目": ["ColumnName"], "内容": ["PubDate", "Source"]},
        "写法": {"PubDate": r"\d{4}-\d\d-\d\d"},
        "空值": ("null",),
    }
)
SITE, COLUMN = ("SiteName", "甲"), ("ColumnName", "乙")
CASES: list[tuple[str, list[tuple[str, str]], list[tuple[str, str]]]] = [
    ("index.html", [SITE], []),
    ("large/index.html", [SITE], []),
    ("zfb/index.html", [SITE], [("标签缺失", "ColumnName")]),
    ("zfb/print.html", [SITE], []),
    ("zfb/index.html", [SITE, ("ColumnName", "null")], [("标签缺失", "ColumnName")]),
    ("a/index.html", [SITE, COLUMN, ("Source", "丙")], [("标签缺失", "PubDate")]),
    (
        "a/index.html",
        [SITE, COLUMN, ("Source", "丙"), ("PubDate", "2026年1月8日")],
        [("标签写法", "PubDate")],
    ),
    ("a/index.html", [SITE, COLUMN, ("Source", "丙"), ("PubDate", "2026-01-08")], []),
    ("old/index.html", [("viewport", "width=device-width")], []),
]


@pytest.mark.parametrize(("path", "held", "expected"), CASES)
def test_tags(path: str, held: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    """Each kind of page lacks what its groups name; an empty word is as good as nothing."""
    chunk = Chunk(tags=[(name, content, (1, 1)) for name, content in held])
    found = RULES.faults(Page(path, [(1, 1, chunk)]))
    assert [(kind, facts["值"]) for kind, facts in found] == expected
