"""One report in its forms, on a finding of plain words."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.reporters import REPORTERS, Context
from plugins.disclosure.source import Location

FINDING = Finding(
    rule="YS001",
    severity=Severity.ERROR,
    message="缺少“标题”：100%\n第二行",
    fix="补上标题",
    location=Location("content/a,b.md", 2, 5),
    record="zfb/2026-00001",
    field="标题",
    basis="条例第十二条",
)
REPORT = Report(
    findings=(FINDING,),
    exempted=(),
    as_of=date(2026, 11, 21),
    documents=3,
    counts=Counter({Severity.ERROR: 1}),
)


def context(root: Path, colour: bool = False) -> Context:
    """A context over a folder with the file of the finding."""
    (root / "content").mkdir(exist_ok=True)
    (root / "content" / "a,b.md").write_text("---\n标题：甲乙\n", encoding="utf-8")
    return Context(root, colour=colour)


def test_text_shows_place_line_caret_remedy_and_basis(tmp_path: Path) -> None:
    """The caret stands below the character by display width."""
    lines = REPORTERS["text"](REPORT, context(tmp_path)).splitlines()
    assert lines[0].startswith("content/a,b.md:2:5 错误 YS001 缺少“标题”")
    assert "    | 标题：甲乙" in lines
    assert f"    | {' ' * 8}^" in lines
    assert "    办法：补上标题" in lines
    assert "    依据：条例第十二条" in lines
    assert "错误 1" in lines[-1]
    assert "1 个问题须先改正" in lines[-1]


def test_colour_only_where_asked(tmp_path: Path) -> None:
    """A file or a pipe gets no escape sequences."""
    assert "\033[" not in REPORTERS["text"](REPORT, context(tmp_path))
    assert "\033[31m错误\033[0m" in REPORTERS["text"](REPORT, context(tmp_path, colour=True))


def test_json_carries_every_attribute(tmp_path: Path) -> None:
    """A machine gets the place, the words and the verdict."""
    data = json.loads(REPORTERS["json"](REPORT, context(tmp_path)))
    assert data["blocked"] is True
    assert data["as_of"] == "2026-11-21"
    assert data["counts"] == {"error": 1, "warning": 0, "notice": 0}
    (found,) = data["findings"]
    assert found["line"] == 2
    assert found["record"] == "zfb/2026-00001"
    assert found["severity_label"] == "错误"


def test_github_escapes_what_its_format_reserves(tmp_path: Path) -> None:
    """Commas, colons, percent signs and line breaks do not break the command."""
    first = REPORTERS["github"](REPORT, context(tmp_path)).splitlines()[0]
    assert first.startswith(
        "::error file=content/a%2Cb.md,line=2,col=5,title=YS001 zfb/2026-00001::"
    )
    assert "100%25%0A第二行" in first


@pytest.mark.parametrize("form", sorted(REPORTERS))
def test_every_form_names_every_finding(tmp_path: Path, form: str) -> None:
    """No form leaves a finding out."""
    assert "YS001" in REPORTERS[form](REPORT, context(tmp_path))
