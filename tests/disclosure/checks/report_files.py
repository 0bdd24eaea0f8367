"""Annual reports as examples: sparse tables laid over those of the small project."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

REQUESTS = "收到和处理政府信息公开申请情况"
CASES = "政府信息公开行政复议、行政诉讼情况"
NEW = "一、本年新收政府信息公开申请数量"
OPEN = "（一）予以公开"
TOTAL = "（七）总计"
FORWARD = "四、结转下年度继续办理"
CARRIED = "二、上年结转政府信息公开申请数量"


def report(
    rows: Mapping[str, str] | None = None, heading: str = REQUESTS, **values: Any
) -> dict[str, Any]:
    """An example whose report has these rows; numbers are written ``1 0 0 0 0 0 ''``."""
    tables = {
        heading: {
            row: [number.strip("'") for number in numbers.split()]
            for row, numbers in (rows or {}).items()
        }
    }
    return {"年报": {"表格": tables, **values}}
