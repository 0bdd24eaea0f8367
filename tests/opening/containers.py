"""Every place in which an attachment can hold a text: a name → the file that holds it there."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.opening import making
from tests.opening import packages as made
from tests.opening.compound import word_document
from tests.opening.making import OTHER
from tests.opening.pdf import pdf


@dataclass(frozen=True, slots=True)
class Container:
    """How a file is made, and what opening it must say: the place, and how it is hidden."""

    make: Callable[[str], bytes]
    place: str
    hidden: str = ""
    remark: str = ""


_SHEET = "工作表“名单”B2"
EXPECTED: Mapping[str, Container] = {
    "xlsx 单元格": Container(making.book, _SHEET),
    "xlsx 共享字符串": Container(making.shared, _SHEET),
    "xlsx 隐藏工作表": Container(
        lambda text: making.book(text, "hidden"), _SHEET, "隐藏的工作表", "隐藏工作表"
    ),
    "xlsx 深度隐藏工作表": Container(
        lambda text: making.book(text, "veryHidden"), _SHEET, "深度隐藏的工作表", "隐藏工作表"
    ),
    "xlsx 隐藏行": Container(
        lambda text: making.book(text, row=' hidden="1"'), _SHEET, "隐藏的行", "隐藏行列"
    ),
    "xlsx 隐藏列": Container(
        lambda text: making.book(text, column='<cols><col min="2" max="2" hidden="1"/></cols>'),
        _SHEET,
        "隐藏的列",
        "隐藏行列",
    ),
    "xlsx 批注": Container(making.comment, f"{_SHEET}的批注", "批注", "批注"),
    "xlsx 会话批注": Container(
        lambda text: making.comment(text, True), f"{_SHEET}的批注", "批注", "批注"
    ),
    "xlsx 名称": Container(making.name, "名称“旧表”", "隐藏的名称", "隐藏名称"),
    "xlsx 透视表缓存": Container(making.pivot, "数据透视表缓存", "透视表缓存", "透视表缓存"),
    "xlsx 内嵌文件": Container(making.embedded, "内嵌文件“document1.docx”第1段", "", "内嵌文件"),
    "docx 正文": Container(lambda text: making.paragraphs(made.paragraph(text)), "第2段"),
    "docx 表格": Container(making.table, "表1第2行第2列"),
    "docx 批注": Container(making.word_note, "批注1", "批注", "批注"),
    "docx 修订删除": Container(
        lambda text: making.revised(text, "del"), "第2段", "修订中删除的文字", "修订"
    ),
    "docx 修订插入": Container(lambda text: making.revised(text, "ins"), "第2段", "", "修订"),
    "docx 页眉": Container(
        lambda text: making.margin("word/header1.xml", "hdr", text),
        "页眉第1段",
    ),
    "docx 页脚": Container(
        lambda text: making.margin("word/footer1.xml", "ftr", text),
        "页脚第1段",
    ),
    "docx 脚注": Container(making.footnote, "脚注1"),
    "docx 隐藏文字": Container(
        lambda text: making.paragraphs(made.paragraph(text, "<w:vanish/>")),
        "第2段",
        "隐藏文字",
        "隐藏文字",
    ),
    "docx 白色文字": Container(
        lambda text: making.paragraphs(made.paragraph(text, '<w:color w:val="FFFFFF"/>')),
        "第2段",
        "白色文字",
        "隐藏文字",
    ),
    "docx 属性": Container(making.properties, "文档属性", "文档属性"),
    "pptx 正文": Container(lambda text: made.slides([made.slide(text)]), "幻灯片1"),
    "pptx 备注": Container(making.notes, "幻灯片1的备注", "备注", "演讲备注"),
    "pptx 隐藏幻灯片": Container(
        lambda text: made.slides([made.slide(OTHER), made.slide(text, shown=False)]),
        "幻灯片2",
        "隐藏的幻灯片",
        "隐藏幻灯片",
    ),
    "pdf 正文": Container(lambda text: pdf([OTHER, text]), "第2页"),
    "pdf 批注": Container(
        lambda text: pdf([OTHER], notes={1: text}), "第1页的批注", "批注", "批注"
    ),
    "pdf 附件": Container(
        lambda text: pdf([OTHER], files={"名单.txt": text.encode()}),
        "内嵌文件“名单.txt”第1行",
        "",
        "内嵌文件",
    ),
    "pdf 属性": Container(
        lambda text: pdf([OTHER], author=text), "文档属性", "文档属性", "文档属性"
    ),
    "ofd 正文": Container(lambda text: made.ofd([OTHER, text]), "第2页"),
    "csv": Container(lambda text: making.csv_text(text).encode(), "第2行第2列"),
    "csv GBK": Container(lambda text: making.csv_text(text).encode("gb18030"), "第2行第2列"),
    "txt": Container(lambda text: f"{OTHER}\n\n{text}\n".encode(), "第3行"),
    "html 正文": Container(lambda text: making.web_page(f"<p>{html.escape(text)}</p>"), "第2段"),
    "html 表格": Container(making.web_table, "表1第2行第2列"),
    "html 注释": Container(
        lambda text: making.web_page(f"<!-- {text} -->"), "注释", "注释", "隐藏文字"
    ),
    "html 隐藏": Container(
        lambda text: making.web_page(f'<p style="display: none">{html.escape(text)}</p>'),
        "第2段",
        "隐藏文字",
        "隐藏文字",
    ),
    "zip 内 docx": Container(
        lambda text: made.zipped({"名单/甲.docx": made.word(made.paragraph(text))}),
        "压缩包内“名单/甲.docx”第1段",
    ),
    "xls 单元格": Container(making.old_book, _SHEET),
    "xls 隐藏工作表": Container(
        lambda text: making.old_book(text, 1), _SHEET, "隐藏的工作表", "隐藏工作表"
    ),
    "xls 隐藏行": Container(
        lambda text: making.old_book(text, 0, True), _SHEET, "隐藏的行", "隐藏行列"
    ),
    "doc 正文": Container(lambda text: word_document(f"{OTHER}\n{text}"), "第2段"),
    "doc 批注": Container(
        lambda text: word_document(OTHER, note=text), "批注第1段", "批注", "批注"
    ),
}
CONTAINERS: Mapping[str, Callable[[str], bytes]] = {
    name: container.make for name, container in EXPECTED.items()
}
"""The name of a container → a function that puts a text there and returns the file."""


def file_name(container: str) -> str:
    """Return a name for a file of a container, with the extension that its bytes ask for."""
    return f"2026-00001.附表.{container.split(maxsplit=1)[0]}"
