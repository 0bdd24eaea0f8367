"""Axe on a page of every template, the gallery of all components among them, in every mode."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import pytest

from tests.journeys.axe import ALL, COLOUR, LAYOUT, prepare, said, take_forced_colours
from tests.journeys.templates import NAMES
from tests.journeys.visiting import visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import Open

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 800}
DESK = {"width": 1280, "height": 800}


def _light(page: Page) -> None:
    """As it comes."""


def _wide(page: Page) -> None:
    page.set_viewport_size(DESK)


def _dark(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="dark")


def _large(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.evaluate("document.documentElement.dataset.size = 'large'")


def _forced(page: Page) -> None:
    page.evaluate("delete document.documentElement.dataset.size")
    page.emulate_media(forced_colors="active")
    take_forced_colours(page)


MODES: Mapping[str, tuple[Callable[[Page], None], Sequence[str]]] = {
    "light, 360 px": (_light, ALL),
    "light, 1280 px": (_wide, (*COLOUR, *LAYOUT)),
    "dark": (_dark, COLOUR),
    "large type": (_large, (*COLOUR, *LAYOUT)),
    "forced colours": (_forced, (*COLOUR, *LAYOUT)),
}
"""How a mode is reached from the one before, and the rules that can tell another tale in it."""


@pytest.mark.parametrize("template", NAMES)
def test_axe_finds_nothing(open_page: Open, templates: Mapping[str, str], template: str) -> None:
    """No violation in light, dark, large type and forced colours, and no colour left unsure."""
    assert template in templates, "no page of the sample is made with this template"
    page = open_page(viewport=PHONE)
    visit(page, templates[template])
    prepare(page)
    found = {}
    for mode, (reach, rules) in MODES.items():
        reach(page)
        found[mode] = said(page, rules)
    assert {mode: told for mode, told in found.items() if told} == {}
