"""Where moved pages have gone: the old addresses that documents and 门户.yaml tell.

A document names its old addresses itself (旧网址); 门户.yaml names those of other pages (跳转).
What is kept here is one hop each: a way over several is collapsed, and told. Whatever cannot hold
(a circle, an unknown target, an address that a page of today has) is told and leads nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import unquote, urlsplit

from plugins.disclosure.markup import is_harmless
from plugins.disclosure.model import RESERVED, Document, Portal
from plugins.disclosure.source import Location

FORM, QUERY, ELSEWHERE, UNKNOWN = "写法", "查询", "外站", "没有目标"
TAKEN, TWICE, CIRCLE, HOPS = "已有网页", "重复", "循环", "多跳"
_SAFE = re.compile(r"""[^\s"'<>\\{}$;#?*:|\x00-\x1f\x7f]+""")
"""What an address may hold that stands in files of three servers as it is."""
_DOCUMENT = re.compile(r"([a-z][a-z0-9-]*)/(\d{4}-\d{5})(?:/.*)?")
_SITES_OWN = frozenset({"", "index.html", "404.html", "robots.txt", "llms.txt", "feed.xml"})
_FILES = re.compile(r"(?:feed\.(?:xml|json)|sitemap.*\.xml|opensearch\.xml|_.*|\.well-known/.*)")


@dataclass(frozen=True, slots=True)
class Redirect:
    """A way from an old path to a path of today or an address elsewhere, both as written.

    Paths are decoded and begin without a slash; ``subject`` is the document, None for 门户.yaml.
    """

    old: str
    new: str
    place: Location
    subject: Document | None = None

    @property
    def leaves(self) -> bool:
        """True when the way leads to another host."""
        return "://" in self.new


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a redirect: the kind and what it is about."""

    kind: str
    place: Location
    subject: Document | None
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Redirects:
    """The ways that hold, in order of the old path, and what is wrong with the others."""

    ways: tuple[Redirect, ...]
    troubles: tuple[Trouble, ...]


def redirects(portal: Portal, as_of: date) -> Redirects:
    """Return the redirects of a day; those of hidden documents are not told."""
    key = ("redirects", as_of)
    if key not in portal.computed:
        portal.computed[key] = _Reading(portal, as_of).all()
    found: Redirects = portal.computed[key]
    return found


class _Reading:
    def __init__(self, portal: Portal, as_of: date) -> None:
        self.portal = portal
        self.as_of = as_of
        self.host = portal.site.text("host").lower()
        named = portal.site.values.get("hosts", ())
        self.named = [str(one.get("host", "")) for one in named]
        self.offices = {office.id for office in portal.offices}
        self.troubles: list[Trouble] = []

    def all(self) -> Redirects:
        known: dict[str, Redirect] = {}
        for one in self._told():
            before = known.get(one.old)
            if before is None:
                known[one.old] = one
            elif before.new != one.new:
                self._tell(TWICE, one, 另一目标=before.new)
        ways = [way for old in sorted(known) if (way := self._followed(known[old], known))]
        return Redirects(tuple(ways), tuple(self.troubles))

    def _told(self) -> Iterator[Redirect]:
        """Yield what documents and 门户.yaml tell, as far as it can be read."""
        for document in self.portal.documents:
            if document.is_public(self.as_of) or document.is_tombstone(self.as_of):
                place = document.source.at("旧网址")
                for given in document.list("former_urls"):
                    one = Redirect(given, f"{document.id}/", place, document)
                    yield from self._readable(one)
        for number, row in enumerate(self.portal.site.values.get("moves", ())):
            place = self.portal.site.source.at("跳转", number)
            one = Redirect(_text(row, "old"), _text(row, "new"), place)
            yield from self._readable(replace(one, new=self._target(one.new)))

    def _readable(self, one: Redirect) -> Iterator[Redirect]:
        parts = urlsplit(one.old)
        if parts.netloc and parts.hostname != self.host:
            self._tell(ELSEWHERE, one, 主机=parts.hostname or "")
        elif parts.query or parts.fragment:
            self._tell(QUERY, one)
        else:
            found = replace(one, old=unquote(parts.path).lstrip("/"))
            if not is_path(found.old) or not (found.leaves or is_path(found.new or "x")):
                self._tell(FORM, one)
            elif self._is_taken(found.old):
                self._tell(TAKEN, one)
            else:
                yield found

    def _target(self, given: str) -> str:
        """Return a target as a path of this site, or as the address elsewhere that it is."""
        parts = urlsplit(given)
        if parts.netloc and parts.hostname != self.host:
            return given
        path = unquote(parts.path).lstrip("/")
        document = _DOCUMENT.fullmatch(path)
        return f"{path}/" if document and path.count("/") == 1 else path

    def _is_taken(self, path: str) -> bool:
        """True for an address that a page or a file of today has, or may have tomorrow."""
        top = path.partition("/")[0]
        document = _DOCUMENT.fullmatch(path)
        if document:
            return self.portal.get("document", f"{document[1]}/{document[2]}") is not None
        return top in RESERVED | self.offices or path in _SITES_OWN or bool(_FILES.fullmatch(path))

    def _followed(self, one: Redirect, known: Mapping[str, Redirect]) -> Redirect | None:
        """Return the redirect in one hop, None where it leads nowhere."""
        seen, new = [one.old], one.new
        while (after := known.get(new) or known.get(new.rstrip("/"))) is not None:
            if after.old in seen:
                self._tell(CIRCLE, one, 经过=" → ".join([*seen, after.old]))
                return None
            seen.append(after.old)
            new = after.new
        if len(seen) > 1:
            self._tell(HOPS, one, 经过=" → ".join([*seen, new]))
        if one.subject is None and not self._is_known(one, new):
            return None
        return replace(one, new=new)

    def _is_known(self, one: Redirect, new: str) -> bool:
        host = urlsplit(new).hostname if "://" in new else None
        if host is not None:
            if is_harmless(new) and any(_covers(name, host) for name in self.named):
                return True
            self._tell(ELSEWHERE, one, 主机=host)
            return False
        document = _DOCUMENT.fullmatch(new)
        if document:
            found = self.portal.get("document", f"{document[1]}/{document[2]}")
            known = found is not None and (
                found.is_public(self.as_of) or found.is_tombstone(self.as_of)
            )
        else:
            known = not new or new.partition("/")[0] in RESERVED | self.offices
        if not known:
            self._tell(UNKNOWN, one, 目标=new)
        return known

    def _tell(self, kind: str, one: Redirect, **facts: str) -> None:
        self.troubles.append(Trouble(kind, one.place, one.subject, {"旧网址": one.old, **facts}))


def is_path(path: str) -> bool:
    """True for a path that can stand in the files of every server."""
    parts = path.split("/")
    inside = all(part not in {"", ".", ".."} for part in parts[:-1]) and parts[-1] not in {
        ".",
        "..",
    }
    return bool(_SAFE.fullmatch(path)) and inside


def _covers(name: str, host: str) -> bool:
    return host == name or (name.startswith("*.") and (host == name[2:] or host.endswith(name[1:])))


def _text(row: Any, name: str) -> str:
    value = row.get(name, "")
    return value if isinstance(value, str) else ""
