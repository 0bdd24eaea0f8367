"""Results of the command line as an Atom feed."""

from __future__ import annotations

from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

from plugins.search.atom import feed

ATOM = "{http://www.w3.org/2005/Atom}"
DAY = date(2026, 11, 21)


def row(**values: Any) -> dict[str, Any]:
    """Return a result with what a test wants of it."""
    given = {"id": "zfb/2026-00003", "url": "zfb/2026-00003/", "title": "甲", "office": "市政府办"}
    return {**given, "column": "政策", "date": "2026-01-12", "lead": "正文", **values}


def test_a_feed_holds_what_atom_demands() -> None:
    """Ids, titles, times, authors and links, in the order of the results, always the same."""
    rows = [row(), row(id="jyj/2020-00001", url="jyj/2020-00001/", title="乙", date="2020-05-01")]
    text = feed("工作", "https://h.example.cn/p", "示例市", rows, DAY)
    assert text == feed("工作", "https://h.example.cn/p/", "示例市", rows, DAY)
    root = ET.fromstring(text)
    assert root.findtext(f"{ATOM}title") == "检索“工作”_示例市"
    assert root.findtext(f"{ATOM}updated") == "2026-11-21T00:00:00+08:00"
    assert root.findtext(f"{ATOM}id") == "https://h.example.cn/p/search/?q=%E5%B7%A5%E4%BD%9C"
    entries = root.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}title") for one in entries] == ["甲", "乙"]
    first = entries[0]
    assert first.findtext(f"{ATOM}id") == "tag:h.example.cn,2026-01-12:zfb/2026-00003"
    assert first.findtext(f"{ATOM}updated") == "2026-01-12T00:00:00+08:00"
    assert first.findtext(f"{ATOM}author/{ATOM}name") == "市政府办"
    link = first.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "https://h.example.cn/p/zfb/2026-00003/"


def test_what_xml_forbids_is_left_out_and_markup_stays_text() -> None:
    """Controls, halves of characters and markup in any text give a feed that can be read."""
    odd = '<b>&"\x00\ud800😀'
    text = feed(odd, "https://h.example.cn", odd, [row(title=odd, lead=odd, column="")], DAY)
    root = ET.fromstring(text.encode())
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == '<b>&"😀'
    assert root.find(f"{ATOM}entry/{ATOM}category") is None


def test_nothing_found_is_a_feed_without_entries() -> None:
    """An empty feed has its author and its day, so that a reader of feeds can keep it."""
    root = ET.fromstring(feed("x", "https://h.example.cn", "示例市", [], DAY))
    assert root.findall(f"{ATOM}entry") == []
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "示例市"
    assert root.findtext(f"{ATOM}updated") == "2026-11-21T00:00:00+08:00"
