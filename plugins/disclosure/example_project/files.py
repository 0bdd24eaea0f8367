"""The files of the small project, by path."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from plugins.disclosure.example_project.values import (
    COLUMN,
    GUIDE,
    GUIDE_BODY,
    OFFICE,
    PROFILE,
    REPORT,
    SITE,
    document,
    office_values,
)
from plugins.disclosure.model import INSTITUTIONS, ColumnPath
from plugins.disclosure.schema import DOCUMENTS, REQUIRED, Schemas

_LEDGER = """编号,渠道,收到日期,类别,诉求概要,承办单位,办结日期,答复概要,是否公开
L2026-0001,市长信箱,2026-11-02,城市管理,反映路灯不亮,市城管局,2026-11-06,已修复,是
L2026-0002,市长公开电话,2026-11-03,供水,咨询停水安排,市供水公司,2026-11-04,已答复,是
"""
_INSTITUTIONS_TITLE = "政府信息主动公开、依申请公开、公开审查和信息发布工作制度"
_NEEDED: dict[str, Any] = {
    "体裁": "其他",
    "效力": "有效",
    "施行日期": "2026-12-01",
    "主题分类": "综合政务/政务公开",
}


class _Dumper(yaml.SafeDumper):
    """Writes dates and numbers without quotes: every value of the project is text."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> Any:
        """Return the tag of a value; a scalar is text whatever it looks like."""
        if kind is yaml.ScalarNode:
            return self.DEFAULT_SCALAR_TAG
        resolver: Any = super()
        return resolver.resolve(kind, value, implicit)


def front_matter(values: Mapping[str, Any], body: str) -> str:
    """Return a Markdown file with front matter."""
    return f"---\n{to_yaml(values)}---\n\n{body}"


def to_yaml(values: Mapping[str, Any]) -> str:
    """Return values as YAML in their order, quoted no more than an editor would."""
    text: str = yaml.dump(
        dict(values), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000
    )
    return text


def base_documents(schemas: Schemas) -> dict[ColumnPath, str]:
    """Return the column of each document that the small project needs, with its id."""
    schema = schemas.by_code.get(PROFILE)
    leaves = [
        column.path
        for column in (schema.leaves() if schema else ())
        if column.filling == DOCUMENTS and column.demand == REQUIRED and column.path != COLUMN
    ]
    paths = [COLUMN, *leaves, INSTITUTIONS]
    return {path: f"2026-{number:05d}" for number, path in enumerate(paths, start=1)}


def base_files(schemas: Schemas) -> dict[str, str]:
    """Return the files of the small project by path below ``content``."""
    schema = schemas.by_code.get(PROFILE)
    needs = tuple(
        (path, number, column.needs if schema and (column := schema.get(path)) else ())
        for path, number in base_documents(schemas).items()
    )
    return dict(_files(needs))


@cache
def _files(documents: tuple[tuple[ColumnPath, str, tuple[str, ...]], ...]) -> dict[str, str]:
    """Return the files, written once for the many examples: column, id and needs of each."""
    files = {
        "门户.yaml": to_yaml(SITE),
        f"{OFFICE}/机构.yaml": to_yaml(office_values(OFFICE)),
        f"{OFFICE}/公开指南.md": front_matter(GUIDE, GUIDE_BODY),
        f"{OFFICE}/年报/2025.yaml": to_yaml(REPORT),
        f"{OFFICE}/台账/来信来电-2026.csv": _LEDGER,
    }
    numbers = {path: number for path, number, _ in documents}
    for path, number, needs in documents:
        matter = _INSTITUTIONS_TITLE if path == INSTITUTIONS else f"{path[-1]}情况"
        values: dict[str, Any] = {"标题": f"示例市人民政府办公室{matter}"}
        values.update({label: _NEEDED.get(label, "示例市人民政府办公室") for label in needs})
        if path[-1] in {"规章", "规范性文件"}:
            values["效力"] = "有效"
        if path[-1] == "政策法规解读":
            values["解读"] = [numbers[(*path[:-1], "规范性文件")]]
        folder = f"{OFFICE}/{'/'.join(path)}"
        if "附件" in values:
            values["附件"] = [f"{number}.模板.txt"]
            files[f"{folder}/{number}.模板.txt"] = "公文模板"
        if "发文字号" in values:
            values["发文字号"] = "示政办内〔2026〕1号"
        text = f"## {path[-1]}\n\n本栏目公布有关情况，内容随工作进展更新。\n"
        files[f"{folder}/{number}.md"] = front_matter(document(values), text)
    return files
