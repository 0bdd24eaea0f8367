"""How things stand on the day of the build: columns, deadlines, findings as numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.disclosure.clocks import ANSWER, CORRECTION
from plugins.disclosure.coverage import coverage
from plugins.disclosure.deadlines import Deadline, deadlines
from plugins.opendata.given import Given
from plugins.opendata.table import (
    COUNT_TYPE,
    DATE_TYPE,
    LIST_TYPE,
    OFFICE_REFERENCE,
    Column,
    Reference,
    Row,
    Table,
    office_column,
)

COUNTED = frozenset({CORRECTION, ANSWER})
"""Clocks of what is not public by itself whose numbers are: those of requests."""
_CLOCK = Reference(("clock",), "clocks", ("code",))


def state_tables(given: Given) -> tuple[Table, ...]:
    """Return the state of columns and deadlines on the day; findings are counted, not told.

    A finding quotes what it is about, and its place is a file of the repository: neither is
    published. The pages show the same numbers.
    """
    return _coverage(given), _deadlines(given), _deadline_counts(given), _findings(given)


def _coverage(given: Given) -> Table:
    columns = (
        office_column(),
        Column("schema", "标准代码"),
        Column("column", "栏目"),
        Column("state", "状态", note="已公开、超期、空缺、不适用"),
        Column("count", "条数", COUNT_TYPE),
        Column("renewed_on", "最近更新", DATE_TYPE),
        Column("due", "应更新于", DATE_TYPE),
        Column("reason", "不适用理由"),
    )
    rows = tuple(_cells(given))
    columns_key = Reference(("schema", "column"), "columns", ("schema", "path"))
    note = "各机构各栏目在生成之日的状态"
    key = ("office", "column")
    references = (OFFICE_REFERENCE, columns_key)
    return Table("coverage", "栏目覆盖", note, columns, key, rows, references)


def _cells(given: Given) -> Iterator[Row]:
    for office in given.portal.offices:
        schema = given.ruleset.schemas.of(office)
        cells = coverage(given.portal, given.ruleset, given.as_of).get(office.id, {})
        for one in cells.values() if schema else ():
            assert schema is not None
            yield (
                *(office.id, schema.code, one.column.label, one.state, one.count),
                *(one.renewed_on, one.due, one.reason or None),
            )


def _deadlines(given: Given) -> Table:
    columns = (
        office_column(),
        Column("position", "次序", COUNT_TYPE, "从 1 起，先到期的在前"),
        Column("clock", "时限代码"),
        Column("duty", "时限"),
        Column("subject", "事项"),
        Column("document", "公文编号"),
        Column("starts", "起算", DATE_TYPE),
        Column("due", "截止", DATE_TYPE),
        Column("done", "完成", DATE_TYPE),
        Column("state", "状态"),
        Column("days", "工作日", COUNT_TYPE, "超期、逾期的为超过的工作日，其余为剩余的工作日"),
        Column("unknown_years", "暂估年度", LIST_TYPE, "放假通知未定、截止日期为暂估的年度"),
    )
    rows = tuple(_lines(given))
    references = (OFFICE_REFERENCE, _CLOCK, Reference(("document",), "documents", ("id",)))
    note = "各机构公开事项的时限在生成之日的状态；申请只见件数"
    key = ("office", "position")
    return Table("deadlines", "时限", note, columns, key, rows, references)


def _lines(given: Given) -> Iterator[Row]:
    public = {document.id for document in given.documents}
    offices = {office.id for office in given.portal.offices}
    position: Counter[str] = Counter()
    for one in deadlines(given.portal, given.ruleset, given.as_of):
        if not one.public or one.office not in offices:
            continue
        position[one.office] += 1
        yield (
            *(one.office, position[one.office], one.clock.code, one.duty, one.subject or None),
            *(one.record if one.record in public else None, one.starts, one.due, one.done),
            *(one.state, one.days, tuple(map(str, one.unknown)) or None),
        )


def _deadline_counts(given: Given) -> Table:
    columns = (
        office_column(),
        Column("clock", "时限代码"),
        Column("state", "状态"),
        Column("count", "件数", COUNT_TYPE),
    )
    counts = Counter(
        (one.office, one.clock.code, one.state)
        for one in deadlines(given.portal, given.ruleset, given.as_of)
        if _is_counted(one) and given.portal.get("office", one.office)
    )
    rows: tuple[Row, ...] = tuple((*key, count) for key, count in sorted(counts.items()))
    note = "各机构各项时限按状态的件数，含依申请公开"
    key = ("office", "clock", "state")
    references = (OFFICE_REFERENCE, _CLOCK)
    return Table("deadline_counts", "时限件数", note, columns, key, rows, references)


def _is_counted(one: Deadline) -> bool:
    return one.public or one.clock.code in COUNTED


def _findings(given: Given) -> Table:
    columns = (
        office_column(),
        Column("rule", "规则代码"),
        Column("severity", "级别"),
        Column("count", "件数", COUNT_TYPE),
    )
    counts: Counter[tuple[str, str, str]] = Counter()
    offices = {office.id for office in given.portal.offices}
    for one in given.findings:
        office = one.location.path.partition("/")[2].partition("/")[0]
        if office in offices:
            counts[office, one.rule, one.severity.label] += 1
    rows: tuple[Row, ...] = tuple((*key, count) for key, count in sorted(counts.items()))
    references = (OFFICE_REFERENCE, Reference(("rule",), "rules", ("code",)))
    note = "检查在各机构已公开的内容里发现的问题数"
    key = ("office", "rule", "severity")
    return Table("finding_counts", "问题件数", note, columns, key, rows, references)
