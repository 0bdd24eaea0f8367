"""The tags that pages of government sites must have, held against those that they have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from plugins.built.site import Page

_HOMES = frozenset({"index.html", "large/index.html"})
_INDEX = "index.html"


class PageTags:
    """What a rule says of tags: three groups of names, forms by name, words that say nothing.

    A page of the site's own frame has at least one of them; others (a page that only leads on
    from an old address) are none of the rule's business.
    """

    def __init__(self, params: Mapping[str, Any]) -> None:
        groups = params.get("标签", {})
        self.site = tuple(groups.get("网站", ()))
        self.column = tuple(groups.get("栏目", ()))
        self.article = tuple(groups.get("内容", ()))
        self.forms = {name: re.compile(form) for name, form in params.get("写法", {}).items()}
        self.empty = frozenset({"", *params.get("空值", ())})

    def faults(self, page: Page) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield the kind and the facts of each tag that is missing, empty or of another form."""
        held = {name: content for _, _, one in page.chunks for name, content, _ in one.tags}
        if held.keys().isdisjoint((*self.site, *self.column, *self.article)):
            return
        for name in self._wanted(page.path, held):
            content = held.get(name, "").strip()
            form = self.forms.get(name)
            if content in self.empty:
                yield "标签缺失", {"值": name}
            elif form and not form.fullmatch(content):
                yield "标签写法", {"值": name, "内容": content}

    def _wanted(self, path: str, held: Mapping[str, str]) -> tuple[str, ...]:
        """Return the names for a kind of page: home, a document, a list; a file has the first."""
        if path in _HOMES or path.rpartition("/")[2] != _INDEX:
            return self.site
        if held.keys().isdisjoint(self.article):
            return (*self.site, *self.column)
        return (*self.site, *self.column, *self.article)
