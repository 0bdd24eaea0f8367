"""Two texts compared by words."""

from __future__ import annotations

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plugins.portal.history.difference import ADDED, MOST, REMOVED, SAME, difference, words


@pytest.mark.parametrize(
    ("old", "new", "spans"),
    [
        ("共2025人", "共2026人", [(SAME, "共"), (REMOVED, "2025"), (ADDED, "2026"), (SAME, "人")]),
        ("公开", "主动公开", [(ADDED, "主动"), (SAME, "公开")]),
        ("甲乙丙", "甲丙", [(SAME, "甲"), (REMOVED, "乙"), (SAME, "丙")]),
        ("甲一乙", "丙一丁", [(REMOVED, "甲一乙"), (ADDED, "丙一丁")]),
        ("", "新", [(ADDED, "新")]),
        ("旧", "", [(REMOVED, "旧")]),
    ],
)
def test_words(old: str, new: str, spans: list[tuple[str, str]]) -> None:
    """Numbers stay whole, Chinese goes by the character, and single islands join the changes."""
    assert words(old, new) == spans


def test_paragraphs_that_stayed_are_not_shown() -> None:
    """One block for each that changed; lines that are empty or end in blanks are the same."""
    old = "甲\n\n乙一二三四五\n\n丙"
    assert difference(old, "甲  \n乙一二三四六\n\n\n丙\n") == [
        words("乙一二三四五", "乙一二三四六")
    ]
    assert difference(old, old.replace("\n\n", "\n")) == []


def test_long_text_that_stayed_is_cut() -> None:
    """A reader sees what is around a change, and that something is left out."""
    spans = words("前" * 200 + "旧" + "后" * 200, "前" * 200 + "新" + "后" * 200)
    assert spans == [
        (SAME, "……" + "前" * 40),
        (REMOVED, "旧"),
        (ADDED, "新"),
        (SAME, "后" * 40 + "……"),
    ]


def test_texts_too_long_are_compared_as_wholes() -> None:
    """Two pages without a paragraph take no time."""
    started = time.process_time()
    spans = words("甲乙" * MOST, "丙丁" * MOST)
    assert [kind for kind, _ in spans] == [REMOVED, ADDED]
    assert time.process_time() - started < 1


@given(st.text("甲乙丙 12\n", max_size=40), st.text("甲乙丙 12\n", max_size=40))
def test_both_texts_can_be_read_from_the_spans(old: str, new: str) -> None:
    """Without what was added it is the old text, without what was removed the new one."""
    assume(old != new)
    spans = words(old, new)
    assert "".join(text for kind, text in spans if kind != ADDED) == old
    assert "".join(text for kind, text in spans if kind != REMOVED) == new
