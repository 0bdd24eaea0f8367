"""What a file is by its bytes; its name only tells kinds of plain text apart."""

from __future__ import annotations

import re
import zipfile
from typing import BinaryIO

from plugins.disclosure.opening.limits import start_of

MODULES = {
    "xlsx": "xlsx",
    "docx": "docx",
    "pptx": "pptx",
    "odf": "odf",
    "ofd": "ofd",
    "zip": "archive",
    "compound": "compound",
    "xls": "xls",
    "doc": "doc",
    "ppt": "ppt",
    "encrypted": "encrypted",
    "pdf": "pdf",
    "image": "image",
    "rtf": "rtf",
    "html": "page",
    "csv": "table",
    "text": "plain",
}
"""The module in ``formats`` that reads each format; what has none is reported as unread."""
_TEXTS = frozenset({"txt", "md", "markdown", "json", "xml", "yaml", "yml", "log", "svg", "rst"})
_TEXTS |= {"geojson", "ini", "srt", "vtt", "ics", "vcf", "eml"}
_IMAGES = frozenset({"jpg", "jpeg", "jpe", "png", "gif", "bmp", "tif", "tiff", "webp", "ico"})
SUFFIXES: dict[str, frozenset[str]] = {
    "xlsx": frozenset({"xlsx", "xlsm", "xltx", "xltm"}),
    "docx": frozenset({"docx", "docm", "dotx", "dotm"}),
    "pptx": frozenset({"pptx", "pptm", "ppsx", "potx"}),
    "odf": frozenset({"odt", "ods", "odp", "ott", "ots"}),
    "ofd": frozenset({"ofd"}),
    "zip": frozenset({"zip"}),
    "compound": frozenset({"bin", "ole"}),
    "xls": frozenset({"xls", "xlt", "et"}),
    "doc": frozenset({"doc", "dot", "wps"}),
    "ppt": frozenset({"ppt", "pps", "dps"}),
    "encrypted": frozenset({"xlsx", "xlsm", "docx", "docm", "pptx"}),
    "pdf": frozenset({"pdf"}),
    "image": _IMAGES,
    "rtf": frozenset({"rtf", "doc"}),
    "html": frozenset({"html", "htm", "xhtml", "shtml", "txt", "md", "mht"}),
    "csv": frozenset({"csv", "tsv"}),
    "text": _TEXTS | {"csv", "tsv", "html", "htm"},
}
"""The extensions that go with each format."""
_SIGNS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "rtf"),
    (b"\xff\xd8\xff", "image"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
)
_PARTS = (
    ("OFD.xml", "ofd"),
    ("xl/", "xlsx"),
    ("word/", "docx"),
    ("ppt/", "pptx"),
)
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--|<!doctype html|<html|<head|<table)", re.IGNORECASE
)
_HEAD = 4096
_FEW = 2


def format_of(stream: BinaryIO, name: str) -> str:
    """Return the format of a file, or nothing where it is none that is known."""
    head = start_of(stream, _HEAD)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_format(stream)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound_format(stream)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    bitmap = head[:2] == b"BM" and head[6:10] == b"\0\0\0\0"
    if bitmap or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return "image"
    for sign, form in _SIGNS:
        if head.startswith(sign):
            return form
    return _text_format(head, name.rpartition(".")[2].lower())


def _zip_format(stream: BinaryIO) -> str:
    try:
        with zipfile.ZipFile(stream) as archive:
            names = [entry.filename for entry in archive.infolist()[:5000]]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "zip"
    finally:
        stream.seek(0)
    if "mimetype" in names[:1] and "content.xml" in names:
        return "odf"
    typed = "[Content_Types].xml" in names
    for part, form in _PARTS:
        if any(name.startswith(part) for name in names) and (typed or form == "ofd"):
            return form
    return "zip"


def _compound_format(stream: BinaryIO) -> str:
    """Return what a compound file is, by the names in its directory."""
    data = stream.read()
    stream.seek(0)
    for name, form in (
        ("EncryptedPackage", "encrypted"),
        ("WordDocument", "doc"),
        ("PowerPoint Document", "ppt"),
        ("Workbook", "xls"),
        ("Book", "xls"),
    ):
        if (name + "\0").encode("utf-16-le") in data:
            return form
    return "compound"


def _text_format(head: bytes, suffix: str) -> str:
    """Return the kind of plain text; nothing for what is no text."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "csv" if suffix in SUFFIXES["csv"] else "text"
    if b"\0" in head or sum(byte < 9 for byte in head) > _FEW:  # noqa: PLR2004
        return ""
    if _PAGE.match(head) or suffix in {"html", "htm"}:
        return "html"
    return "csv" if suffix in SUFFIXES["csv"] else "text"
