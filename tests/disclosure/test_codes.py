"""Check characters of the codes of organisations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.disclosure.codes import (
    CHECK_CHARACTER,
    FORM,
    INNER_CHARACTER,
    credit_character,
    organisation_character,
    wrong_in_code,
)

SOUND = ["119900000099010835", "11990000009901155X", "1199000000990150XR", "000014349", "MB0523338"]
WRONG = [
    ("035210000", (CHECK_CHARACTER, "0", "8")),
    ("119900000099010836", (CHECK_CHARACTER, "6", "5")),
    ("1199", (FORM, "1199", "")),
    ("1199000000990108350", (FORM, "1199000000990108350", "")),
    ("11990000009901083I", (FORM, "11990000009901083I", "")),
    ("11990000-9", (FORM, "11990000-9", "")),
    ("", (FORM, "", "")),
]
CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@pytest.mark.parametrize("code", SOUND)
def test_sound_codes(code: str) -> None:
    """Codes of an unassigned region and well-known nine-character ones hold."""
    assert wrong_in_code(code) == ("", "", "")


@pytest.mark.parametrize(("code", "expected"), WRONG)
def test_wrong_codes(code: str, expected: tuple[str, str, str]) -> None:
    """What is wrong, what stands there and what should."""
    assert wrong_in_code(code) == expected


def test_a_code_that_begins_with_a_letter_is_judged_like_any_other() -> None:
    """Some registers' codes begin with A, N or Y, which the library's own check refuses."""
    body = "N2990000" + "00001434" + organisation_character("00001434")
    assert wrong_in_code(body + credit_character(body)) == ("", "", "")


def test_the_inner_character_is_judged_apart() -> None:
    """A code may satisfy GB 32100 and still hold a broken GB 11714 code within."""
    body = "11990000" + "00001434" + "8"
    assert wrong_in_code(body + credit_character(body)) == (INNER_CHARACTER, "8", "9")


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=8, max_size=8), st.data())
def test_one_wrong_character_of_nine_is_noticed(body: str, data: st.DataObject) -> None:
    """Any single digit that is exchanged for another one breaks the check character."""
    code = body + organisation_character(body)
    assert wrong_in_code(code) == ("", "", "")
    digits = [place for place, char in enumerate(body) if char.isdigit()]
    if digits:
        place = data.draw(st.sampled_from(digits))
        other = data.draw(st.sampled_from([char for char in "0123456789" if char != code[place]]))
        assert wrong_in_code(code[:place] + other + code[place + 1 :])[0] == CHECK_CHARACTER


@given(st.text(CREDIT, min_size=2, max_size=2), st.integers(0, 999999), st.integers(0, 99999999))
def test_codes_made_by_the_standard_hold(head: str, region: int, body: int) -> None:
    """A code put together from its parts and both check characters is sound."""
    inner = f"{body:08d}"
    text = f"{head}{region:06d}{inner}{organisation_character(inner)}"
    assert wrong_in_code(text + credit_character(text)) == ("", "", "")
