"""A reprint is told apart in a list of results: its card begins with whose text it is."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.search.cards import LEAD, lead
from plugins.search.records import build_records
from tests.building import AS_OF
from tests.sample import sample_portal, sample_rules
from tests.search.conftest import record

LONG = "字" * 40
CASES: list[tuple[dict[str, Any], str]] = [
    ({"summary": LONG}, LONG[:LEAD]),
    ({"summary": LONG, "reprinted": "转载自国务院办公厅。"}, "转载自国务院办公厅。" + LONG[:LEAD]),
    ({"title": "甲", "text": "甲\n\n乙  丙", "reprinted": "转载。"}, "转载。乙 丙"),
    ({"title": "甲", "text": "甲\n乙"}, "乙"),
]


@pytest.mark.parametrize(("values", "expected"), CASES)
def test_lead(values: dict[str, Any], expected: str) -> None:
    """The words about the origin take nothing from the summary."""
    assert lead(record(1, **values)) == expected


def test_the_sample_s_reprints_say_so() -> None:
    """Each text with an origin or the address of an original, and no other."""
    portal = sample_portal()
    for one in build_records(portal, sample_rules(), AS_OF):
        document = portal.get("document", one.id)
        assert bool(one.reprinted) == document.is_reprint
        assert (document.text("origin") in one.reprinted) if one.reprinted else True
    assert any(one.is_reprint for one in portal.documents)
