"""A page before it is rendered: its address, its template and what the template is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from plugins.disclosure.model import Office
from plugins.portal import urls

Crumb = tuple[str, str]
"""A label and the address it leads to."""


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML page. It depends on its template, its values and its office's sidebar.

    ``section`` stands in the window's title between the page's title and the site's name;
    ``here`` is the address that the sidebar marks as the current one.
    """

    url: str
    template: str
    title: str
    crumbs: tuple[Crumb, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    section: str = ""
    office: Office | None = None
    here: str = ""
    meta: Mapping[str, str] = field(default_factory=dict)
    lastmod: date | None = None
    feed: str = ""
    indexed: bool = True


@dataclass(frozen=True, slots=True)
class Pager:
    """Which page of a list this is, and the addresses of all of them."""

    number: int
    addresses: tuple[str, ...]
    total: int

    @property
    def first(self) -> int:
        """The position in the whole list of the first entry on this page, from 1."""
        return (self.number - 1) * urls.PAGE_SIZE + 1


def paged(url: str, entries: Sequence[Any]) -> Iterator[tuple[str, Sequence[Any], Pager]]:
    """Yield the address, the entries and the pager of each page of a list."""
    count = urls.page_count(len(entries))
    addresses = tuple(urls.numbered(url, number) for number in range(1, count + 1))
    for number, address in enumerate(addresses, start=1):
        start = (number - 1) * urls.PAGE_SIZE
        pager = Pager(number, addresses, len(entries))
        yield address, entries[start : start + urls.PAGE_SIZE], pager
