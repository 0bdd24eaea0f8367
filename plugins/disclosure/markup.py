"""The markup that a text of an office may hold: one named list, and which addresses are harmless.

What is on the list reaches a page; what is not is reported by the check ``markup`` and never
passes the sanitiser of the portal, which imports this list and has none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from types import MappingProxyType

_CELL = frozenset({"colspan", "rowspan", "scope", "headers"})
_NONE: frozenset[str] = frozenset()
TAGS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **dict.fromkeys(("table", "caption", "thead", "tbody", "tfoot", "tr"), _NONE),
        **dict.fromkeys(("td", "th"), _CELL),
        **dict.fromkeys(("col", "colgroup"), frozenset({"span"})),
        **dict.fromkeys(("p", "div", "span", "br", "hr", "blockquote", "pre"), _NONE),
        **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _NONE),
        **dict.fromkeys(("ul", "li", "dl", "dt", "dd"), _NONE),
        "ol": frozenset({"start"}),
        **dict.fromkeys(("em", "strong", "b", "i", "code", "sub", "sup", "u", "del"), _NONE),
        **dict.fromkeys(("ins", "ruby", "rt", "rp", "abbr"), _NONE),
        "a": frozenset({"href"}),
        "img": frozenset({"src", "alt"}),
    }
)
"""The elements that pass, each with the attributes that are its own."""
EVERYWHERE = frozenset({"id", "title"})
"""The attributes that pass on every element of the list."""
FORMS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "colspan": re.compile(r"[1-9]\d{0,2}"),
        "rowspan": re.compile(r"[1-9]\d{0,3}"),
        "span": re.compile(r"[1-9]\d{0,2}"),
        "start": re.compile(r"\d{1,4}"),
        "scope": re.compile(r"row|col|rowgroup|colgroup"),
        "id": re.compile(r"[\w.:-]{1,80}"),
        "headers": re.compile(r"[\w.: -]{1,400}"),
    }
)
"""What the values of attributes must be; those that are not named here are free text."""
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""The kinds of addresses that a link may lead to, besides places on the site itself."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_ELSEWHERE = re.compile(r"[/\\]{2}")
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")


def plain_address(address: str) -> str:
    """Return an address as a browser reads it: references resolved, nothing invisible left."""
    return _INVISIBLE.sub("", unescape(address))


def scheme_of(address: str) -> str:
    """Return the scheme of an address in small letters, empty for a place on the site."""
    found = _SCHEME.match(plain_address(address).lower())
    return found[1] if found else ""


def is_local(address: str) -> bool:
    """True for an address on this site: without a scheme, and not another host's."""
    plain = plain_address(address)
    return not _SCHEME.match(plain.lower()) and not _ELSEWHERE.match(plain)


def is_harmless(address: str) -> bool:
    """True for a web address, a mail or phone number, or a place on this site."""
    scheme = scheme_of(address)
    return scheme in SCHEMES if scheme else is_local(address)
