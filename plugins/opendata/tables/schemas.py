"""The column standards, the statutory items, the vocabularies and the days off."""

from __future__ import annotations

from plugins.opendata.given import Given
from plugins.opendata.table import (
    COUNT_TYPE,
    DATE_TYPE,
    LIST_TYPE,
    Column,
    Reference,
    Table,
)


def schema_tables(given: Given) -> tuple[Table, ...]:
    """Return what the rules say of columns, words and days."""
    return _schemas(given), _columns(given), _statutory(given), _words(given), _days(given)


def _schemas(given: Given) -> Table:
    columns = (
        Column("code", "代码"),
        Column("name", "名称"),
        Column("basis", "依据"),
        Column("base", "所依标准", note="在哪一个标准上增减"),
    )
    rows = tuple(
        (one.code, one.name, one.basis or None, one.base or None)
        for one in given.ruleset.schemas.by_code.values()
    )
    note = "每一类机构用哪一套栏目标准"
    return Table("column_schemas", "栏目标准", note, columns, ("code",), rows)


def _columns(given: Given) -> Table:
    columns = (
        Column("schema", "标准代码"),
        Column("path", "栏目", note="从一级栏目起，用“/”隔开"),
        Column("slug", "网址段"),
        Column("demand", "设置要求", note="必设、如有、可选"),
        Column("filling", "内容形式"),
        Column("renew_days", "更新天数", COUNT_TYPE, "多少个自然日不更新算超期；空着表示不计"),
        Column("serves", "法定内容", LIST_TYPE, "对应的条例第二十条、第二十一条各项的代码"),
        Column("note", "说明"),
        Column("basis", "依据"),
    )
    rows = tuple(
        (
            *(schema.code, one.label, one.slug, one.demand, one.filling),
            *(one.renew_days or None, one.serves or None, one.note or None, one.basis or None),
        )
        for schema in given.ruleset.schemas.by_code.values()
        for one in schema.walk()
    )
    references = (Reference(("schema",), "column_schemas", ("code",)),)
    note = "各套标准里的每一个栏目"
    return Table("columns", "栏目", note, columns, ("schema", "path"), rows, references)


def _statutory(given: Given) -> Table:
    columns = (
        Column("code", "代码"),
        Column("article", "条款"),
        Column("name", "内容"),
        Column("term", "期限"),
    )
    rows = tuple(
        (one.code, one.article or None, one.name, one.term or None)
        for one in given.ruleset.schemas.statutory
    )
    note = "条例第二十条、第二十一条列举的主动公开内容"
    return Table("statutory_items", "法定主动公开内容", note, columns, ("code",), rows)


def _words(given: Given) -> Table:
    columns = (
        Column("vocabulary", "词表"),
        Column("position", "次序", COUNT_TYPE, "从 1 起"),
        Column("value", "词"),
    )
    rows = tuple(
        (one.name, position, value)
        for _, one in sorted(given.ruleset.vocabularies.items())
        for position, value in enumerate(one.values, start=1)
    )
    note = "主题分类、体裁等项目可用的词"
    return Table("vocabularies", "词表", note, columns, ("vocabulary", "position"), rows)


def _days(given: Given) -> Table:
    columns = (
        Column("date", "日期", DATE_TYPE),
        Column("kind", "安排", note="放假或者上班；其余的星期一至星期五上班"),
        Column("year", "年度", COUNT_TYPE),
    )
    rows = tuple(
        (day, kind, year.year)
        for _, year in sorted(given.ruleset.calendar.items())
        for kind, days in (("放假", year.off_days), ("上班", year.work_days))
        for day in sorted(days)
    )
    note = "国务院办公厅通知的放假和调休，工作日按它计算"
    return Table(
        "calendar", "放假安排", note, columns, ("date", "kind"), tuple(dict.fromkeys(rows))
    )
