"""The text form: the caret under the place, and the lines that it may not show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.reporters import REPORTERS, Context
from plugins.disclosure.rule import Rule
from plugins.disclosure.source import Location
from tests.disclosure.reporters.sample import hostile_context, hostile_report

FILE = "content/a.md"
FINDING = Finding("NR001", Severity.ERROR, "占位", "改", Location(FILE, 1, 1), "zfb/1", "", "约定")
CARETS = [
    ("abc", 3, "  ^"),
    ("中文abc", 3, "    ^"),
    ("Ａ，b", 3, "    ^"),
    ("e\u0301x", 3, " ^"),
    ("\tx", 2, " ^"),
    ("ab", 99, "  ^"),
]


@pytest.mark.parametrize(("line", "column", "caret"), CARETS)
def test_the_caret_stands_below_the_place(
    tmp_path: Path, line: str, column: int, caret: str
) -> None:
    """Wide characters take two columns, marks that join none; past the end it stands at the end."""
    (tmp_path / "content").mkdir()
    (tmp_path / FILE).write_text(line, encoding="utf-8")
    finding = replace(FINDING, location=Location(FILE, 1, column))
    report = hostile_report().with_findings([finding], known=(), exempted=())
    assert f"    | {caret}" in REPORTERS["text"](report, Context(tmp_path)).splitlines()


def test_a_line_with_personal_data_is_shown_by_no_finding(tmp_path: Path) -> None:
    """Not by the rule that found it, and not by another rule that has something on that line."""
    (tmp_path / "content").mkdir()
    (tmp_path / FILE).write_text("证件号码在此 XX\n第二行 XX\n", encoding="utf-8")
    personal = replace(FINDING, rule="GX001")
    below = replace(FINDING, location=Location(FILE, 2, 1))
    report = hostile_report().with_findings([personal, FINDING, below], known=(), exempted=())
    assert "证件号码在此" in REPORTERS["text"](report, Context(tmp_path))
    rule = Rule("GX001", "证件", "条例", "公文", "", Severity.ERROR, {}, {}, quoted=False)
    text = REPORTERS["text"](report, Context(tmp_path, rules={"GX001": rule}))
    assert "证件号码在此" not in text
    assert "第二行" in text


def test_known_ones_are_counted_apart(tmp_path: Path) -> None:
    """The closing line says how many a baseline knows."""
    last = REPORTERS["text"](hostile_report(), hostile_context(tmp_path)).splitlines()[-1]
    assert "基线内 80 个，豁免 40；" in last
