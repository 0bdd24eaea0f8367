"""The organ that made a text, from its history, its title or its signature."""

from __future__ import annotations

import re

_COUNT = r"第[一二三四五六七八九十百零〇\d]+"
_CONGRESS = re.compile(
    rf"(?P<place>[\u4e00-\u9fff]{{0,12}}?){_COUNT}届(?P<body>[\u4e00-\u9fff]{{0,8}}?"
    rf"(?:人民代表大会常务委员会|人大常委会|人民代表大会)){_COUNT}次会议"
)
_NATIONAL = re.compile(rf"全国人民代表大会(?:常务委员会)?(?={_COUNT}次会议)")
_MINISTRY = re.compile(
    rf"(?:日|^)\s*(?:经|由)?\s*(?P<organ>[\u4e00-\u9fff]{{2,20}}?(?:部|委|局|署)){_COUNT}次\w务会议"
)
_COURT = re.compile(r"最高人民(?:法院|检察院)(?=审判委员会|第|检察委员会|公告|发布|公布|$)")
_COUNCIL_MEETING = re.compile(r"国务院(?:第\S{1,6}次)?(?:常务会议|全体会议)")
_ORDER = re.compile(
    r"日\s*(?P<organ>[\u4e00-\u9fff、]{2,50}?)(?:令|公告)(?:〔\d{4}〕|\d{4}年)?\s?第"
)
_ISSUED = re.compile(
    r"日\s*(?P<organ>[\u4e00-\u9fff、 ]{2,50}?)(?:公告)?(?:发布|公布|修订发布|印发)"
)
_ENDING = (
    r"(?:人民政府(?:办公厅|办公室)?|国务院(?:办公厅)?|办公厅|办公室|委员会|代表大会|常务委员会"
    r"|人民法院|人民检察院|局|厅|部|院|署|总局|中心|公司|银行|领导小组)"
)
_IN_TITLE = re.compile(rf"(?P<organ>[\u4e00-\u9fff、（）]{{2,50}}?{_ENDING})(?:关于|印发|转发)")
_SIGNER = re.compile(rf"[\u4e00-\u9fff（）、 ]{{2,50}}{_ENDING}")
_PREFIX = re.compile(r"^中华人民共和国(?=国务院|中央军事委员会)")


def from_history(entries: list[str]) -> str:
    """Return the organ that passed or issued the text first; approval makes no author."""
    for find in (_passed_by, _ordered_by, _issued_by):
        for entry in entries:
            organ = find(entry)
            if organ:
                return organ
    return ""


def from_title(title: str) -> str:
    """Return the organ that a title begins with, as in ……人民政府关于……的通知."""
    match = _IN_TITLE.match(title)
    return match["organ"] if match else ""


def from_signature(signer: str) -> str:
    """Return the signer when it has the form of an organ's name."""
    return "".join(signer.split()) if _SIGNER.fullmatch(signer) else ""


def _passed_by(entry: str) -> str:
    if entry.rstrip("）) \u3000").endswith("批准"):
        return ""
    outside = re.sub(r"《[^》]*》", "", entry)
    match = _CONGRESS.search(outside)
    if match:
        place = match["place"]
        if outside[: match.start()][-1:].isdecimal():
            place = place.removeprefix("日")
        return _congress(place, match["body"])
    match = _NATIONAL.search(outside)
    if match:
        return match.group()
    courts = list(dict.fromkeys(_COURT.findall(outside)))
    if courts:
        return "、".join(courts)
    match = _MINISTRY.search(outside)
    if match:
        return match["organ"]
    return "国务院" if _COUNCIL_MEETING.search(outside) and "批准" not in outside else ""


def _congress(place: str, body: str) -> str:
    """Return the full name of a people's congress or its committee from a place and a body."""
    full = body.replace("人大常委会", "人民代表大会常务委员会")
    if place in {"", "省", "市"}:
        return full if full.startswith("全国") else ""
    return f"{place}{full}"


def _ordered_by(entry: str) -> str:
    match = _ORDER.search(re.sub(r"《[^》]*》", "", entry))
    if not match:
        return ""
    parts = [_PREFIX.sub("", part) for part in match["organ"].split("、")]
    return "、".join(parts)


def _issued_by(entry: str) -> str:
    outside = re.sub(r"《[^》]*》", "", entry)
    match = _ISSUED.search(outside)
    organ = "、".join(match["organ"].split()) if match else ""
    return organ if organ and re.search(rf"{_ENDING}$", organ) else ""
