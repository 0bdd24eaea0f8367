"""The form of an application in ``requests.yaml``; an item that cannot be used is left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plugins.disclosure.applications import KINDS, LINE, ApplicationForm, Fee, Group, Item
from plugins.disclosure.fields import ANY, LIST, RECORD, RECORDS, Field, read_values
from plugins.disclosure.source import Fault, Source, read_yaml

_BANDS = (Field("range", "范围"), Field("price", "标准"))
_FEE = (
    *(Field("basis", "依据"), Field("source", "来源"), Field("note", "说明")),
    Field("by_case", "按件", RECORDS, of=_BANDS),
    Field("by_page", "按量", RECORDS, of=_BANDS),
    *(Field("case_note", "按件说明"), Field("page_note", "按量说明")),
)
_GROUP = (
    *(Field("code", "代码"), Field("name", "名称")),
    *(Field("article", "条款"), Field("note", "说明")),
)
_ITEM = (
    *(Field("code", "代码"), Field("group", "组"), Field("name", "名称"), Field("kind", "类型")),
    *(Field("applicant", "适用"), Field("required", "必填"), Field("autocomplete", "自动填写")),
    *(Field("choices", "选项", LIST), Field("one_of", "至少一项"), Field("wants", "须有", ANY)),
    *(Field("note", "说明"), Field("missing", "缺少"), Field("wrong", "有误")),
)
_FILE = (
    *(Field("basis", "依据"), Field("source", "来源"), Field("certainty", "把握")),
    Field("applicants", "申请人", LIST),
    Field("refused", "不受理类别", LIST),
    Field("groups", "组", RECORDS, of=_GROUP),
    Field("items", "项目", RECORDS, of=_ITEM),
    Field("fee", "收费", RECORD, of=_FEE),
)


def read_applications(root: Path, path: str, faults: list[Fault]) -> ApplicationForm:
    """Return the form of a file; without the file there is none."""
    if not (root / path).is_file():
        return ApplicationForm()
    source = read_yaml(root, path)
    values = read_values(source, _FILE)
    applicants = values.get("applicants", ())
    groups = tuple(
        Group(**{"name": "", **group}) for group in values.get("groups", ()) if group.get("code")
    )
    items = _items(source, values.get("items", ()), applicants, {group.code for group in groups})
    faults.extend(source.faults)
    return ApplicationForm(
        basis=values.get("basis", ""),
        source=values.get("source", ""),
        applicants=applicants,
        refused=frozenset(values.get("refused", ())),
        groups=groups,
        items=items,
        fee=_fee(values.get("fee", {})),
    )


def _items(
    source: Source, entries: Any, applicants: tuple[str, ...], groups: set[str]
) -> tuple[Item, ...]:
    """Return the items that can be used; what another item wants must be a code of the form."""
    codes = {entry.get("code", "") for entry in entries}
    found = []
    for number, entry in enumerate(entries):
        wants = entry.get("wants", {})
        wrong = _wrong(entry, applicants, groups)
        if not wrong and not (isinstance(wants, dict) and set(wants.values()) <= codes):
            wrong = ("须有", str(wants))
        if wrong:
            label, value = wrong
            place = source.at("项目", number, label)
            source.fault("request-form", place, label, 值=value or "（空）")
        else:
            found.append(Item(**{**entry, "required": entry.get("required") == "是"}))
    return tuple(found)


def _wrong(
    entry: dict[str, Any], applicants: tuple[str, ...], groups: set[str]
) -> tuple[str, str] | None:
    """Return the first key of an item that cannot be used, and its value; None where all can."""
    allowed = {
        "适用": (entry.get("applicant", ""), {"", *applicants}),
        "组": (entry.get("group", ""), groups),
        "类型": (entry.get("kind", LINE), set(KINDS)),
        "必填": (entry.get("required", "否"), {"是", "否"}),
    }
    for label, name in (("代码", "code"), ("名称", "name")):
        if not entry.get(name):
            return label, ""
    return next(
        ((label, value) for label, (value, known) in allowed.items() if value not in known), None
    )


def _fee(values: dict[str, Any]) -> Fee:
    bands = {
        name: tuple((one.get("range", ""), one.get("price", "")) for one in values.get(name, ()))
        for name in ("by_case", "by_page")
    }
    return Fee(**{**values, **bands})
