"""The check ``ledger_links``: references from ledgers to documents and other ledgers."""

from __future__ import annotations

from tests.disclosure.checks.requests import table
from tests.disclosure.checks.running import rule_for, run

RULE = rule_for(
    "ledger_links",
    {"台账": {"意见征集": {"公文编号": "公文"}, "数据共享": {"资源编号": "信息资源目录"}}},
)


def test_documents() -> None:
    """A document of the office, or none."""
    rows = ({"编号": "Y1", "公文编号": "2026-99999"}, {"编号": "Y2"})
    found = run(RULE, table("意见征集", *rows))
    assert [(one.location.line, one.message) for one in found] == [(2, "公文")]


def test_resources() -> None:
    """A resource that stands in a catalogue is known; another is not."""
    example = table("数据共享", {"编号": "G1", "资源编号": "Z1"}, {"编号": "G2", "资源编号": "Z2"})
    example["文件"] |= table("信息资源目录", {"编号": "Z1"})["文件"]
    assert [(one.location.line, one.message) for one in run(RULE, example)] == [(3, "台账")]
