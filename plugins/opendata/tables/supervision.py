"""What supervision makes: institutions and how they run, scores of quarters, bulletins."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.disclosure.institutions import Link, chain_of
from plugins.disclosure.model import Office
from plugins.disclosure.scores import Scores, quarters_ended, scores
from plugins.disclosure.scores.frozen import quarter_said
from plugins.opendata.given import Given
from plugins.opendata.table import (
    COUNT_TYPE,
    DATE_TYPE,
    NUMBER_TYPE,
    OFFICE_REFERENCE,
    Column,
    Reference,
    Row,
    Table,
    office_column,
)

_QUARTER = Column("quarter", "季度", note="如 2026Q3")
Chains = Sequence[tuple[Office, Sequence[Link]]]
"""Each office with its institutions, in order."""


def supervision_tables(given: Given) -> tuple[Table, ...]:
    """Return the tables; of lost points only the numbers, as on the pages of scores."""
    quarters = quarters_ended(given.portal, given.as_of)
    found = [scores(given.portal, given.ruleset, one, given.as_of) for one in quarters]
    known = [one for one in found if one is not None]
    chains = [
        (office, chain_of(given.portal, office, given.ruleset.institutions, given.as_of))
        for office in given.portal.offices
    ]
    return (
        _institutions(chains),
        _institution_texts(given, chains),
        _scores(known),
        _cards(known),
        _bulletins(given),
    )


def _institutions(chains: Chains) -> Table:
    columns = (
        office_column(),
        Column("institution", "制度"),
        Column("title", "制度名称"),
        Column("unit", "责任机构"),
        Column("phone", "联系电话"),
        Column("texts", "文本", COUNT_TYPE, "公开的制度文本的份数"),
        Column("record", "运行记录", note="哪一本台账，或者“公开”“审查”"),
        Column("this_year", "今年记录", COUNT_TYPE),
        Column("last_year", "上年记录", COUNT_TYPE),
        Column("last_on", "最近一次", DATE_TYPE),
        Column("result", "结果"),
        Column("is_whole", "是否完整", note="有责任机构、电话、文本和记录的写“是”"),
    )
    note = "各机构的政府信息公开制度由谁负责、有无文本、怎样运行"
    rows = tuple(_running(office, link) for office, links in chains for link in links)
    key = ("office", "institution")
    return Table("institutions", "公开制度", note, columns, key, rows, (OFFICE_REFERENCE,))


def _running(office: Office, link: Link) -> Row:
    one, running = link.institution, link.running
    return (
        *(office.id, one.name, one.title, link.unit or None, link.phone or None),
        *(len(link.texts), one.record, running.this_year, running.last_year),
        *(running.last_on, running.result or None, "是" if link.is_whole else "否"),
    )


def _institution_texts(given: Given, chains: Chains) -> Table:
    columns = (office_column(), Column("institution", "制度"), Column("document", "公文编号"))
    public = {document.id for document in given.documents}
    rows: tuple[Row, ...] = tuple(
        (office.id, link.institution.name, text.id)
        for office, links in chains
        for link in links
        for text in link.texts
        if text.id in public
    )
    names = ("office", "institution")
    references = (
        Reference(names, "institutions", names),
        Reference(("document",), "documents", ("id",)),
    )
    note = "每项公开制度的文本是哪几份公文"
    key = (*names, "document")
    return Table("institution_texts", "制度文本", note, columns, key, rows, references)


def _scores(found: list[Scores]) -> Table:
    columns = (
        _QUARTER,
        office_column(),
        Column("rank", "名次", COUNT_TYPE, "得分相同的名次相同"),
        Column("score", "得分", NUMBER_TYPE),
        Column("grade", "等次"),
    )
    rows: tuple[Row, ...] = tuple(
        (str(one.quarter), mine.office, mine.rank, mine.score, mine.grade)
        for one in found
        for mine in one.offices
    )
    note = "各机构各季度的评分和名次；一律按季度最后一天计算"
    key = ("quarter", "office")
    return Table("scores", "季度评分", note, columns, key, rows, (OFFICE_REFERENCE,))


def _cards(found: list[Scores]) -> Table:
    columns = (
        _QUARTER,
        office_column(),
        Column("indicator", "指标代码"),
        Column("name", "指标"),
        Column("full", "满分", NUMBER_TYPE),
        Column("lost", "扣分", NUMBER_TYPE),
        Column("cases", "扣分项数", COUNT_TYPE),
    )
    rows: tuple[Row, ...] = tuple(
        (
            *(str(one.quarter), mine.office, card.indicator.code, card.indicator.name),
            *(card.full, card.lost, len(card.losses)),
        )
        for one in found
        for mine in one.offices
        for card in mine.cards
    )
    names = ("quarter", "office")
    note = "每项指标的满分和扣分；加起来就是得分"
    references = (Reference(names, "scores", names),)
    key = (*names, "indicator")
    return Table("score_indicators", "评分指标", note, columns, key, rows, references)


def _bulletins(given: Given) -> Table:
    columns = (
        _QUARTER,
        office_column(),
        Column("document", "公文编号"),
        Column("title", "标题"),
        Column("published_on", "公开日期", DATE_TYPE),
        Column("until", "截至", DATE_TYPE, "数据计到这一天"),
        Column("page", "网页"),
    )
    found = [
        (str(quarter), document)
        for document in given.documents
        if "bulletin" in document.values and (quarter := quarter_said(document)) is not None
    ]
    rows: tuple[Row, ...] = tuple(
        (
            *(quarter, one.office, one.id, one.title, one.published_on),
            *(one.record("bulletin").get("until"), given.address(one)),
        )
        for quarter, one in sorted(found, key=lambda pair: (pair[0], pair[1].id))
    )
    references = (OFFICE_REFERENCE, Reference(("document",), "documents", ("id",)))
    note = "已经公开的季度通报"
    return Table("bulletins", "季度通报", note, columns, ("document",), rows, references)
