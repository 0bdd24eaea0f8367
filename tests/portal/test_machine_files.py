"""What programs read: feeds in both forms, the site map in parts, security.txt, llms.txt."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from plugins.disclosure.model import Site
from plugins.disclosure.source import Source
from plugins.portal import sitemap
from plugins.portal.security_contact import security_text

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": "^https?://[^ ]+$"}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items", "feed_url", "home_page_url"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "language": {"const": "zh-CN"},
        "items": {
            "type": "array",
            "minItems": 1,
            "maxItems": 20,
            "items": {
                "type": "object",
                "required": ["id", "url", "title", "content_text", "date_published", "authors"],
                "additionalProperties": False,
                "properties": {
                    "id": {"type": "string", "pattern": "^tag:[a-z.]+,[0-9-]{10}:[a-z]+/"},
                    "url": ADDRESS,
                    "external_url": ADDRESS,
                    "title": TEXT,
                    "content_text": TEXT,
                    "date_published": {
                        "type": "string",
                        "pattern": r"^\d{4}-\d\d-\d\dT00:00:00\+08:00$",
                    },
                    "authors": {
                        "type": "array",
                        "items": {"type": "object", "required": ["name"]},
                    },
                    "tags": {"type": "array", "items": TEXT},
                },
            },
        },
    },
}
SECURITY_LINE = re.compile(
    r"Contact: (?:mailto:\S+@\S+|tel:[+0-9-]+|https://\S+)"
    r"|Expires: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)"
    r"|Encryption: https://\S+|Policy: https://\S+|Canonical: https://\S+"
    r"|Preferred-Languages: [a-z]{2}(?:, [a-z]{2})*"
)


def test_every_atom_feed_has_its_like_in_json(site: Path) -> None:
    """Both are of the same place and tell the same documents in the same order."""
    validator = Draft202012Validator(JSON_FEED)
    found = sorted(site.rglob("feed.json"))
    assert [path.parent for path in found] == [
        path.parent for path in sorted(site.rglob("feed.xml"))
    ]
    for path in found:
        feed = json.loads(path.read_text(encoding="utf-8"))
        validator.validate(feed)
        assert urlsplit(feed["feed_url"]).path == f"/{path.relative_to(site).as_posix()}"
        tree = ElementTree.parse(path.with_name("feed.xml"))
        entries = [node.text for node in tree.iter("{http://www.w3.org/2005/Atom}id")][1:]
        assert entries == [item["id"] for item in feed["items"]]


def test_topics_have_feeds_that_their_pages_name(site: Path) -> None:
    """The list of a topic names both forms in its head."""
    feeds = sorted((site / "catalogue/topic").rglob("feed.json"))
    assert len(feeds) > 10
    for feed in feeds:
        html = feed.with_name("index.html").read_text(encoding="utf-8")
        assert re.search(
            r'type="application/feed\+json" title="[^"]+" href="[^"]*feed\.json"', html
        )
        assert re.search(r'type="application/atom\+xml" title="[^"]+" href="[^"]*feed\.xml"', html)


def test_site_map_names_every_page_that_may_be_listed(site: Path, pages: dict[str, str]) -> None:
    """Neither copies in large type nor withdrawn texts, redirects or the page of error 404."""
    index = ElementTree.parse(site / "sitemap.xml").getroot()
    assert index.tag == f"{SITEMAP}sitemapindex"
    parts = [urlsplit(node.text or "").path[1:] for node in index.iter(f"{SITEMAP}loc")]
    assert parts == sorted(path.name for path in site.glob("sitemap-*.xml"))
    told: dict[str, str] = {}
    for part in parts:
        for node in ElementTree.parse(site / part).getroot():
            path = urlsplit(node.findtext(f"{SITEMAP}loc", "")).path.removeprefix("/")
            assert path not in told
            told[path] = node.findtext(f"{SITEMAP}lastmod", "")
    assert max(told.values()) <= "2026-11-21"
    listed = {f"{path}index.html" for path in told}
    assert listed <= set(pages)
    for page in set(pages) - listed:
        own_name = not page.endswith("index.html")
        assert own_name or "<h1>本信息已撤回" in pages[page] or "refresh" in pages[page], page


def test_site_map_is_cut_before_its_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part holds no more than the protocol allows, whatever the length of the addresses."""
    longest = len("<url><loc></loc><lastmod>2026-11-21</lastmod></url>\n") + 2048
    assert sitemap.PART <= 50_000
    assert sitemap.PART * longest < 50 * 1024 * 1024
    monkeypatch.setattr(sitemap, "PART", 2)
    entries = [("a/", date(2026, 1, 2)), ("b/", None), ("c&d/", None)]
    files = dict(sitemap.sitemap_files(entries, "https://x.cn"))
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert (
        "<loc>https://x.cn/sitemap-1.xml</loc><lastmod>2026-01-02</lastmod>" in files["sitemap.xml"]
    )
    assert "<loc>https://x.cn/sitemap-2.xml</loc></sitemap>" in files["sitemap.xml"]
    assert "<loc>https://x.cn/c&amp;d/</loc></url>" in files["sitemap-2.xml"]


def test_security_contact_has_the_form_of_the_standard(site: Path) -> None:
    """Each line is a field of RFC 9116; one day of expiry, at least one contact."""
    lines = (site / ".well-known/security.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not SECURITY_LINE.fullmatch(line)] == []
    names = [line.partition(":")[0] for line in lines]
    assert names.count("Expires") == names.count("Preferred-Languages") == 1
    assert names.count("Contact") >= 1
    assert any(line.endswith("/.well-known/security.txt") for line in lines)


def _site(**told: object) -> Site:
    return Site(Source("content/门户.yaml"), {"security": told})


def test_security_contact_that_is_not_whole_is_not_written() -> None:
    """Without a day or a contact there is no file, and a line cannot be smuggled in."""
    day = date(2027, 1, 31)
    assert security_text(_site(contact=("mailto:a@b.cn",)), "https://x.cn") == ""
    assert security_text(_site(expires=day), "https://x.cn") == ""
    assert security_text(_site(contact=("a@b.cn",), expires=day), "https://x.cn") == ""
    text = security_text(
        _site(
            contact=("mailto:a@b.cn", "https://x.cn/\nExpires: 2099"),
            expires=day,
            policy="https://x.cn/p",
            encryption="https://x.cn/\nPolicy: http://evil",
        ),
        "https://x.cn",
    )
    assert text.splitlines() == [
        "Contact: mailto:a@b.cn",
        "Expires: 2027-01-31T23:59:59+08:00",
        "Policy: https://x.cn/p",
        "Preferred-Languages: zh",
        "Canonical: https://x.cn/.well-known/security.txt",
    ]


def test_llms_text_leads_to_files_that_are_there(site: Path) -> None:
    """A heading, a summary, and links of this site, every one of them alive."""
    text = (site / "llms.txt").read_text(encoding="utf-8")
    lines = text.splitlines()
    assert lines[0] == "# 示例市人民政府政府信息公开平台"
    assert lines[2].startswith("> ")
    links = re.findall(r"^- \[[^]]+\]\(([^)]+)\)", text, re.MULTILINE)
    assert len(links) > 10
    for link in links:
        path = urlsplit(link).path.removeprefix("/")
        file = f"{path}index.html" if path.endswith("/") else path
        assert (site / file).is_file(), link
