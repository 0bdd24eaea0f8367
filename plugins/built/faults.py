"""What is wrong on the pages of a built site, as faults that rules give words to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from plugins.built.addresses import Addresses, host_of, is_listed, is_usable
from plugins.built.footers import PageFooters
from plugins.built.places import Places
from plugins.built.site import Page, Site
from plugins.built.tags import PageTags
from plugins.disclosure.checks.built_pages import Fault, footer_rules, tag_rules, words_of
from plugins.disclosure.markup import is_local, scheme_of
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.store import Store

Noted = tuple[str, dict[str, str], tuple[int, int], str]
"""Kind, facts, place on the page, and what to look for in the source of the page."""
_OUTERMOST = 1
_IDLE = frozenset({"", "top"})
"""Places that every page has."""


STORE = Path("cache") / "checks" / "pages.sqlite"
"""What was read of pages, kept apart from the results of checks, which forget what they miss."""


def faults_of(folder: Path, portal: Portal, ruleset: Ruleset) -> list[Fault]:
    """Return what is wrong on the pages below a folder; the same fault of many pages once.

    A fault of a text is placed in its source file, where that can be told; one of the frame
    on the first page that has it.
    """
    store = Store(portal.root / STORE if portal.root else None)
    site = Site(folder, store)
    store.save()
    frame = (PageTags(tag_rules(ruleset)), PageFooters(footer_rules(ruleset)))
    looking = _Looking(site, portal, words_of(ruleset), frame)
    places = Places(portal, folder)
    found: dict[tuple[Any, ...], Fault] = {}
    for path in site.unreadable:
        fault = Fault("读不了", *places.of(path, (1, 1), ""), {"页面": path})
        found[fault.kind, path] = fault
    for page in site.pages:
        for kind, facts, place, needle in looking.at(page):
            record, at, source = places.of(page.path, place, needle)
            key = (kind, *facts.values(), at.path if source else "")
            if key in found:
                found[key].pages += 1
            else:
                found[key] = Fault(kind, record, at, source, {**facts, "页面": page.path})
    return list(found.values())


class _Looking:
    """Looks at one page after the other, knowing the whole site."""

    def __init__(
        self,
        site: Site,
        portal: Portal,
        vague: frozenset[str],
        frame: tuple[PageTags, PageFooters],
    ) -> None:
        self.addresses = Addresses(site.files, portal.site.text("host"))
        hosts = portal.site.values.get("hosts", ())
        self.register = [str(one.get("host", "")) for one in hosts]
        self.vague = vague
        self.frame = frame
        self.ids = {
            page.path: frozenset(name for _, _, chunk in page.chunks for name, _ in chunk.ids)
            for page in site.pages
        }

    def at(self, page: Page) -> Iterator[Noted]:
        """Yield what is wrong on a page."""
        seen: set[str] = set()
        above = 0
        for line, column, chunk in page.chunks:
            for kind, facts, place, needle in self._in_chunk(page, chunk):
                yield kind, facts, _on_page(line, column, place), needle
            for name, place in chunk.ids:
                if name in seen:
                    yield "重复标识", {"值": name}, _on_page(line, column, place), name
                seen.add(name)
            for level, words, place in chunk.headings:
                if level > above + _OUTERMOST:
                    facts = {"标题": words, "上一级": str(above), "级": str(level)}
                    yield "标题跳级", facts, _on_page(line, column, place), words
                above = level
        for part in self.frame:
            for kind, facts in part.faults(page):
                yield kind, facts, (1, 1), ""

    def _in_chunk(self, page: Page, chunk: Any) -> Iterator[Noted]:
        for address, words, place in chunk.links:
            yield from ((*one, tuple(place), address) for one in self._link(page, address, words))
        for address, place in chunk.fetched:
            if is_local(address):
                found: Iterable[Any] = self._inside(page, address, "")
            else:
                found = [("外来资源", {"值": address})]
            yield from ((*one, tuple(place), address) for one in found)
        for source, place in chunk.images:
            yield "图片说明", {"值": unquote(source)}, tuple(place), source
        for words, place in chunk.tables:
            yield "表头", {"值": words}, tuple(place), words.partition(" ")[0].rstrip("…")
        for words, place in chunk.runnable:
            yield "可执行", {"值": words}, tuple(place), ""

    def _link(self, page: Page, address: str, words: str) -> Iterator[tuple[str, dict[str, str]]]:
        scheme = scheme_of(address)
        if not is_usable(address, scheme):
            yield "地址", {"值": address, "文字": words}
        elif is_local(address):
            yield from self._inside(page, address, words)
        elif scheme in {"http", "https", ""}:
            yield from self._outside(address, words)
        if words.strip(" 　>》»…。，:：") in self.vague:
            yield "链接文字", {"值": unquote(address), "文字": words}

    def _inside(self, page: Page, address: str, words: str) -> Iterator[tuple[str, dict[str, str]]]:
        path = self.addresses.file_of(page.path, address)
        facts = {"值": unquote(address), "文字": words}
        if path and not self.addresses.exists(path):
            yield "死链", facts
            return
        place = unquote(address.partition("#")[2])
        target = path or page.path
        if place not in _IDLE and target in self.ids and place not in self.ids[target]:
            yield "死锚", facts

    def _outside(self, address: str, words: str) -> Iterator[Any]:
        host = host_of(address)
        own = self.addresses.own_path(address) if host else None
        if own is not None:
            if not self.addresses.exists(own):
                yield "死链", {"值": unquote(address), "文字": words}
        elif not host:
            yield "地址", {"值": address, "文字": words}
        elif host != self.addresses.host and not is_listed(host, self.register):
            yield "未登记", {"值": host}


def _on_page(line: int, column: int, place: Iterable[int]) -> tuple[int, int]:
    """Return a place of a chunk as a place of its page."""
    inside_line, inside_column = place
    return line + inside_line - 1, inside_column + (column - 1 if inside_line == 1 else 0)
