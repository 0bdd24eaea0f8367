"""What the foot of every page must hold, held against what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from plugins.built.site import Page

_PAGES = ("index.html", "404.html")
_SITE_TAG, _CODE_TAG = "SiteName", "SiteIDCode"
_CODE = re.compile(r"网站标识码\s*[：:]?\s*([0-9A-Za-z]+)")


class PageFooters:
    """What a rule asks of footers: for each element the words of which one must stand there.

    Asked of pages in the site's own frame; one that is a file (to be printed, or that only leads
    on from an old address) is none of the rule's business.
    """

    def __init__(self, params: Mapping[str, Any]) -> None:
        wanted = params.get("页脚", {})
        self.wanted = {name: _words(words) for name, words in wanted.items()}
        self._missing: dict[str, tuple[str, ...]] = {}

    def faults(self, page: Page) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield the kind and the facts of each element that a page's foot lacks or says wrongly."""
        if not self.wanted or page.path.rpartition("/")[2] not in _PAGES:
            return
        tags = {name: content for _, _, one in page.chunks for name, content, _ in one.tags}
        if _SITE_TAG not in tags:
            return
        foot = next((one.foot for _, _, one in page.chunks if one.foot), "")
        for name in self._lacking(foot):
            yield "页脚缺项", {"值": name}
        said, code = _CODE.search(foot), tags.get(_CODE_TAG, "")
        if said and code and said[1] != code:
            yield "标识码不一", {"值": said[1], "内容": code}

    def _lacking(self, foot: str) -> tuple[str, ...]:
        """Return the elements that are not there; pages share few footers."""
        if foot not in self._missing:
            self._missing[foot] = tuple(
                name
                for name, words in self.wanted.items()
                if not any(word in foot for word in words)
            )
        return self._missing[foot]


def _words(words: Any) -> tuple[str, ...]:
    return tuple(map(str, words)) if isinstance(words, list | tuple) else (str(words),)
