"""Bytes as clean text: encoding, control characters, line ends, Unicode form."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass, field

from plugins.importing import words
from plugins.importing.manuscript import CHANGED, UNPLACED, Remark

_MAGIC = (
    b"PK\x03\x04",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE
)
_DECLARED_WITHIN = 4096
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_TOO_MANY_UNWANTED = 0.01


@dataclass(slots=True)
class Decoded:
    """Clean text with remarks, or the reason why there is none."""

    text: str = ""
    refusal: str = ""
    remarks: list[Remark] = field(default_factory=list)


def decode(data: bytes) -> Decoded:
    """Return the bytes of a text file as text in NFC with ``\\n`` as line end."""
    if not data.strip():
        return Decoded(refusal=words.EMPTY_FILE)
    if data.startswith(_MAGIC):
        return Decoded(refusal=words.BINARY_FILE)
    result = Decoded()
    text = _characters(data, result)
    if result.refusal:
        return result
    text = _LINE_ENDS.sub("\n", text)
    unwanted = len(_UNWANTED.findall(text))
    if unwanted > max(2, len(text) * _TOO_MANY_UNWANTED):
        return Decoded(refusal=words.BINARY_FILE)
    if unwanted:
        text = _without_unwanted(text, result)
    normal = unicodedata.normalize("NFC", text)
    if normal != text:
        changed = sum(1 for char in text if unicodedata.normalize("NFC", char) != char)
        result.remarks.append(Remark(CHANGED, words.NORMALISED.format(count=changed or 1)))
    result.text = normal
    if not normal.strip():
        result.refusal = words.EMPTY_FILE
    return result


def _characters(data: bytes, result: Decoded) -> str:
    data = data.removeprefix(codecs.BOM_UTF8)
    for encoding, label in _encodings(data):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if label != "UTF-8":
            result.remarks.append(Remark(CHANGED, words.REENCODED.format(encoding=label)))
        return text
    result.refusal = words.UNKNOWN_ENCODING
    return ""


def _encodings(data: bytes) -> list[tuple[str, str]]:
    """Return what to try: Chinese text that is valid UTF-8 by accident does not occur."""
    if data.startswith(_UTF16):
        return [("utf-16", "UTF-16")]
    tries = [("utf-8", "UTF-8")]
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    if declared:
        name = declared.group(1).decode("ascii").lower()
        if name not in {"gb2312", "gbk", "gb18030", "utf-8", "utf8"}:
            tries.append((name, name.upper()))
    tries.append(("gb18030", "GBK"))
    return tries


def _without_unwanted(text: str, result: Decoded) -> str:
    lines = [
        (number, len(found))
        for number, line in enumerate(text.split("\n"), start=1)
        if (found := _UNWANTED.findall(line.replace("\ufeff", "")))
    ]
    for number, count in lines:
        remark = Remark(UNPLACED, words.CONTROL_CHARACTERS.format(count=count), number)
        result.remarks.append(remark)
    return _UNWANTED.sub("", text)
