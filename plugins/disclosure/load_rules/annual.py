"""``annual_report/<form>.yaml``: the forms of the annual report, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from plugins.disclosure.annual_form import LAST_YEAR, Block, Equation, Form, Line, Term
from plugins.disclosure.fields import ANY, LIST, Field, read_values
from plugins.disclosure.fields.field import RECORDS
from plugins.disclosure.rule import Rule
from plugins.disclosure.source import Fault, Location, Source, read_yaml

_LINE = (
    Field("key", "代码"),
    Field("name", "名称"),
    Field("aliases", "又名", LIST),
    Field("above", "上级", LIST),
    Field("negative", "可负"),
)
FORM = (
    Field("code", "代码"),
    Field("name", "名称"),
    Field("basis", "依据"),
    Field(
        "blocks",
        "区块",
        RECORDS,
        of=(
            Field("key", "代码"),
            Field("part", "部分"),
            Field("heading", "标题"),
            Field("unit", "单位"),
            Field("corner", "角注"),
            Field("over", "表头"),
            Field("across", "横排"),
            Field("columns", "列", RECORDS, of=_LINE),
            Field("rows", "行", RECORDS, of=_LINE),
        ),
    ),
    Field(
        "equations",
        "勾稽",
        RECORDS,
        of=(
            Field("code", "代码"),
            Field("block", "区块"),
            Field("over", "逐"),
            Field("left", "左", LIST),
            Field("right", "右", LIST),
            Field("text", "等式"),
        ),
    ),
    Field("note", "说明", ANY),
)
"""The keys of a form's file."""
USERS = frozenset(
    {
        "report_cells",
        "report_fee",
        "report_ledger",
        "report_parts",
        "report_powers",
        "report_prose",
        "report_sums",
    }
)
"""The checks that cannot work without a form."""


def read_forms(
    root: Path, folder: str, paths: Iterable[str], rules: Mapping[str, Rule], faults: list[Fault]
) -> tuple[Form, ...]:
    """Return the forms in ``paths``, newest first; their absence is a fault where rules need them.

    A cell that an equation names and its block does not have is a fault at the equation.
    """
    forms = [_form(read_yaml(root, path), faults) for path in paths]
    if not forms and any(rule.check in USERS for rule in rules.values()):
        path = f"{folder}/2021.yaml"
        faults.append(Fault("rules-file-missing", Location(path), facts={"文件": path}))
    return tuple(sorted(forms, key=lambda form: form.code, reverse=True))


def _form(source: Source, faults: list[Fault]) -> Form:
    values = read_values(source, FORM)
    blocks = tuple(_block(given) for given in values.get("blocks", ()))
    equations = tuple(_equation(given) for given in values.get("equations", ()))
    known = {block.key: _keys(block) for block in blocks}
    for number, equation in enumerate(equations):
        for term in (*equation.left, *equation.right):
            if term.key not in known.get(equation.block, frozenset()):
                place = source.at("勾稽", number)
                source.fault("unknown-key", place, "勾稽", 键=term.key, 可用=equation.block)
    faults.extend(source.faults)
    take = values.get
    return Form(take("code", ""), take("name", ""), take("basis", ""), blocks, equations)


def _keys(block: Block) -> frozenset[str]:
    return frozenset(line.key for line in (*block.rows, *block.columns))


def _block(given: Mapping[str, Any]) -> Block:
    take = given.get
    return Block(
        key=take("key", ""),
        part=take("part", ""),
        heading=take("heading", ""),
        unit=take("unit", ""),
        columns=tuple(_line(line) for line in take("columns", ())),
        rows=tuple(_line(line) for line in take("rows", ())),
        corner=take("corner", ""),
        over=take("over", ""),
        across=take("across") == "是",
    )


def _line(given: Mapping[str, Any]) -> Line:
    take = given.get
    return Line(
        take("key", ""),
        take("name", ""),
        take("aliases", ()),
        take("above", ()),
        take("negative") == "是",
    )


def _equation(given: Mapping[str, Any]) -> Equation:
    take = given.get
    left, right = (tuple(_term(text) for text in take(side, ())) for side in ("left", "right"))
    return Equation(
        take("code", ""), take("block", ""), take("over", ""), left, right, take("text", "")
    )


def _term(text: str) -> Term:
    sign = -1 if text.startswith("-") else 1
    text = text.removeprefix("-")
    return Term(text.removeprefix(LAST_YEAR), sign, text.startswith(LAST_YEAR))
