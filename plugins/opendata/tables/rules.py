"""The rules that the content is checked against, and the limits of time that the law sets."""

from __future__ import annotations

from plugins.disclosure.built_in import BUILT_IN
from plugins.opendata.given import Given
from plugins.opendata.table import COUNT_TYPE, DATE_TYPE, Column, Row, Table


def rule_tables(given: Given) -> tuple[Table, ...]:
    """Return the rules and the clocks."""
    return _rules(given), _clocks(given)


def _rules(given: Given) -> Table:
    columns = (
        Column("code", "代码"),
        Column("title", "标题"),
        Column("basis", "依据"),
        Column("target", "对象"),
        Column("severity", "级别"),
        Column("topic", "类别"),
        Column("since", "施行", DATE_TYPE),
        Column("what", "说明"),
        Column("why", "理由"),
    )
    rules = {one.code: one for one in (*BUILT_IN, *given.ruleset.rules.values())}
    rows: tuple[Row, ...] = tuple(
        (
            *(one.code, one.title, one.basis or None, one.target or None, one.severity.label),
            *(one.topic or None, one.since, one.what or None, one.why or None),
        )
        for _, one in sorted(rules.items())
    )
    note = "发布前检查所用的规则和依据"
    return Table("rules", "规则", note, columns, ("code",), rows)


def _clocks(given: Given) -> Table:
    columns = (
        Column("code", "代码"),
        Column("duty", "时限"),
        Column("count", "长度", COUNT_TYPE, "按单位计；固定日的空着"),
        Column("unit", "单位"),
        Column("direction", "方向", note="不迟于、不早于、不少于"),
        Column("base", "起算"),
        Column("by", "由谁"),
        Column("basis", "依据"),
    )
    rows: tuple[Row, ...] = tuple(
        (
            *(one.code, one.duty, one.count or None, one.unit, one.direction or None),
            *(one.base or None, one.by or None, one.basis or None),
        )
        for _, one in sorted(given.ruleset.clocks.by_code.items())
    )
    note = "条例和有关规定的各项时限"
    return Table("clocks", "时限规定", note, columns, ("code",), rows)
