"""The public documents, their attachments, and which of them speaks of which."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.disclosure.fields import DOCUMENT
from plugins.disclosure.model import Document
from plugins.opendata.given import Given
from plugins.opendata.table import (
    COUNT_TYPE,
    OFFICE_REFERENCE,
    Column,
    Reference,
    Table,
    columns_of,
    values_of,
)

RELATIONS = ("interprets", "replaces", "repeals", "amends", "corrects", "clarifies")
"""The fields of a document that name others."""
_LABELS = {field.name: field.label for field in DOCUMENT}
_DOCUMENT = Reference(("document",), "documents", ("id",))


def document_tables(given: Given) -> tuple[Table, ...]:
    """Return the documents that everybody may read on the day, and nothing of any other."""
    return _documents(given), _attachments(given), _relations(given)


def _documents(given: Given) -> Table:
    columns = (
        Column("id", "编号", note="机构代号/年份-序号；从不改变，也是网址"),
        Column("office", "机构代号"),
        Column("index_number", "索引号"),
        Column("column", "栏目", note="从一级栏目起，用“/”隔开"),
        *columns_of(
            DOCUMENT,
            *("title", "number", "made_on", "published_on", "summary", "topic", "kind"),
            *("keywords", "validity", "effective_on", "expires_on", "made_by", "origin"),
            *("origin_url", "jointly", "history", "carriers"),
        ),
        Column(
            "out_of_force", "现行效力", note="按生成之日：失效、废止、尚未施行等；空着表示不在此列"
        ),
        Column("page", "网页"),
        Column("reprint", "转载", note="是：别的单位先发布，来源和原文网址见前；否：本机关的信息"),
    )
    rows = []
    for document in given.documents:
        values = {
            **document.values,
            "id": document.id,
            "office": document.office,
            "index_number": given.portal.index_number(document),
            "column": "/".join(document.column),
            "out_of_force": document.out_of_force(given.as_of),
            "page": given.address(document),
            "reprint": "是" if document.is_reprint else "否",
        }
        rows.append(values_of(values, columns))
    note = "本站主动公开的每一份公文和信息；正文见网页"
    references = (OFFICE_REFERENCE,)
    return Table("documents", "公文", note, columns, ("id",), tuple(rows), references)


def attached(document: Document) -> list[str]:
    """Return the names of the attachments that lie beside a document, in its own order."""
    there = set(document.files)
    return [name for name in dict.fromkeys(document.list("attachments")) if name in there]


def _attachments(given: Given) -> Table:
    columns = (
        Column("document", "公文编号"),
        Column("position", "次序", COUNT_TYPE, "从 1 起"),
        Column("name", "文件名"),
        Column("bytes", "大小", COUNT_TYPE, "字节"),
        Column("url", "网址"),
    )
    rows = tuple(
        (document.id, position, name, document.sizes.get(name), given.address(document, name))
        for document in given.documents
        for position, name in enumerate(attached(document), start=1)
    )
    note = "公文的附件"
    key = ("document", "position")
    return Table("attachments", "附件", note, columns, key, rows, (_DOCUMENT,))


def _relations(given: Given) -> Table:
    columns = (
        Column("document", "公文编号"),
        Column(
            "relation", "关系", note="本文对另一份公文的关系：解读、替代、废止、修改、更正、澄清"
        ),
        Column("target", "另一公文编号"),
    )
    rows = tuple(dict.fromkeys(_pairs(given)))
    references = (_DOCUMENT, Reference(("target",), "documents", ("id",)))
    note = "哪一份公文解读、替代、废止、修改、更正或者澄清哪一份"
    key = ("document", "relation", "target")
    return Table("relations", "公文关系", note, columns, key, rows, references)


def _pairs(given: Given) -> Iterator[tuple[str, str, str]]:
    """Yield document, relation and target; one that is not public is never named."""
    public = {document.id for document in given.documents}
    for document in given.documents:
        for name in RELATIONS:
            for reference in document.list(name):
                target = given.portal.resolve(reference, document.office)
                if target and target.id in public and target.id != document.id:
                    yield document.id, _LABELS[name], target.id
