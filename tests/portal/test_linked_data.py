"""JSON-LD, Open Graph and the tags of government sites, on each kind of page."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from plugins.portal.linked_data import linked_data
from plugins.portal.page import Page

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
TAG = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">')
HOST = "https://www.slsgov.example.cn/"
DAY = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": f"^{HOST}"}
SHAPES: Mapping[str, dict[str, Any]] = {
    "WebSite": {"required": ["name", "url"]},
    "GovernmentOrganization": {"required": ["name", "url", "identifier", "telephone"]},
    "Legislation": {
        "required": [
            *("name", "url", "identifier", "publisher", "datePublished", "legislationIdentifier"),
            *("legislationDate", "legislationLegalForce", "legislationPassedBy"),
        ],
        "properties": {
            "legislationDate": DAY,
            "legislationLegalForce": {
                "pattern": "^https://schema.org/(InForce|NotInForce|Part.*)$"
            },
        },
    },
    "DigitalDocument": {"required": ["name", "url", "identifier", "publisher", "creator"]},
    "Report": {"required": ["name", "url", "publisher", "datePublished"]},
    "DataCatalog": {"required": ["name", "url", "license", "dataset"]},
    "BreadcrumbList": {"required": ["itemListElement"]},
}
SITE = ("SiteName", "SiteDomain", "SiteIDCode")
COLUMN = ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
ARTICLE = ("ArticleTitle", "PubDate", "ContentSource")


def things_of(html: str) -> list[dict[str, Any]]:
    """Return what the block of a page tells of; there is one block at most."""
    blocks = BLOCK.findall(html)
    assert len(blocks) <= 1
    return [thing for block in blocks for thing in json.loads(block)["@graph"]]


def test_every_thing_has_its_shape(pages: dict[str, str]) -> None:
    """Each kind is there, with the properties that it needs, days as days, addresses of ours."""
    common = {"url": ADDRESS, "name": TEXT, "datePublished": DAY}
    shapes = {
        kind: Draft202012Validator({**shape, "properties": common | shape.get("properties", {})})
        for kind, shape in SHAPES.items()
    }
    seen = set()
    for html in pages.values():
        for thing in things_of(html):
            shapes[thing["@type"]].validate(thing)
            seen.add(thing["@type"])
    assert seen == set(SHAPES)


def test_the_way_leads_from_home_to_the_page(pages: dict[str, str]) -> None:
    """Positions count from one, and the last step is the page itself."""
    html = pages["zfb/2026-00016/index.html"]
    [way] = [one for one in things_of(html) if one["@type"] == "BreadcrumbList"]
    steps = way["itemListElement"]
    assert [one["position"] for one in steps] == list(range(1, len(steps) + 1))
    assert steps[0]["item"] == HOST
    assert steps[-1]["item"] == f"{HOST}zfb/2026-00016/"


def test_data_sets_name_files_that_are_there(site: Path, pages: dict[str, str]) -> None:
    """Every table is a data set with both of its files."""
    [catalogue] = [
        one for one in things_of(pages["data/index.html"]) if one["@type"] == "DataCatalog"
    ]
    assert len(catalogue["dataset"]) > 10
    for one in catalogue["dataset"]:
        for file in one["distribution"]:
            assert (site / file["contentUrl"].removeprefix(HOST)).is_file()


def test_a_title_cannot_end_the_block() -> None:
    """Whatever stands in a title, the block ends where it should and reads as it was."""
    title = "</script><script>alert(1)</script><!-- & ]]>"
    page = Page(url="a/", template="x.html", title=title, crumbs=(("首页", ""),))
    text = linked_data(page, "甲", "https://x.cn")
    assert "<" not in text
    assert json.loads(text)["@graph"][0]["itemListElement"][1]["name"] == title


def test_every_kind_of_page_has_its_tags(pages: dict[str, str]) -> None:
    """Site tags everywhere, column tags but at home, article tags on documents; none twice."""
    for path, html in pages.items():
        found = TAG.findall(html)
        names = [name for name, _ in found]
        assert len(names) == len(set(names)), path
        tags = dict(found)
        wanted = set(SITE)
        if path.endswith("/index.html"):
            wanted |= set(COLUMN)
        if re.fullmatch(r"[a-z]+/\d{4}-\d{5}/index\.html", path) and "本信息已撤回" not in html:
            wanted |= set(ARTICLE)
        assert {name for name in wanted if tags.get(name)} == wanted, path
        assert "//" not in tags["SiteDomain"]
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", tags.get("PubDate", "2026-01-01")), path


def test_open_graph_tells_of_the_page_itself(site: Path, pages: dict[str, str]) -> None:
    """Its title, its canonical address, and a picture of this site."""
    tags = dict(TAG.findall(pages["zfb/2026-00016/index.html"]))
    assert tags["og:type"] == "article"
    assert tags["og:title"] == tags["ArticleTitle"]
    assert tags["og:url"] == f"{HOST}zfb/2026-00016/"
    assert (site / tags["og:image"].removeprefix(HOST)).is_file()
    assert "og:title" not in dict(TAG.findall(pages["404.html"]))
