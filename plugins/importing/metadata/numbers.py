"""Document numbers 发文字号 as texts write them."""

from __future__ import annotations

import re

_OPEN, _CLOSE = "〔[［(（【﹝<〈{", "〕]］)）】﹞>〉}"
_ISSUER = r"[\u4e00-\u9fffA-Za-z]{1,20}"
_SERIAL = rf"[{re.escape(_OPEN)}]\s*(\d{{4}})\s*[{re.escape(_CLOSE)}]\s*(第?\s*\d{{1,5}})\s*号"
_NUMBER = re.compile(rf"({_ISSUER})\s*{_SERIAL}")
_COUNT = r"(?:[1-9]\d{0,4}|[一二三四五六七八九十百零〇]{1,9})"
_ORDER = re.compile(rf"[\u4e00-\u9fff、]{{2,40}}令(?:〔\d{{4}}〕|\d{{4}}年)?\s?第{_COUNT}号")
_NOTICE = re.compile(rf"[\u4e00-\u9fff、]{{2,50}}(?:公告|通告)\s?(?:\d{{4}}年)?\s?第{_COUNT}号")
_LABEL = re.compile(r"(?:发文字号|文号|文件编号)\s*[:：]\s*")


def whole_number(text: str) -> str:
    """Return the number as written when it is all that a line says, else nothing."""
    text = _LABEL.sub("", text.strip(), count=1).strip("（）() ")
    for pattern in (_NUMBER, _ORDER, _NOTICE):
        if pattern.fullmatch(text) or pattern.fullmatch(f"{text}）"):
            return text
    return ""


def order_number(text: str) -> str:
    """Return the number of the order or notice that a line of history names, else nothing."""
    outside = re.sub(r"《[^》]*》", "", text)
    for pattern in (_ORDER, _NOTICE):
        match = pattern.search(outside)
        if match:
            return re.sub(r"^.*?\d日\s*", "", match.group()).strip()
    return ""


def normalised(number: str) -> str:
    """Return a number with the brackets 〔〕 and without inner blanks; other forms unchanged.

    GB/T 9704-2012, 7.2.5.5.
    """
    match = _NUMBER.fullmatch(number.strip())
    if not match:
        return number.strip()
    issuer, year, serial = match.groups()
    return f"{issuer}〔{year}〕{''.join(serial.split())}号"
