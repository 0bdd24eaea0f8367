"""A sheet as a DOCX: the few parts that WordprocessingML asks of a document, in a fixed order."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plugins.portal.paper.blank import Blank, Box

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
)
_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="6" w:space="0" w:color="auto"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
LABEL, REST = 3100, 6400
"""The widths of both columns in twentieths of a point; together the width between margins."""
_LINE = 380
_FONTS = '<w:rFonts w:ascii="SimSun" w:hAnsi="SimSun" w:eastAsia="SimSun"/>'


def docx(sheet: Blank) -> bytes:
    """Return the file; the same sheet gives the same bytes."""
    rows = "".join(_row(box) for box in sheet.boxes)
    remarks = "".join(_paragraph(line, size=18) for line in sheet.remarks)
    table = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{LABEL + REST}" w:type="dxa"/>'
        f"<w:tblBorders>{_EDGES}</w:tblBorders>"
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{LABEL}"/><w:gridCol w:w="{REST}"/></w:tblGrid>{rows}</w:tbl>'
    )
    body = (
        f"{_paragraph(sheet.title, size=36, centred=True)}{_paragraph(sheet.to)}{table}{remarks}"
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1200" '
        'w:bottom="900" w:left="1200" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>'
    )
    document = f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return _zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELATIONS,
            "word/document.xml": document,
        }
    )


def _row(box: Box) -> str:
    height = f'<w:trPr><w:trHeight w:val="{_LINE * max(1, box.lines) + 60}"/></w:trPr>'
    if box.label:
        cells = _cell(_paragraph(box.label), LABEL) + _cell(_paragraph(box.text), REST)
    else:
        cells = _cell(_paragraph(box.text, bold=True), LABEL + REST, span=2)
    return f"<w:tr>{height}{cells}</w:tr>"


def _cell(content: str, width: int, span: int = 1) -> str:
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{wide}<w:vAlign w:val="center"/>'
        f"</w:tcPr>{content}</w:tc>"
    )


def _paragraph(text: str, *, size: int = 21, bold: bool = False, centred: bool = False) -> str:
    """Return a paragraph; ``size`` counts half points."""
    where = '<w:pPr><w:jc w:val="center"/></w:pPr>' if centred else ""
    look = f'{_FONTS}{"<w:b/>" if bold else ""}<w:sz w:val="{size}"/><w:lang w:eastAsia="zh-CN"/>'
    run = f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return f"<w:p>{where}{run if text else ''}</w:p>"


def _zipped(parts: dict[str, str]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as package:
        for name, text in parts.items():
            # The first day that a ZIP can hold: no clock reaches the file.
            package.writestr(ZipInfo(name), text.encode(), compress_type=ZIP_DEFLATED)
    return held.getvalue()
