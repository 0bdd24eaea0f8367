"""``docs/`` made from the rules, the fields, the columns and the commands themselves.

``python -m plugins.disclosure.reference`` writes the pages; with ``--check`` it writes
nothing and exits 1 when a page no longer says what the project says.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.disclosure.built_in import BUILT_IN
from plugins.disclosure.checks import REGISTRY
from plugins.disclosure.cli.main import build_parser
from plugins.disclosure.fields import (
    ANNUAL_REPORT,
    DOCUMENT,
    GUIDE,
    LEDGERS,
    LISTS,
    OFFICE,
    SITE,
    Field,
)
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.rule import Rule, Ruleset
from plugins.disclosure.schema import Schema

DOCS = "docs"
_NOTE = "本页由 `python -m plugins.disclosure.reference` 生成，请勿手工修改。\n"


def pages(root: Path) -> dict[str, str]:
    """Return every generated page by its path from the root."""
    ruleset = load_rules(root)
    return {
        f"{DOCS}/rules.md": rules_page(ruleset),
        f"{DOCS}/fields.md": fields_page(),
        f"{DOCS}/columns.md": columns_page(ruleset),
        f"{DOCS}/commands.md": commands_page(),
    }


def rules_page(ruleset: Ruleset) -> str:
    """Return the list of rules by topic, and the checks with their parameters."""
    lines = ["# 规则", "", _NOTE]
    by_topic: dict[str, list[Rule]] = {}
    for rule in ruleset.rules.values():
        by_topic.setdefault(rule.topic, []).append(rule)
    by_topic["内置"] = list(BUILT_IN)
    for topic, rules in by_topic.items():
        lines += [f"## {topic}", "", "| 代码 | 级别 | 规则 | 依据 |", "|---|---|---|---|"]
        lines += [
            f"| {rule.code} | {rule.severity.label} | {_cell(rule.title)} | {_cell(rule.basis)} |"
            for rule in rules
        ]
        lines.append("")
    lines += ["## 检查及其参数", "", "| 检查 | 参数 | 类型 | 说明 |", "|---|---|---|---|"]
    for name, check in sorted(REGISTRY.items()):
        lines += [
            f"| `{name}` | {label} | {parameter.type} | {_cell(parameter.note)} |"
            for label, parameter in check.PARAMS.items()
        ] or [f"| `{name}` | 无 | | |"]
    return "\n".join(lines) + "\n"


def fields_page() -> str:
    """Return the keys of every kind of file, with type and meaning."""
    lines = ["# 可以填写的项目", "", _NOTE]
    kinds: list[tuple[str, tuple[Field, ...]]] = [
        ("公文（`*.md` 开头的信息块）", DOCUMENT),
        ("机构.yaml", OFFICE),
        ("公开指南.md", GUIDE),
        ("年报/年度.yaml", ANNUAL_REPORT),
        ("门户.yaml", SITE),
        *((f"台账/{name}-年度.csv", fields) for name, fields in LEDGERS.items()),
        *((f"台账/{name}.yaml", fields) for name, fields in LISTS.items()),
    ]
    for title, fields in kinds:
        lines += [f"## {title}", ""]
        lines += ["| 项目 | 类型 | 取值 | 说明 | 英文名 |", "|---|---|---|---|---|"]
        lines += _field_rows(fields, "")
        lines.append("")
    return "\n".join(lines)


def _field_rows(fields: Iterable[Field], above: str) -> Iterator[str]:
    for field in fields:
        label = f"{above}{field.label}"
        words = f"见词表“{field.vocabulary}”" if field.vocabulary else ""
        yield f"| {label} | {field.type} | {words} | {_cell(field.note)} | `{field.name}` |"
        yield from _field_rows(field.of, f"{label}.")


def columns_page(ruleset: Ruleset) -> str:
    """Return every column schema as a table."""
    lines = ["# 栏目标准", "", _NOTE]
    for schema in ruleset.schemas.by_code.values():
        lines += _schema_lines(schema)
    return "\n".join(lines) + "\n"


def _schema_lines(schema: Schema) -> Iterator[str]:
    yield f"## {schema.name}（`{schema.code}`）"
    yield ""
    if schema.base:
        yield f"继承 `{schema.base}`。"
        yield ""
    yield "| 栏目 | 代码 | 填充 | 要求 | 更新天数 | 公开事项 | 须填 | 理由 |"
    yield "|---|---|---|---|---|---|---|---|"
    for column in schema.walk():
        indent = "　" * (len(column.path) - 1)
        filled = "下级栏目" if column.children else f"{column.filling}{column.taken_from}"
        yield (
            f"| {indent}{column.name} | `{column.slug}` | {filled} | {column.demand} "
            f"| {column.renew_days or ''} | {'、'.join(column.serves)} "
            f"| {'、'.join(column.needs)} | {_cell(column.reason)} |"
        )
    yield ""
    for removal in schema.removals:
        yield f"- 不设“{'/'.join(removal.path)}”：{removal.reason}"
    if schema.removals:
        yield ""


def commands_page() -> str:
    """Return the help of every command."""
    parser = build_parser(())
    lines = ["# 命令", "", _NOTE, "```text", parser.format_help().rstrip(), "```", ""]
    for name, command in parser.commands.items():
        lines += [f"## gongkai {name}", "", "```text", command.format_help().rstrip(), "```", ""]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def main() -> int:
    """Write the pages, or say which are stale."""
    parser = argparse.ArgumentParser(description="生成 docs/ 里的参考页")
    parser.add_argument("--check", action="store_true", help="只比较，不写入")
    parser.add_argument("--root", type=Path, default=Path(), help="项目所在的目录")
    arguments = parser.parse_args()
    stale = []
    for path, text in pages(arguments.root).items():
        full = arguments.root / path
        if full.is_file() and full.read_text(encoding="utf-8") == text:
            continue
        stale.append(path)
        if not arguments.check:
            full.parent.mkdir(exist_ok=True)
            full.write_text(text, encoding="utf-8", newline="\n")
    if stale and arguments.check:
        sys.stderr.write(
            f"{'、'.join(stale)} 已过时：请运行 python -m plugins.disclosure.reference\n"
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
