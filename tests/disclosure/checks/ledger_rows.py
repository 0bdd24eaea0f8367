"""Ledgers of letters for the tests of the ledger checks."""

from __future__ import annotations

from typing import Any

HEADINGS = "编号,渠道,收到日期,类别,诉求概要,承办单位,办结日期,答复概要,是否公开"
SOUND = "L2026-0001,市长信箱,2026-11-02,供水,甲,乙,2026-11-06,丙,是"


def ledger(*rows: str, year: int = 2026, headings: str = HEADINGS) -> dict[str, Any]:
    """An example whose ledger of letters has these rows."""
    text = "\n".join((headings, *rows)) + "\n"
    return {"文件": {"zfb/台账/来信来电-2026.csv": "", f"zfb/台账/来信来电-{year}.csv": text}}
