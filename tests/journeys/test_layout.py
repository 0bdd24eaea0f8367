"""A page of every template, narrow and wide, magnified and spaced out, stop by stop."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import pytest

from tests.journeys.layout import (
    CUT,
    FOCUS,
    LANDMARKS,
    LONG,
    MOVING,
    NOT_SPACED,
    SIDEWAYS,
    SPACED,
)
from tests.journeys.templates import NAMES, NOT_OF_THE_MODEL
from tests.journeys.visiting import visit
from tests.watching import watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ZOOMED = {"width": 320, "height": 256}
"""What is left of 1280 by 1024 pixels at 400 %; a phone of 320 is as narrow, and higher."""
CINEMA = {"width": 1920, "height": 1080}
MOST = 45
"""The most Han letters in a line of running text."""
LARGE = "document.documentElement.dataset.size = 'large'"
ORDINARY = "delete document.documentElement.dataset.size"
BARE = frozenset(NOT_OF_THE_MODEL)
"""Pages without the site's frame."""


@pytest.fixture(scope="module", params=NAMES)
def template(request: pytest.FixtureRequest) -> str:
    """The name of each template in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def shown(browser: Browser, templates: Mapping[str, str], template: str) -> Iterator[Page]:
    """A page of the template, opened once for all tests that look at it."""
    assert template in templates, "no page of the sample is made with this template"
    with watched(browser) as context:
        page = context.new_page()
        visit(page, templates[template])
        yield page


def test_text_flows_in_one_direction(shown: Page) -> None:
    """At 320 pixels, which are 1280 at 400 %, nothing scrolls sideways, in no size of type."""
    shown.set_viewport_size(ZOOMED)
    assert shown.evaluate(SIDEWAYS) == 0
    shown.evaluate(LARGE)
    assert shown.evaluate(SIDEWAYS) == 0
    shown.evaluate(ORDINARY)


def test_spaced_text_loses_nothing(shown: Page) -> None:
    """With the spacing of WCAG 1.4.12 no box cuts text off, and none makes the page wider."""
    shown.set_viewport_size({"width": 320, "height": 640})
    shown.evaluate(SPACED)
    assert shown.evaluate(CUT) == []
    assert shown.evaluate(SIDEWAYS) == 0
    shown.evaluate(NOT_SPACED)


def test_lines_can_be_read(shown: Page) -> None:
    """On the widest screen a line of running text holds about 45 letters at most."""
    shown.set_viewport_size(CINEMA)
    assert shown.evaluate(LONG, MOST) == []


def test_nothing_moves_where_it_should_not(shown: Page) -> None:
    """With reduced motion there is no animation, no gliding, no slow change."""
    shown.emulate_media(reduced_motion="reduce")
    assert shown.evaluate(MOVING) == []
    shown.emulate_media(reduced_motion="no-preference")


@pytest.mark.parametrize("size", [ZOOMED, {"width": 1280, "height": 800}], ids=["320", "1280"])
def test_focus_is_seen(shown: Page, size: Mapping[str, int]) -> None:
    """Every stop of the keyboard draws a ring, and nothing lies over it (WCAG 2.4.7, 2.4.11)."""
    shown.set_viewport_size({**size})  # type: ignore[typeddict-item]
    # Where motion is welcome pages glide to what has the focus, which takes its time.
    shown.emulate_media(reduced_motion="reduce")
    shown.keyboard.press("Tab")
    assert shown.evaluate(FOCUS) == []


def test_landmarks_have_names(shown: Page, template: str) -> None:
    """One main part, one header and footer, named ways around, named frames of tables."""
    told = shown.evaluate(LANDMARKS)
    bare = template in BARE
    assert told == {
        "main": 1,
        "banner": told["banner"] if bare else 1,
        "contentinfo": 0 if bare else 1,
        "search": True,
        "navs": told["navs"],
        "regions": 0,
    }
    assert all(told["navs"])
    assert len(set(told["navs"])) == len(told["navs"])
