"""Every equation of the annual report against what the forms print, and each of its mutants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from plugins.disclosure.annual import Tables, mismatches
from plugins.disclosure.annual_form import BY_COLUMN, Block, Equation, Form, Line, Term
from tests.disclosure.test_annual_report import AT, FORMS, NEW

_GRANTED = ("result_open", "result_partial")
_DENIED = "state_secret law_forbidden safety third_party internal process case_file admin_query"
_UNABLE, _REFUSED = "not_held need_make unclear", "petition repeat publication mass reconfirm"
_RESULTS = (
    *_GRANTED,
    *(f"deny_{one}" for one in _DENIED.split()),
    *(f"unable_{one}" for one in _UNABLE.split()),
    *(f"refuse_{one}" for one in _REFUSED.split()),
)
_OTHER = {True: ("other_no_correction", "other_no_fee", "other_else"), False: ("other_all",)}
_KINDS = ("natural", "commercial", "research", "charity", "legal", "other")
EACH = [(form, equation) for form in FORMS for equation in form.equations]
MUTANTS = 237
"""Three for each term of both forms, less the nine that would leave nothing on the left."""


def law(form: Form, code: str) -> tuple[str, tuple[str, ...]]:
    """The cell that an equation is solved for, and what it is the sum of; minus takes away.

    Written from the words of the forms (国办公开办函〔2019〕60号、〔2021〕30号), and not read from
    the data that is tested here.
    """
    return {
        "E1": ("new_received", ("result_total", "carried_forward", "-carried_over")),
        "E2": ("result_total", (*_RESULTS, *_OTHER[form is NEW])),
        "E3": ("total", _KINDS),
        "E4": ("total", ("maintain", "correct", "other", "pending")),
        "E5": ("carried_over", ("last/carried_forward",)),
        "E6": ("valid", ("last/valid", "made", "-repealed")),
    }[code]


def _lines(block: Block, *, over_columns: bool) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines that an equation is judged in, and those that its terms are."""
    columns, rows = block.columns, block.rows
    return (columns, rows) if over_columns else (rows, columns)


def sound(form: Form, equation: Equation) -> tuple[Tables, Tables]:
    """Tables of a year and of the one before in which the law's words hold, with no nought."""
    block = form.by_key[equation.block]
    over_columns = equation.over == BY_COLUMN
    judged, terms = _lines(block, over_columns=over_columns)
    now, last = Tables(forms={block.part: form}), Tables(forms={block.part: form})
    solved, parts = law(form, equation.code)
    for place, line in enumerate(judged):
        said = {one.key: 3 ** (index % 9) + place + 1 for index, one in enumerate(terms)}
        before = {one.key: 5000 + 7 * index + place for index, one in enumerate(terms)}
        amounts = {**said, **{f"last/{key}": number for key, number in before.items()}}
        said[solved] = sum(_amount(part, amounts) for part in parts)
        for tables, numbers in ((now, said), (last, before)):
            for one in terms:
                row, column = (one, line) if over_columns else (line, one)
                tables.put(block, row, column, str(numbers[one.key]), AT)
    return now, last


def _amount(part: str, amounts: dict[str, int]) -> int:
    return -amounts[part[1:]] if part.startswith("-") else amounts[part]


def found_in(form: Form, equation: Equation, tables: tuple[Tables, Tables]) -> set[str]:
    """The lines in which an equation, put in the place of the form's own, does not hold."""
    changed = replace(form, equations=(equation,))
    now, last = (replace(one, forms=dict.fromkeys(one.forms, changed)) for one in tables)
    return {one.line.key for one in mismatches(equation, now, last)}


def mutants(equation: Equation) -> Iterator[Equation]:
    """Each term with its sign turned, left out, or read from the other year."""
    for side in ("left", "right"):
        terms: tuple[Term, ...] = getattr(equation, side)
        for place, term in enumerate(terms):
            turned = replace(term, sign=-term.sign)
            moved = replace(term, last_year=not term.last_year)
            for instead in ((turned,), (), (moved,)):
                changed = (*terms[:place], *instead, *terms[place + 1 :])
                if side == "left" and not changed:
                    continue
                if side == "left":
                    yield replace(equation, left=changed)
                else:
                    yield replace(equation, right=changed)


def _name(value: object) -> str:
    return value.code if isinstance(value, (Form, Equation)) else ""


@pytest.mark.parametrize(("form", "equation"), EACH, ids=_name)
def test_an_equation_is_what_the_form_prints(form: Form, equation: Equation) -> None:
    """Where the printed words hold, with a number in every cell, no equation says otherwise."""
    assert found_in(form, equation, sound(form, equation)) == set()


@pytest.mark.parametrize(("form", "equation"), EACH, ids=_name)
def test_every_mutant_is_caught(form: Form, equation: Equation) -> None:
    """A sign turned, a term left out or read from the wrong year is seen in every line."""
    tables = sound(form, equation)
    block = form.by_key[equation.block]
    judged, _ = _lines(block, over_columns=equation.over == BY_COLUMN)
    for mutant in mutants(equation):
        assert found_in(form, mutant, tables) == {line.key for line in judged}, mutant


def test_no_equation_is_left_out() -> None:
    """Both forms have the five that look at requests and cases; texts in force are of the new."""
    codes = {form.code: [one.code for one in form.equations] for form in FORMS}
    assert sorted(codes.values(), key=len) == [
        ["E1", "E2", "E3", "E4", "E5"],
        ["E1", "E2", "E3", "E4", "E5", "E6"],
    ]
    assert sum(len(list(mutants(equation))) for _, equation in EACH) == MUTANTS
