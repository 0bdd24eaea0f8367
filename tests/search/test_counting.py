"""Counting by columns of numbers finds what ``terms.py`` says unit by unit, whatever the text."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.counting import PLACES, RUNS, Counted, count, count_short
from plugins.search.hashing import ACROSS, pair_hash, unit_code
from plugins.search.records import Record
from plugins.search.terms import LONGEST_RUN, fold, placed_units, steps, terms, units

ODD = [
    *(
        "政",
        "信",
        "開",
        "〇",
        "零",
        "々",
        "\ufa0c",
        "\ufa70",
        "\u9fff",
        "\u4db6",
        "𠮷",
        "\U000323af",
    ),
    *("a", "Z", "7", "Ａ", "９", "②", "㈠", "ⅷ", "½", "㎏", "ﬁ", "ß", "İ", "ı", "Σ", "ς", "Å", "K"),
    *("e\u0301", "\u0301", "\u3099", "か", "ｶﾞ", "\u1112\u1161\u11ab", "한", "\u1161", "ก\u0e33"),
    *("।", "ि", "म", "א", "ع", "\u0640", "\u200b", "\u200d", "\ufeff", "\u00ad", "_", "-", "'"),
    *(
        " ",
        "  ",
        "\n",
        "\t",
        "\u3000",
        "\xa0",
        "\u2028",
        "\x85",
        "\x1c",
        "\x00",
        "\ud800",
        "\udfb7",
    ),
    *(
        "，",
        "。",
        "〔",
        "】",
        "︰",
        "…",
        "\uff5e",
        "😀",
        "🅰",
        "①",
        "㊣",
        "℃",
        "﷽",
        "\U0001d6ba",
        "\U0001f100",
    ),
]
odd_text = st.lists(st.sampled_from(ODD), max_size=40).map("".join)
any_text = st.one_of(odd_text, st.text(max_size=40), st.text(st.characters(codec=None)))


def unit_of(counted: Counted, code: int) -> str:
    """Return the text of a unit."""
    return chr(code) if code < RUNS else counted.runs[code - RUNS]


def found_in(counted: Counted) -> Counter[str]:
    """Return the terms that were counted, as texts."""
    rows = zip(counted.first.tolist(), counted.second.tolist(), counted.times.tolist(), strict=True)
    return Counter(
        {
            unit_of(counted, first) + (unit_of(counted, second) if second else ""): times
            for first, second, times in rows
        }
    )


def checked(text: str) -> None:
    """Compare the counts of a text with its terms."""
    counted = count(text)
    assert found_in(counted) == Counter(terms(text))
    assert counted.length == len(terms(text))
    gaps = {
        pair_hash(unit_code(step.first), unit_code(step.second), ACROSS)
        for step in steps(fold(text))
        if step.across
    }
    assert counted.across.tolist() == sorted(gaps)


@given(any_text)
def test_the_terms_of_any_text(text: str) -> None:
    """Odd characters, combining marks, Hangul, halves of pairs, spaces: the same terms."""
    checked(text)


@pytest.mark.parametrize("one", ODD, ids=ascii)
def test_every_odd_character_between_others(one: str) -> None:
    """Each at both ends, beside Han, beside a run, twice, and after what it may join with."""
    for text in (
        one,
        f"{one}甲",
        f"甲{one}",
        f"甲{one}乙",
        f"a{one}b",
        one * 2,
        f"か{one}",
        f"\u1112{one}",
    ):
        checked(text)


def test_the_terms_of_the_sample(records: list[Record]) -> None:
    """The whole texts of the sample city."""
    for record in records:
        checked(record.searched)


@given(any_text)
def test_short_texts_have_single_characters_too(text: str) -> None:
    """What titles and numbers are found by: pairs, runs, and every Han character alone."""
    counted = count_short(text)
    single = [unit for unit in units(fold(text)) if unit not in counted.runs]
    wanted = Counter(terms(text)) + Counter(single)
    assert found_in(counted) == wanted
    assert counted.length == wanted.total()


@given(odd_text)
def test_places_are_those_of_the_folded_text(text: str) -> None:
    """Each term has a bit for each place that it begins at, spaces counting once."""
    counted = count(text)
    folded = _spaced(fold(text))
    wanted: dict[str, int] = {}
    before = None
    for unit in placed_units(folded):
        bit = 1 << unit.start % PLACES
        if before and before.end == unit.start:
            term = before.text + unit.text
            wanted[term] = wanted.get(term, 0) | 1 << before.start % PLACES
        if unit.is_run:
            wanted[unit.text] = wanted.get(unit.text, 0) | bit
        before = unit
    names = [
        unit_of(counted, first) + (unit_of(counted, second) if second else "")
        for first, second in zip(counted.first.tolist(), counted.second.tolist(), strict=True)
    ]
    assert dict(zip(names, counted.places.tolist(), strict=True)) == wanted


def _spaced(folded: str) -> str:
    """Return a text whose stretches of spaces are one, none at its start."""
    kept = [
        one
        for at, one in enumerate(folded)
        if not (one.isspace() and folded[at - 1 : at].isspace())
    ]
    return "".join(kept).lstrip()


@given(any_text)
def test_counts_are_kept_as_bytes(text: str) -> None:
    """What was packed is the same when it is unpacked."""
    counted = count(text)
    again = Counted.unpacked(counted.packed())
    assert again.packed() == counted.packed()
    assert found_in(again) == found_in(counted)
    assert (again.runs, again.length) == (counted.runs, counted.length)


def test_a_long_run_is_cut_and_a_term_that_is_everywhere_is_counted_as_often_as_can_be() -> None:
    """Neither a run without an end nor a text of one word breaks the columns."""
    counted = count("甲" + "a" * 100 + "乙")
    assert counted.runs == ("a" * LONGEST_RUN,)
    checked("甲" + "a" * 100 + "乙")
    many = count("甲" * 70_000)
    assert many.times.tolist() == [0xFFFF]
    assert many.length == 69_999
