"""Pictures of scores: names are escaped, numbers never leave the frame; the colour of all."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree

import pytest

from plugins.portal.ink import INK
from plugins.portal.score_charts import bars, stacks
from tests.building import ROOT


@pytest.mark.parametrize(("value", "width"), [("0", 0), ("50", 145), ("100", 290), ("130", 290)])
def test_a_bar_is_as_long_as_its_number(value: str, width: float) -> None:
    """Within the outline of the full score."""
    root = ElementTree.fromstring(bars([("甲<乙>", Decimal(value))], Decimal(100)))
    assert float(root[-2].get("width", "")) == width
    assert [node.text for node in root.iter() if node.text] == ["甲<乙>", value]


def test_without_points_there_is_no_division() -> None:
    """A full score of nought and a stack of nothing are drawn empty."""
    assert ElementTree.fromstring(bars([("甲", Decimal(0))], Decimal(0))) is not None
    assert ElementTree.fromstring(stacks([("甲", (0, 0))], ("一", "二"))) is not None


def test_a_stack_is_as_long_as_its_parts() -> None:
    """Each part by its share, in the order of the legend."""
    root = ElementTree.fromstring(stacks([("甲", (1, 3, 0))], ("一", "二", "三")))
    ink = [(node.get("fill"), float(node.get("width", ""))) for node in root.findall("{*}rect")][
        -2:
    ]
    assert ink == [(INK, 95.5), ("url(#a)", 286.5)]


def test_charts_are_drawn_in_the_colour_of_the_site() -> None:
    """The style sheet's own main colour in light; no module spells it out again."""
    tokens = (ROOT / "theme/styles/base/10-tokens.css").read_text(encoding="utf-8")
    assert f"--brand: {INK};" in tokens.partition("}")[0]
    modules = (ROOT / "plugins/portal").rglob("*.py")
    spelt = [one.name for one in modules if INK in one.read_text(encoding="utf-8")]
    assert spelt == ["ink.py"]
