"""Ledgers of every name for the tests of their checks."""

from __future__ import annotations

from typing import Any

from plugins.disclosure.fields import LEDGERS


def table(name: str, *rows: dict[str, str], year: int = 2026) -> dict[str, Any]:
    """An example whose ledger has these rows; a row says what is not empty, by heading."""
    headings = [field.label for field in LEDGERS[name]]
    lines = [",".join(headings), *(",".join(row.get(one, "") for one in headings) for row in rows)]
    return {"文件": {f"zfb/台账/{name}-{year}.csv": "\n".join(lines) + "\n"}}


def request(number: int, **cells: str) -> dict[str, str]:
    """A sound request, answered in time, with some cells changed."""
    sound = {
        "编号": f"S2026-{number:04d}",
        "渠道": "互联网",
        "申请人类别": "自然人",
        "申请人序号": f"A{number:03d}",
        "内容概要": "公报赠阅点名单",
        "收到日期": "2026-03-02",
        "答复日期": "2026-03-09",
        "处理结果": "予以公开",
        "收费": "0",
    }
    return {**sound, **cells}
