"""Personal data inside attachments."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.disclosure.checker import run
from plugins.disclosure.examples import DAY
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.personal import attached
from tests.disclosure.checks.support import Example, found
from tests.opening.containers import CONTAINERS
from tests.personal.made import Made

MADE = Made(2)
ID, PHONE = MADE.identity(), MADE.mobile()
FOLDER = "zfb/业务工作/工作总结"
CASES: list[tuple[Example, str, list[str]]] = [
    (
        {
            "附件": ["2026-00001.名单.csv"],
            "文件": {f"{FOLDER}/2026-00001.名单.csv": f"姓名,身份证号\n甲,{ID}\n"},
        },
        "身份证号",
        ["字段=附件 文件=2026-00001.名单.csv 位置=第2行第2列 类别=身份证号"],
    ),
    (
        {
            "标题": "甲",
            "文件": {
                f"{FOLDER}/2026-00001.{ID}.txt": "".join(
                    f"手机{MADE.mobile()}\n\n" for _ in range(4)
                )
            },
        },
        "手机号",
        ["其余 字段=附件", "位置=第1行 类别=手机号", "位置=第3行"],
    ),
    (
        {
            "状态": "草稿",
            "文件": {f"{FOLDER}/2026-00001.说明.txt": f"身份证号{ID}\n"},
        },
        "身份证号",
        [],
    ),
]


@pytest.mark.parametrize(("example", "kind", "expected"), CASES)
def test_personal_in_attachments(example: Example, kind: str, expected: list[str]) -> None:
    """Each place in a file is told up to the limit, and nothing tells a value."""
    params: Mapping[str, Any] = {"类别": (kind,), "把握": "不论", "最多": 2}
    given = {"标题": "甲", **example}
    told = found("personal_in_attachments", given, params)
    assert len(told) == len(expected), told
    for want in expected:
        assert any(want in line for line in told), told
    assert not any(ID in line or PHONE in line for line in told)


def add(project: Path, name: str, data: bytes) -> Path:
    """Lay a file beside the project's document."""
    document = next((project / "content").rglob("2026-00001.md"))
    path = document.with_name(f"2026-00001.{name}")
    path.write_bytes(data)
    return path


def test_what_a_reader_does_not_see(project: Path) -> None:
    """A hidden sheet is told as hidden, with the sheet and the cell."""
    add(project, "名单.xlsx", CONTAINERS["xlsx 深度隐藏工作表"](f"身份证号{ID}"))
    report = run(load_content(project), load_rules(project), DAY)
    (told,) = [one.message for one in report.findings if one.rule == "GR021"]
    assert "工作表“名单”B2" in told
    assert "隐藏" in told
    assert ID not in told


def test_a_second_run_reads_nothing_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found is kept by the file's bytes; another file is read, and only it."""
    path = add(project, "名单.csv", f"姓名,身份证号\n甲,{ID}\n".encode())
    calls: list[str] = []
    real = attached.find

    def counted(*given: Any, **options: Any) -> Any:
        if "名单" in options.get("about", ""):
            calls.append(options["about"])
        return real(*given, **options)

    monkeypatch.setattr(attached, "find", counted)

    def codes() -> list[str]:
        report = run(load_content(project), load_rules(project), DAY)
        return [one.message for one in report.findings if one.rule == "GR021"]

    first = codes()
    assert len(first) == 1
    assert len(calls) == 1
    assert codes() == first
    assert len(calls) == 1
    path.write_text("姓名,编号\n甲,1\n", encoding="utf-8")
    assert codes() == []
    assert len(calls) == 2
