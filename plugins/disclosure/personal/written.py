"""What is written in words: private mail, home addresses, signatures and seals, weak masks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.disclosure.personal.hit import LIKELY, Found
from plugins.disclosure.personal.lists import Lists
from plugins.disclosure.personal.names import is_name
from plugins.disclosure.personal.view import View

_MAIL = re.compile(
    r"(?<![\w.+-])([\w.+-]{1,64}) ?@ ?([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,3})", re.ASCII
)
_HAN = r"[\u4e00-\u9fff]"
_NUMBER = r"[0-9一二三四五六七八九十]{1,4}"
_HOUSES = (
    re.compile(
        rf"(?:村|社区|庄|屯|寨|湾){_HAN}{{0,6}}?(?:{_NUMBER}组)?[0-9]{{1,4}}号(?:附?[0-9]{{1,3}}号?)?"
    ),
    re.compile(rf"(?:村|社区|屯|寨){_HAN}{{0,4}}?{_NUMBER}组[0-9]{{1,4}}号"),
    re.compile(
        rf"(?<!\d)[0-9一二三四五六七八九十]{{1,3}} ?(?:幢|栋|号楼|座) ?{_NUMBER} ?单元"
        r" ?[0-9]{1,4}(?:室|号|户)?"
    ),
    re.compile(r"(?<!\d)\d{1,3}(?:幢|栋|号楼) ?\d{3,4}室"),
)
_PLACE = re.compile(
    r"[\u4e00-\u9fff0-9]{0,24}?(?:村|社区|小区|路|街|巷|苑|园|屯|寨|组|弄)"
    r"[\u4e00-\u9fff0-9-]{0,24}?[0-9一二三四五六七八九十]{1,4} ?(?:号|组|户|室|楼|栋|幢|单元)"
)
_PREFIX = re.compile(rf"{_HAN}{{0,24}}$")
_SIGNED = re.compile(r" {0,8}[)）】]? {0,4}[:：]? {0,8}[【\[“「]?")
_NAME = re.compile(rf"{_HAN} ?{_HAN}(?: ?{_HAN}){{0,2}}")
_PICTURE = re.compile(
    r"!\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)|[^\s/|]{0,80}\.(?:jpe?g|png|gif|bmp|webp|tiff?)",
    re.IGNORECASE,
)
_BIRTH_SHOWN = re.compile(
    r"(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{6}\d{0,3}(?:\*{1,4}|[×xX]{2,4})[\dXx]{0,3}(?![0-9A-Za-z*×])"
)
_SHORT_MASK = re.compile(r"(?<![\d.A-Za-z])[1-9]\d{9,15}\*{1,3}[\dXx]{1,5}(?![0-9A-Za-z])")
_MOBILE_MASK = re.compile(
    r"(?<![\d.A-Za-z])1[3-9]\d{2,8}(?:\*{1,3}|[×xX]{2,3})\d{0,6}(?![0-9A-Za-z*×])"
)
_MASK_BEGINS = re.compile(r"\d{4}[*×xX]")
_HOUSE_ENDS = re.compile(r"[0-9一二三四五六七八九十] ?(?:号|组|户|室|楼|栋|幢|单元)")
_WHOLE_IDENTITY, _WHOLE_MOBILE = range(15, 20), range(11, 12)
_MASKS = (
    (_BIRTH_SHOWN, _WHOLE_IDENTITY),
    (_SHORT_MASK, _WHOLE_IDENTITY),
    (_MOBILE_MASK, _WHOLE_MOBILE),
)


def detect(view: View, lists: Lists) -> Iterator[Found]:
    """Yield what is written in words."""
    yield from _mail(view, lists)
    yield from _address(view, lists)
    yield from _signature(view, lists)
    yield from _pictures(view, lists)
    yield from _weak_mask(view)


def _mail(view: View, lists: Lists) -> Iterator[Found]:
    if "@" not in view.text:
        return
    for match in _MAIL.finditer(view.text):
        if match[2].lower() in lists.set("mail_domains") and "*" not in match[1]:
            yield Found("私人邮箱", match.start(), match.end(), f"{match[1]}@{match[2]}", LIKELY)


def _address(view: View, lists: Lists) -> Iterator[Found]:
    text, spans = view.text, list[tuple[int, int]]()
    if not _HOUSE_ENDS.search(text):
        return
    for label in lists.pattern("address_labels").finditer(text):
        start = label.end()
        start += len(text[start : start + 3]) - len(text[start : start + 3].lstrip(" :：为在于是"))
        match = _PLACE.match(text, start)
        if match:
            spans.append(match.span())
    if view.heading and lists.pattern("address_labels").search(view.heading):
        match = _PLACE.search(text[:200])
        spans.extend([match.span()] if match else [])
    for pattern in _HOUSES:
        for match in pattern.finditer(text):
            if not lists.pattern("not_a_house").match(text, match.end()):
                prefix = _PREFIX.search(text, max(0, match.start() - 12), match.start())
                spans.append((prefix.start() if prefix else match.start(), match.end()))
    end = -1
    for start, stop in sorted(spans):
        if start >= end:
            end = stop
            yield Found("住址", start, stop, text[start:stop], LIKELY)


def _signature(view: View, lists: Lists) -> Iterator[Found]:
    text = view.text
    for word in lists.pattern("signature_words").finditer(text):
        gap = _SIGNED.match(text, word.end())
        at = gap.end() if gap else word.end()
        parted = at > word.end()
        name = _NAME.match(text, at) if parted else None
        if name and (said := _whole_name(name[0], text[name.end() : name.end() + 1], lists)):
            yield Found("签名印章", at, at + said, text[at : at + said], LIKELY)


def _whole_name(text: str, after: str, lists: Lists) -> int:
    """Return how much of a text is a name and nothing but one, 0 where it is none."""
    first, *rest = text.split(" ")
    if not re.match(r"[\u4e00-\u9fff]", after) and is_name("".join((first, *rest)), lists):
        return len(text)
    if rest and is_name(first, lists):
        return len(first)
    return 0


def _pictures(view: View, lists: Lists) -> Iterator[Found]:
    if "." not in view.text or not lists.pattern("seal_words").search(view.text):
        return
    for match in _PICTURE.finditer(view.text):
        if lists.pattern("seal_words").search(match[0]):
            yield Found("签名印章", match.start(), match.end(), match[0], LIKELY)


def _weak_mask(view: View) -> Iterator[Found]:
    text = view.text
    if not _MASK_BEGINS.search(text):
        return
    for pattern, lengths in _MASKS:
        for match in pattern.finditer(text):
            if len(match[0]) in lengths and not _emphasis(text, match):
                yield Found("遮盖不足", match.start(), match.end(), match[0], LIKELY)


def _emphasis(text: str, match: re.Match[str]) -> bool:
    """True where two stars close what two stars opened on the line: Markdown, and no mask."""
    if not match[0].endswith("**"):
        return False
    line = text.rfind("\n", 0, match.start()) + 1
    return text.count("**", line, match.start()) % 2 == 1
