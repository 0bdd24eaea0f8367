"""PDF files written by hand: text with a map to Unicode, annotations, attachments, metadata."""

from __future__ import annotations

from collections.abc import Mapping


def pdf(
    pages: list[str],
    *,
    notes: Mapping[int, str] | None = None,
    files: Mapping[str, bytes] | None = None,
    author: str = "",
    packed: bytes = b"",
) -> bytes:
    """Return a PDF: a text a page, notes by page, files inside, an author.

    ``packed`` is drawn in place of the texts: bytes that zlib unpacks.
    """
    letters = sorted({letter for text in pages for letter in text} - {"\n"})
    codes = {letter: number for number, letter in enumerate(letters, start=1)}
    made = _Objects()
    font = _font(made, codes)
    tree = made.add(b"")
    kids = []
    for number, text in enumerate(pages, start=1):
        content = made.stream(
            packed or _content(text, codes), b"/Filter/FlateDecode" if packed else b""
        )
        annotations = _note(made, (notes or {}).get(number, ""))
        kids.append(
            made.add(
                b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 %d 0 R>>"
                b">>/Contents %d 0 R%s>>" % (tree, font, content, annotations)
            )
        )
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    made.put(tree, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), listed))
    root = made.add(b"<</Type/Catalog/Pages %d 0 R%s>>" % (tree, _names(made, files or {})))
    info = made.add(b"<</Author %s>>" % _text(author)) if author else 0
    return made.file(root, info)


class _Objects:
    """The numbered objects of a file."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []

    def add(self, body: bytes) -> int:
        self.bodies.append(body)
        return len(self.bodies)

    def put(self, number: int, body: bytes) -> None:
        self.bodies[number - 1] = body

    def stream(self, data: bytes, keys: bytes = b"") -> int:
        return self.add(b"<<%s/Length %d>>stream\n%s\nendstream" % (keys, len(data), data))

    def file(self, root: int, info: int) -> bytes:
        out = bytearray(b"%PDF-1.7\n")
        places = []
        for number, body in enumerate(self.bodies, start=1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        more = b"/Info %d 0 R" % info if info else b""
        out += b"trailer\n<</Size %d/Root %d 0 R%s>>\n" % (len(places) + 1, root, more)
        return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _text(text: str) -> bytes:
    return b"<%s>" % ("\ufeff" + text).encode("utf-16-be").hex().encode()


def _font(made: _Objects, codes: Mapping[str, int]) -> int:
    lines = "\n".join(
        f"<{code:04X}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{lines}\nendbfchar\nendcmap end end"
    )
    unicode = made.stream(cmap.encode())
    inner = made.add(
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Sample/DW 1000"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
    )
    return made.add(
        b"<</Type/Font/Subtype/Type0/BaseFont/Sample/Encoding/Identity-H"
        b"/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>" % (inner, unicode)
    )


def _content(text: str, codes: Mapping[str, int]) -> bytes:
    if not text:
        return b""
    lines = [
        "<" + "".join(f"{codes[letter]:04X}" for letter in line) + "> Tj"
        for line in text.split("\n")
    ]
    return ("BT /F1 12 Tf 14 TL 50 780 Td\n" + "\nT*\n".join(lines) + "\nET").encode()


def _note(made: _Objects, text: str) -> bytes:
    if not text:
        return b""
    note = made.add(b"<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents %s>>" % _text(text))
    return b"/Annots[%d 0 R]" % note


def _names(made: _Objects, files: Mapping[str, bytes]) -> bytes:
    if not files:
        return b""
    entries = []
    for name, data in files.items():
        stream = made.stream(data, b"/Type/EmbeddedFile")
        spec = made.add(
            b"<</Type/Filespec/F %s/UF %s/EF<</F %d 0 R>>>>" % (_text(name), _text(name), stream)
        )
        entries.append(b"%s %d 0 R" % (_text(name), spec))
    return b"/Names<</EmbeddedFiles<</Names[%s]>>>>" % b" ".join(entries)
