"""What a new report begins with: the numbers in words, and the places for the office's prose."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from plugins.disclosure.annual.counting import BLOCK, FORWARD, NEW, TOTAL
from plugins.disclosure.annual.tables import Key


def prose(name: str, year: int, texts: Mapping[Key, str], fee: Decimal) -> dict[str, str]:
    """Return the texts of the first and the last part; 存在的主要问题及改进情况 is left to write.

    The five headings are those of the form's first part; only what the ledger says is filled in,
    and nothing where there is no ledger.
    """
    return {
        "总体情况": _overview(name, year, texts),
        "其他需要报告的事项": _fees(year, fee),
    }


def _overview(name: str, year: int, texts: Mapping[Key, str]) -> str:
    opening = (
        f"{name}根据《中华人民共和国政府信息公开条例》第五十条编制本报告，"
        f"所列数据的统计期限为{year}年1月1日至12月31日。"
    )
    lines = [
        opening,
        "（一）主动公开。",
        f"（二）依申请公开。{_requests(texts)}",
        "（三）政府信息管理。",
        "（四）政府信息公开平台建设。",
        "（五）监督保障。",
    ]
    return "\n\n".join(lines)


def _requests(texts: Mapping[Key, str]) -> str:
    new, carried, done, forward = (
        texts.get((BLOCK, row, "total"), "") for row in (NEW, "carried_over", TOTAL, FORWARD)
    )
    if not all((new, carried, done, forward)):
        return ""
    return (
        f"新收政府信息公开申请{new}件，上年结转{carried}件；办结{done}件，"
        f"结转下年度继续办理{forward}件。"
    )


def _fees(year: int, fee: Decimal) -> str:
    if fee:
        return f"{year}年度收取信息处理费{fee:.2f}元。"
    return f"{year}年度没有收取信息处理费。"
