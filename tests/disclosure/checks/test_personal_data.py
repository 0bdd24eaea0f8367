"""Personal data in the texts of records."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.disclosure.checker import run
from plugins.disclosure.examples import DAY
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.personal import KINDS, digest_of, scan
from tests.disclosure.checks.support import Example, found
from tests.personal.made import Made
from tests.sample import sample_rules

MADE = Made(1)
ID, PHONE, CARD = MADE.identity(), MADE.mobile(), MADE.card()
CASES: list[tuple[Example, str, list[str]]] = [
    (
        {"正文": f"身份证号{ID}。"},
        "身份证号",
        ["2026-00001.md:17:5 字段=正文 位置=正文 类别=身份证号"],
    ),
    ({"标题": f"答复{ID}"}, "身份证号", ["2026-00001.md:2:5 字段=标题 位置=标题 类别=身份证号"]),
    (
        {"正文": f"甲\n\n| 姓名 | 号码 |\n|---|---|\n| 甲 | {ID} |"},
        "身份证号",
        ["2026-00001.md:21:7 字段=正文 位置=正文表格1第2行第2列 类别=身份证号"],
    ),
    ({"附件": [f"2026-00001.{ID}.pdf"]}, "身份证号", ["附件名 字段=附件 类别=身份证号"]),
    ({"正文": f"电话{PHONE}"}, "手机号", ["类别=手机号"]),
    ({"机构信息": {"办公时间": f"联系手机{PHONE}"}}, "手机号", ["机构.yaml:"]),
    ({"机构信息": {"联系电话": PHONE}, "正文": f"电话{PHONE}"}, "手机号", []),
    ({"指南": {"正文": f"可拨打{PHONE}"}}, "手机号", ["公开指南.md:"]),
    ({"年报": {"部分": {"总体情况": f"联系人{PHONE}"}}}, "手机号", ["2025.yaml:"]),
    ({"状态": "草稿", "正文": f"身份证号{ID}。"}, "身份证号", []),
    ({"正文": "\n".join(f"打入卡号{CARD}" for _ in range(5))}, "银行卡号", ["", "", "其余"]),
]


@pytest.mark.parametrize(("example", "kind", "expected"), CASES)
def test_personal_data(example: Example, kind: str, expected: list[str]) -> None:
    """Each place is told up to the limit, the rest as a number, and never with the value."""
    params: Mapping[str, Any] = {"类别": (kind,), "把握": "不论", "最多": 2}
    told = found("personal_data", example, params)
    assert len(told) == len(expected), told
    assert all(want in line for want, line in zip(expected, told, strict=True)), told
    assert not any(value in line for line in told for value in (ID, PHONE, CARD))


def test_a_value_that_may_pass(project: Path) -> None:
    """A value whose digest is registered passes until its day, where it was registered for."""
    path = next((project / "content").rglob("2026-00001.md"))
    path.write_text(path.read_text(encoding="utf-8") + f"\n身份证号{ID}\n", encoding="utf-8")
    allowed = project / "disclosure_rules" / "personal" / "allowed.yaml"

    def codes(scope: str, until: str) -> list[str]:
        entry = f"检测器: 身份证号, 摘要: {digest_of(ID)}, 范围: {scope}, 理由: 同意, 批准: 主任"
        allowed.write_text(f"放行:\n  - {{{entry}, 截止: {until}}}\n", encoding="utf-8")
        report = run(load_content(project), load_rules(project), DAY)
        return [one.rule for one in report.findings if one.rule == "GR001"]

    assert codes("'*'", "2026-12-31") == []
    assert codes("content/zfb/", "2026-12-31") == []
    assert codes("content/czj/", "2026-12-31") == ["GR001"]
    assert codes("'*'", "2026-01-01") == ["GR001"]
    assert codes("'*'", "2026-12-31") == []
    day = DAY.replace(year=2027)
    later = run(load_content(project), load_rules(project), day)
    assert "GR001" in {one.rule for one in later.findings}


def test_what_was_clean_is_not_read_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clean document costs a hash in the next run; a changed one is read."""
    read: list[str] = []
    real = scan.find
    monkeypatch.setattr(scan, "find", lambda *a, **k: read.append(k["about"]) or real(*a, **k))

    def codes() -> list[str]:
        read.clear()
        report = run(load_content(project), load_rules(project), DAY)
        return [one.rule for one in report.findings if one.rule == "GR001"]

    path = next((project / "content").rglob("2026-00001.md"))
    title = load_content(project).get("document", "zfb/2026-00001").title
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\n统一社会信用代码119900000099010835\n", encoding="utf-8")
    assert codes() == []
    assert title in read
    assert codes() == []
    assert title not in read
    path.write_text(f"{text}\n身份证号{ID}\n", encoding="utf-8")
    assert codes() == ["GR001"]
    assert codes() == ["GR001"]


def test_rules_name_kinds_that_exist() -> None:
    """A misspelt kind would never be reported; and no kind is without a rule."""
    rules = [rule for rule in sample_rules().rules.values() if rule.check == "personal_data"]
    named = {kind for rule in rules for kind in rule.params["类别"]}
    assert named == set(KINDS)
