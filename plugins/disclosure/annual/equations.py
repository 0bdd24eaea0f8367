"""What must add up in a report, worked out from the equations of its form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plugins.disclosure.annual.tables import Key, Tables
from plugins.disclosure.annual_form import BY_COLUMN, Block, Equation, Line, Term
from plugins.disclosure.source import Location


@dataclass(frozen=True, slots=True)
class Mismatch:
    """An equation that does not hold in one column or row (``line``): both sides, and where."""

    equation: Equation
    block: Block
    line: Line
    left: Decimal
    right: Decimal
    at: Location


def mismatches(
    equation: Equation, tables: Tables, before: Tables | None = None
) -> Iterator[Mismatch]:
    """Yield each column or row in which an equation does not hold.

    ``before`` are the tables of the year before. A column or row with an empty cell, or one that
    no form of that year has, is passed over: the cell is reported by itself.
    """
    block = _block(equation, tables)
    if block is None:
        return
    for line in block.columns if equation.over == BY_COLUMN else block.rows:
        left = _sum(equation.left, equation, line, tables, before)
        right = _sum(equation.right, equation, line, tables, before)
        if left is None or right is None or left == right:
            continue
        yield Mismatch(equation, block, line, left, right, _place(equation, line, tables))


def follows(equation: Equation, tables: Tables, hole: Key) -> Decimal | None:
    """Return the number that an equation asks of an empty cell, None where it does not say."""
    block = _block(equation, tables)
    if block is None or equation.crosses_years or hole[0] != block.key:
        return None
    for line in block.columns if equation.over == BY_COLUMN else block.rows:
        terms = _signed(equation, line)
        if hole not in terms:
            continue
        sign = terms.pop(hole)
        rest = Decimal(0)
        for key, weight in terms.items():
            value = tables.value(*key)
            if value is None:
                return None
            rest += weight * value
        return -sign * rest if sign * rest <= 0 else None
    return None


def _signed(equation: Equation, line: Line) -> dict[Key, int]:
    """Return the cells of an equation with the signs that make their sum nought."""
    return {
        _key(term, equation, line): weight * term.sign
        for side, weight in ((equation.left, 1), (equation.right, -1))
        for term in side
    }


def _block(equation: Equation, tables: Tables) -> Block | None:
    """Return the block as the form of its part in this report has it, if the equation is its."""
    for form, block in tables.blocks():
        if block.key == equation.block and equation in form.equations:
            return block
    return None


def _key(term: Term, equation: Equation, line: Line) -> Key:
    if equation.over == BY_COLUMN:
        return equation.block, term.key, line.key
    return equation.block, line.key, term.key


def _sum(
    side: tuple[Term, ...],
    equation: Equation,
    line: Line,
    tables: Tables,
    before: Tables | None,
) -> Decimal | None:
    total = Decimal(0)
    for term in side:
        source = before if term.last_year else tables
        value = source.value(*_key(term, equation, line)) if source else None
        if value is None:
            return None
        total += term.sign * value
    return total


def _place(equation: Equation, line: Line, tables: Tables) -> Location:
    return tables.cells[_key(equation.left[0], equation, line)].at
