"""The offices: who they are, who leads them, what belongs to them, how to reach them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.fields import GUIDE, OFFICE, Field
from plugins.disclosure.model import Office
from plugins.opendata.given import Given
from plugins.opendata.table import (
    COUNT_TYPE,
    DATE_TYPE,
    OFFICE_REFERENCE,
    Column,
    Reference,
    Row,
    Table,
    columns_of,
    office_column,
    values_of,
)

_BY_NAME = {field.name: field for field in OFFICE}
_UNIT = {"unit_name": "name", "unit_phone": "phone", "unit_address": "address"}
_POSITION = Column("position", "次序", COUNT_TYPE, "从 1 起")


def office_tables(given: Given) -> tuple[Table, ...]:
    """Return the offices and what stands in their files for everybody."""
    parts = (
        _part(given, "leaders", "领导", "在任的领导及其分工", _leaders),
        _part(given, "departments", "内设机构", "内设机构、负责人和职责", _records("departments")),
        _part(given, "affiliates", "下属单位", "下属单位和联系方式", _records("affiliates")),
        _part(given, "links", "友情链接", "机构列出的其他网站", _records("links")),
        _part(given, "former_names", "曾用名", "机构用过的名称", _records("former_names")),
        _part(given, "former_codes", "曾用代码", "用过的代码", _records("former_codes")),
    )
    return _offices(given), *parts, _guides(given), _places(given)


def _offices(given: Given) -> Table:
    known = {office.id for office in given.portal.offices}
    plain = columns_of(
        OFFICE,
        *("name", "short_name", "level", "category", "code", "parent", "address", "hours"),
        *("phone", "fax", "email", "url", "postcode", "merged_into", "closed_on"),
    )
    columns = (
        Column("id", "机构代号", note="机构的文件夹名，也是它的网址"),
        *plain,
        Column("unit_name", "公开工作机构"),
        Column("unit_phone", "公开工作机构电话"),
        Column("unit_address", "公开工作机构地址"),
        Column("schema", "标准代码", note="用哪一套栏目标准"),
        Column("page", "网页"),
    )
    rows = []
    for office in given.portal.offices:
        schema = given.ruleset.schemas.of(office)
        unit = office.record("openness_unit")
        values = {
            **office.values,
            **{name: unit.get(part) for name, part in _UNIT.items()},
            **{one: _among(office.text(one), known) for one in ("parent", "merged_into")},
            "name": office.name,
            "id": office.id,
            "schema": schema.code if schema else None,
            "page": given.address(office),
        }
        rows.append(values_of(values, columns))
    references = (
        Reference(("parent",), "offices", ("id",)),
        Reference(("merged_into",), "offices", ("id",)),
        Reference(("schema",), "column_schemas", ("code",)),
    )
    note = "本站的各个机构，含已经并入别处的"
    return Table("offices", "机构", note, columns, ("id",), tuple(rows), references)


def _among(value: str, known: Iterable[str]) -> str | None:
    return value if value in known else None


_Entries = Callable[[Office, date], Iterable[Mapping[str, Any]]]


def _records(name: str) -> _Entries:
    return lambda office, as_of: office.records(name)  # noqa: ARG005 - leaders ask for the day


def _leaders(office: Office, as_of: date) -> Iterable[Mapping[str, Any]]:
    """Yield the leaders in office; the beginning of the term is shown, as on the page it is not."""
    return ({**one, "tenure": None} for one in office.leaders(as_of))


def _part(given: Given, name: str, label: str, note: str, entries: _Entries) -> Table:
    """Return a table of the entries that each office's file lists under one key."""
    fields = [field for field in _BY_NAME[name].of if field.name != "tenure"]
    inner = columns_of(fields, *(field.name for field in fields))
    rows: tuple[Row, ...] = tuple(
        (office.id, position, *values_of(one, inner))
        for office in given.portal.offices
        for position, one in enumerate(entries(office, given.as_of), start=1)
    )
    columns = (office_column(), _POSITION, *inner)
    return Table(name, label, note, columns, ("office", "position"), rows, (OFFICE_REFERENCE,))


def _guides(given: Given) -> Table:
    unit, supervisor = _inner("unit"), _inner("supervisor")
    columns = (
        office_column(),
        Column("updated_on", "更新日期", DATE_TYPE),
        *(Column(f"unit_{one.name}", f"工作机构{one.label}") for one in unit),
        *(Column(f"supervisor_{one.name}", f"监督机构{one.label}") for one in supervisor),
        Column("page", "网页"),
    )
    rows = []
    for guide in _readable(given):
        values = {
            "office": guide.office,
            "updated_on": guide.values.get("updated_on"),
            "page": given.address(guide),
        }
        for part in ("unit", "supervisor"):
            found = guide.values.get(part, {})
            values |= {f"{part}_{name}": value for name, value in found.items()}
        rows.append(values_of(values, columns))
    note = "各机构公开指南里的工作机构和监督机构"
    return Table("guides", "公开指南", note, columns, ("office",), tuple(rows), (OFFICE_REFERENCE,))


def _places(given: Given) -> Table:
    inner = columns_of(_inner("places"), "name", "address", "hours", "phone")
    rows = tuple(
        (guide.office, position, *values_of(one, inner))
        for guide in _readable(given)
        for position, one in enumerate(guide.values.get("places", ()), start=1)
    )
    columns = (office_column(), _POSITION, *inner)
    key = ("office", "position")
    note = "公开指南列出的查阅场所"
    return Table("places", "查阅场所", note, columns, key, rows, (OFFICE_REFERENCE,))


def _inner(name: str) -> tuple[Field, ...]:
    return next(field for field in GUIDE if field.name == name).of


def _readable(given: Given) -> list[Any]:
    known = {office.id for office in given.portal.offices}
    first: dict[str, Any] = {}
    for guide in given.portal.select("guide"):
        if guide.source.readable and guide.office in known:
            first.setdefault(guide.office, guide)
    return [first[office] for office in sorted(first)]
