"""A sheet as a PDF of one page, with a font that every reader has for simplified Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from plugins.portal.paper.blank import Blank, Box

WIDTH, HEIGHT, MARGIN, LABEL = 595.0, 842.0, 56.0, 160.0
"""A4, the margin and the width of the labels, in points."""
SIZE, LINE, PADDING = 10.5, 18.0, 5.0
_HALF = 500
"""The width of a Latin letter, in thousandths of its size; a Chinese character has 1000."""
_ASCII = 128
_MOST = 100
"""The most characters of a block in a character map."""


@dataclass(slots=True)
class _Page:
    """The drawing of a page from the top down; ``at`` is the height that is reached."""

    at: float = HEIGHT - MARGIN
    drawn: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def text(self, left: float, base: float, words: str, size: float = SIZE) -> None:
        self.used.update(words)
        code = words.encode("utf-16-be").hex().upper()
        self.drawn.append(f"BT /F {size} Tf {left:.1f} {base:.1f} Td <{code}> Tj ET")

    def box(self, left: float, width: float, height: float) -> None:
        self.drawn.append(f"{left:.1f} {self.at - height:.1f} {width:.1f} {height:.1f} re S")


def pdf(sheet: Blank) -> bytes:
    """Return the file; the same sheet gives the same bytes. Raises ValueError when it is full."""
    page = _Page()
    page.at -= 20
    page.text((WIDTH - _width(sheet.title, 18)) / 2, page.at, sheet.title, 18)
    page.at -= 30
    page.text(MARGIN, page.at, sheet.to)
    page.at -= 10
    for box in sheet.boxes:
        _draw(page, box)
    page.at -= 6
    for remark in sheet.remarks:
        for line in _wrapped(remark, WIDTH - 2 * MARGIN, 9):
            page.at -= 14
            page.text(MARGIN, page.at, line, 9)
    if page.at < MARGIN / 2:
        raise ValueError("申请表一页放不下：请缩短 disclosure_rules/requests.yaml 里的项目和选项。")
    return _file(sheet.title, "0.6 w\n" + "\n".join(page.drawn), _unicode(page.used))


def _draw(page: _Page, box: Box) -> None:
    """Draw a row and move below it."""
    whole = WIDTH - 2 * MARGIN
    left = MARGIN + (LABEL if box.label else 0)
    room = whole - (LABEL if box.label else 0)
    lines = list(_wrapped(box.text, room - 2 * PADDING))
    labels = list(_wrapped(box.label, LABEL - 2 * PADDING))
    height = max(len(lines), len(labels), box.lines) * LINE + 2 * PADDING
    page.box(MARGIN, whole, height)
    if box.label:
        page.box(MARGIN, LABEL, height)
    for start, told in ((MARGIN, labels), (left, lines)):
        top = page.at - (height - len(told) * LINE) / 2
        for number, line in enumerate(told, start=1):
            page.text(start + PADDING, top - number * LINE + 5.5, line)
    page.at -= height


def _width(text: str, size: float) -> float:
    return sum(_HALF if ord(one) < _ASCII else 1000 for one in text) * size / 1000


def _wrapped(text: str, room: float, size: float = SIZE) -> Iterator[str]:
    """Yield the lines of a text; choices stay whole, and longer runs are cut where they must be."""
    line = ""
    for piece in (f"{one}　" for one in text.split("　")) if "□" in text else text:
        if line and _width((line + piece).rstrip(), size) > room:
            yield line.rstrip()
            line = ""
        line += piece
    if line:
        yield line.rstrip("　")


def _unicode(used: set[str]) -> str:
    """Return the map from the codes of the text, which are UTF-16, back to Unicode."""
    codes = sorted(one.encode("utf-16-be").hex().upper() for one in used)
    blocks = [codes[at : at + _MOST] for at in range(0, len(codes), _MOST)]
    pairs = "".join(
        f"{len(block)} beginbfchar\n"
        + "".join(f"<{code}> <{code}>\n" for code in block)
        + "endbfchar\n"
        for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CMapName /Unicode def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{pairs}endcmap end end"
    )


def _file(title: str, content: str, unicode: str) -> bytes:
    """Return the objects of the file with their table, as ISO 32000 has it."""
    named = title.encode("utf-16-be").hex().upper()
    objects = [
        (
            "<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) "
            "/ViewerPreferences << /DisplayDocTitle true >> >>"
        ),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH:.0f} {HEIGHT:.0f}] "
            "/Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>"
        ),
        _stream(content),
        (
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UTF16-H "
            "/Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>"
        ),
        (
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo "
            "<< /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 "
            f"/W [1 95 {_HALF}] /FontDescriptor 7 0 R >>"
        ),
        (
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 "
            "/FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
            "/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
        ),
        _stream(unicode),
        f"<< /Title <FEFF{named}> >>",
    ]
    held, places = "%PDF-1.6\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(held))
        held += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    tail = f"trailer\n<< /Size {count} /Root 1 0 R /Info {count - 1} 0 R >>\nstartxref\n{len(held)}"
    return f"{held}xref\n0 {count}\n0000000000 65535 f \n{table}{tail}\n%%EOF\n".encode("ascii")


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"
