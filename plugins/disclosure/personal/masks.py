"""What may be shown of a value: the customary masks."""

from __future__ import annotations

import re

from plugins.disclosure.personal.lists import Lists

STAR = "*"
_TOWN = re.compile(r".*?(?:乡|镇|街道)|.*?(?:区|县|市|旗)")
_NAMES = re.compile(r"[\u4e00-\u9fff·]{2,12}(?: [\u4e00-\u9fff])?")
_SHORTEST_WITH_LAST = 3


def mask(kind: str, value: str, lists: Lists) -> str:
    """Return what may be shown of a value of a kind, in as many characters."""
    if kind == "住址":
        kept = _TOWN.match(value)
        return (kept[0] if kept else "") + STAR * 3
    if kind == "私人邮箱":
        return STAR * 3 + value[value.find("@") :]
    if kind == "身份名单":
        return _NAMES.sub(lambda match: mask_name(match[0]), value)[:24]
    if kind == "签名印章":
        return mask_name(value) if _NAMES.fullmatch(value) else STAR * 3
    if kind == "敏感列":
        return value
    front, back = lists.masks.get(kind, (0, 0))
    if front + back >= len(value):
        front = back = 0
    return value[:front] + STAR * (len(value) - front - back) + value[len(value) - back :]


def mask_name(name: str) -> str:
    """Return a name with all but its first and last character masked: 张*明, 李*."""
    bare = name.replace(" ", "")
    if len(bare) < _SHORTEST_WITH_LAST:
        return bare[:1] + STAR
    return bare[0] + STAR * (len(bare) - 2) + bare[-1]
