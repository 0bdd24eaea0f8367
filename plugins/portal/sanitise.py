"""The last word on the HTML of a body: nothing passes but what the domain's list names.

What was written has been reduced before, with its characters kept (``raw_html``) and its
addresses looked at (``markdown_hooks``). This parses the result as a browser does and writes it
anew, so that a mistake in either, or in Markdown itself, reaches no page.
"""

from __future__ import annotations

from collections.abc import Callable

import nh3

from plugins.disclosure.markup import EVERYWHERE, SCHEMES, TAGS, is_harmless, is_local

CLASSES = {
    "td": {"left", "right", "center"},
    "th": {"left", "right", "center"},
    "div": {"scroll", "footnote"},
    "a": {"footnote-ref", "footnote-backref"},
}
"""The classes that the portal itself and Markdown's footnotes give; an author's never pass."""

Place = Callable[[str], str]
"""Gives the name that a place of the text has on the page."""


def sanitiser(place: Place) -> nh3.Cleaner:
    """Return a cleaner; ``place`` renames the places on the page that links of it lead to."""

    def attribute(tag: str, name: str, value: str) -> str | None:
        del tag
        if name == "src":
            return value if is_local(value) else None
        if name != "href":
            return value
        if value.startswith("#"):
            return f"#{place(value[1:])}"
        return value if is_harmless(value) else None

    return nh3.Cleaner(
        tags=set(TAGS),
        attributes={"*": set(EVERYWHERE), **{tag: set(own) for tag, own in TAGS.items() if own}},
        tag_attribute_values={"div": {"tabindex": {"0"}}},
        allowed_classes=CLASSES,
        url_schemes=set(SCHEMES),
        attribute_filter=attribute,
        link_rel=None,
    )
