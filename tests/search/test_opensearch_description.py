"""The description by which browsers offer the site's search."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from plugins.portal.urls import REPORT_PRINT
from plugins.search.opensearch_description import FILE, MIME, description

SPACE = "{http://a9.com/-/spec/opensearch/1.1/}"


@pytest.mark.parametrize("address", ["https://h.example.cn", "https://h.example.cn/p/"])
def test_the_description_leads_to_the_search_page(address: str) -> None:
    """The template is absolute and has the place for the words."""
    root = ET.fromstring(description("示例市人民政府", address))
    assert root.tag == f"{SPACE}OpenSearchDescription"
    home = address.rstrip("/")
    urls = {one.get("type"): one.get("template") for one in root.findall(f"{SPACE}Url")}
    assert urls["text/html"] == f"{home}/search/?q={{searchTerms}}"
    assert urls[MIME] == f"{home}/{FILE}"
    assert root.findtext(f"{SPACE}ShortName") == "示例市人民政府"


def test_names_that_are_long_or_odd_fit_the_format() -> None:
    """The short name has sixteen characters at most; markup stays text."""
    name = "<甲>&乙" + "市人民政府" * 12
    root = ET.fromstring(description(name, "https://h.example.cn/?a=1&b=2"))
    assert root.findtext(f"{SPACE}ShortName") == name[:16]
    assert root.findtext(f"{SPACE}LongName") == name[:48]
    assert name in (root.findtext(f"{SPACE}Description") or "")


def test_every_page_of_the_sample_names_the_description(site: Path) -> None:
    """The link leads from each page to the file, which is whole.

    Sheets to print have none, and pages that only lead on to another.
    """
    pages = [page for page in site.rglob("*.html") if page.name != REPORT_PRINT]
    assert pages
    for page in pages:
        html = page.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in html:
            continue
        assert f'<link rel="search" type="{MIME}"' in html, page
    root = ET.fromstring((site / FILE).read_bytes())
    templates = [one.get("template", "") for one in root.findall(f"{SPACE}Url")]
    assert templates[0] == "https://www.slsgov.example.cn/search/?q={searchTerms}"
