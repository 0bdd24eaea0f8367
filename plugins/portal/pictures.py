"""Portraits and marks on pages: where they come to lie, and what stands in their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plugins.disclosure.model import Office
from plugins.disclosure.pictures import MARKS, PORTRAIT, PORTRAIT_WORDS, Picture, picture_of
from plugins.portal import urls
from plugins.portal.view import View

MARKS_PART, PORTRAITS_PART = "about/marks/", "portraits/"
"""Where the pictures of the footer's marks lie, and, below an office, those of its leaders."""


def mark_path(picture: Picture) -> str:
    """Return where the picture of a mark lies below the output folder."""
    return MARKS_PART + picture.path.rpartition("/")[2]


def portrait_path(office: Office, picture: Picture) -> str:
    """Return where a leader's portrait lies below the output folder."""
    return urls.part_url(office.id, PORTRAITS_PART) + picture.path.rpartition("/")[2]


def leaders_of(view: View, office: Office) -> list[dict[str, Any]]:
    """Return the leaders of the day; ``portrait`` is an address now, left out where none is shown.

    Without words of its own a portrait is called by the name.
    """
    return [_leader(view, office, one) for one in office.leaders(view.as_of)]


def _leader(view: View, office: Office, told: dict[str, Any]) -> dict[str, Any]:
    shown = {key: value for key, value in told.items() if key != PORTRAIT}
    picture = picture_of(view.portal, office, told.get(PORTRAIT, ""))
    if picture and picture.is_shown:
        shown[PORTRAIT] = urls.href(portrait_path(office, picture))
        shown[PORTRAIT_WORDS] = told.get(PORTRAIT_WORDS) or told.get("name", "")
    return shown


def picture_files(view: View) -> Iterator[tuple[str, str]]:
    """Yield where each picture that is shown lies, from the root, and where it comes to lie."""
    site = view.portal.site
    for mark in MARKS:
        picture = picture_of(view.portal, site, site.record(mark).get("picture", ""))
        if picture and picture.is_shown:
            yield picture.path, mark_path(picture)
    for office in view.offices:
        for leader in office.leaders(view.as_of):
            picture = picture_of(view.portal, office, leader.get(PORTRAIT, ""))
            if picture and picture.is_shown:
                yield picture.path, portrait_path(office, picture)
