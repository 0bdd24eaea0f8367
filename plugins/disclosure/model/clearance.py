"""Whether the record of a review (条例第十七条) is whole, and whether it lets a text go out.

This is the floor that no setting lowers. Rules say the same in words that an editor can act on;
a test holds both to the same results.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

PARTS = {"secrecy": ("post", "date", "result"), "approval": ("post", "date")}
"""What the record must say at least: who, by post, on which day, and what came of it."""
REFUSAL = (
    "不(?:得|宜|予|能|应|可以?|同意)(?:主动)?公开|不同意|(?:禁止|暂不|暂缓|停止)公开|依申请公开"
    "|未通过|不通过|退回|^(?:属于?|涉及?)?(?:国家|工作|商业)?(?:绝密|机密|秘密)"
)
CONSENT = "(?<!不)可以(?:部分)?公开|同意公开(?<!不同意公开)"

_REFUSAL, _CONSENT = re.compile(REFUSAL), re.compile(CONSENT)


def is_full(review: Mapping[str, Any]) -> bool:
    """Return true for a record with every part that it must have."""
    return all(
        isinstance(step := review.get(name), Mapping) and all(step.get(part) for part in parts)
        for name, parts in PARTS.items()
    )


def refuses(review: Mapping[str, Any]) -> bool:
    """Return true where either step came to the result that the text must not go out."""
    results = (
        step.get("result", "") for name in PARTS if isinstance(step := review.get(name), Mapping)
    )
    return any(is_refusal(result) for result in results)


def is_refusal(result: str) -> bool:
    """Return true for words such as 不予公开; 删去个人信息后可以公开 is none."""
    return bool(_REFUSAL.search(result)) and not _CONSENT.search(result)
