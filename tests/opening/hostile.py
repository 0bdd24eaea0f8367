"""Files that mean harm, made by script: small on disk, and without end when they are opened."""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from pypdf import PdfWriter

from tests.opening import packages as made
from tests.opening.compound import compound
from tests.opening.pdf import pdf

ROWS = 1_048_576
_MEGABYTE = 1024 * 1024


def _blanks(megabytes: int) -> bytes:
    """Return that many megabytes of spaces, packed: one block again and again."""
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = press.compress(b" " * _MEGABYTE) + press.flush(zlib.Z_FULL_FLUSH)
    return block * megabytes + press.flush(zlib.Z_FINISH)


def zip_bomb(name: str = "甲.txt", megabytes: int = 2048) -> bytes:
    """Return a zip whose one file unpacks to that many megabytes of spaces."""
    data = _blanks(megabytes)
    path = name.encode()
    sizes = struct.pack("<3I2H", 0, len(data), megabytes * _MEGABYTE, len(path), 0)
    head = struct.pack("<5H", 20, 0x800, 8, 0, 0x21)
    local = b"PK\x03\x04" + head + sizes + path + data
    entry = b"PK\x01\x02\x14\0" + head + sizes + b"\0" * 10 + struct.pack("<I", 0) + path
    end = struct.pack("<4H2IH", 0, 0, 1, 1, len(entry), len(local), 0)
    return local + entry + b"PK\x05\x06" + end


def nested(levels: int = 30) -> bytes:
    """Return a zip in a zip in a zip …"""
    data = made.zipped({"甲.txt": "甲"})
    for _ in range(levels):
        data = made.zipped({"内.zip": data})
    return data


def laughs(head: str) -> bytes:
    """Return a docx whose text begins with a document type."""
    body = f"<?xml version='1.0'?>{head}<document><body><p><r><t>&z;</t></r></p></body></document>"
    return made.word("", {"word/document.xml": body})


def billion() -> bytes:
    """Return a docx with a billion laughs."""
    lines = "".join(
        f"<!ENTITY {name} '{f'&{before};' * 10}'>"
        for before, name in zip("abcdefghij", "bcdefghijz", strict=True)
    )
    return laughs(f"<!DOCTYPE d [<!ENTITY a '哈哈'>{lines}]>")


def endless_sheet() -> bytes:
    """Return an xlsx with as many rows as a sheet can have."""
    rows = "".join(f"<row><c><v>{number}</v></c></row>" for number in range(ROWS))
    return made.workbook({"名单": made.sheet(rows)})


def deep(tag: str, levels: int = 500_000) -> str:
    """Return elements in elements without end."""
    return f"<{tag}>" * levels + "甲" + f"</{tag}>" * levels


def looped_pdf() -> bytes:
    """Return a PDF whose pages are their own parents and children."""
    whole = pdf(["甲"])
    return whole.replace(b"/Kids[", b"/Kids[3 0 R 4 0 R 5 0 R ").replace(
        b"/Type/Page/Parent", b"/Kids[3 0 R]/Type/Pages/Parent"
    )


def bursting_pdf() -> bytes:
    """Return a PDF whose page draws two gigabytes of blanks."""
    return pdf(["甲"], packed=b"\x78\x9c" + _blanks(2048))


def looped_streams() -> bytes:
    """Return a PDF whose object streams lie in each other."""
    stream = (
        b"%%PDF-1.7\n1 0 obj\n<</Type/XRef/Size 5/W[1 2 1]/Root 3 0 R/Prev 9/Length 20>>stream\n"
        b"\0\0\0\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02\0\nendstream\nendobj\n"
        b"2 0 obj\n<</Type/ObjStm/N 1/First 4/Extends 2 0 R/Length 8>>stream\n3 0 2 0 R\n"
        b"endstream\nendobj\nstartxref\n9\n%%EOF\n"
    )
    return stream.replace(b"%%", b"%")


def locked_pdf() -> bytes:
    """Return a PDF under a password."""
    writer = PdfWriter()
    writer.append(io.BytesIO(pdf(["甲"])))
    writer.encrypt("秘密口令", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def locked_zip() -> bytes:
    """Return a zip whose file says that it is encrypted."""
    data = bytearray(made.zipped({"甲.txt": "甲"}))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + at] |= 1
    return bytes(data)


def noise(head: bytes = b"", size: int = 50_000) -> bytes:
    """Return random bytes from a seed, behind the sign of a format."""
    return head + random.Random(4).randbytes(size)


HOSTILE: Mapping[str, tuple[Callable[[], bytes], frozenset[str]]] = {
    "压缩炸弹.zip": (zip_bomb, frozenset({"超限"})),
    "层层压缩.zip": (nested, frozenset({"超限"})),
    "文件过多.zip": (
        lambda: made.zipped({f"{number}.txt": "甲" for number in range(3000)}),
        frozenset({"超限"}),
    ),
    "往上走.zip": (
        lambda: made.zipped({"../甲.txt": "甲", "/etc/乙.txt": "乙", "C:\\丙.txt": "丙"}),
        frozenset({"路径"}),
    ),
    "炸弹.xlsx": (
        lambda: made.workbook({"甲": made.sheet("<row/>" * 3_000_000)}),
        frozenset({"超限"}),
    ),
    "无尽的表.xlsx": (endless_sheet, frozenset({"超限"})),
    "十亿个笑.docx": (billion, frozenset({"外部实体"})),
    "外部实体.docx": (
        lambda: laughs("<!DOCTYPE d [<!ENTITY z SYSTEM 'file:///etc/hostname'>]>"),
        frozenset({"外部实体"}),
    ),
    "很深.docx": (lambda: made.word(deep("w:p")), frozenset()),
    "很深.html": (lambda: deep("table").encode(), frozenset()),
    "不收口.html": (lambda: b"<html>" + b"<!" * 200_000, frozenset()),
    "不收口.csv": (lambda: b'"' + b"a,\n" * 500_000, frozenset()),
    "转圈.pdf": (looped_pdf, frozenset({"损坏"})),
    "对象转圈.pdf": (looped_streams, frozenset({"损坏"})),
    "撑破.pdf": (bursting_pdf, frozenset({"超限"})),
    "口令.pdf": (locked_pdf, frozenset({"加密"})),
    "口令.zip": (locked_zip, frozenset({"加密"})),
    "口令.xlsx": (
        lambda: compound({"EncryptedPackage": b"x" * 5000, "EncryptionInfo": b"y"}),
        frozenset({"加密"}),
    ),
    "杂乱.bin": (noise, frozenset({"未检"})),
    "杂乱.zip": (lambda: noise(b"PK\x03\x04"), frozenset({"损坏"})),
    "杂乱.pdf": (lambda: noise(b"%PDF-1.7\n"), frozenset({"损坏"})),
    "杂乱.png": (lambda: noise(b"\x89PNG\r\n\x1a\n"), frozenset({"损坏"})),
    "杂乱.doc": (
        lambda: noise(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument\0".encode("utf-16-le")),
        frozenset({"损坏"}),
    ),
    "图当表.xlsx": (lambda: b"\x89PNG\r\n\x1a\n", frozenset({"扩展名不符", "损坏"})),
    "断开.rtf": (lambda: b"{\\rtf1 " + b"{" * 300_000, frozenset()),
}
"""The name of a file → what makes it, and the remarks that it must get at least."""


def write_huge(path: Path, size: int = 200 * _MEGABYTE) -> None:
    """Write a file of a size that takes no room on the disk."""
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(size)
