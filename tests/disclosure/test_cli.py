"""The command line: what it prints and how it ends."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.disclosure.cli import main
from plugins.disclosure.cli.main import COMMANDS, today

Write = Callable[[str, str], Path]
DAY = ["--as-of", "2026-11-15"]
DOCUMENT = "content/zfb/业务工作/工作总结/2026-00001.md"


def gongkai(project: Path, *arguments: str) -> tuple[int, str]:
    """The exit status and the output of a command on a project."""
    out = io.StringIO()
    status = main(["--root", str(project), *arguments], out)
    return status, out.getvalue()


def test_check_of_a_clean_project_ends_with_0(project: Path) -> None:
    """The closing line says that it can be published."""
    status, out = gongkai(project, "check", *DAY)
    assert status == 0
    assert "可以发布" in out


def test_check_ends_with_1_on_an_error_and_names_it(project: Path, write: Write) -> None:
    """A broken document blocks."""
    write(DOCUMENT, "---\n标题: 甲\n---\n正文\n")
    status, out = gongkai(project, "check", *DAY)
    assert status == 1
    assert f"{DOCUMENT}:" in out


def test_check_ends_with_2_when_a_rule_is_broken(project: Path, write: Write) -> None:
    """The configuration is told apart from the content."""
    write("disclosure_rules/calendar/2025.yaml", "年度: 2024\n")
    assert gongkai(project, "check", *DAY)[0] == 2


def test_check_reports_only_on_the_paths_given(project: Path, write: Write) -> None:
    """The rest is still read, since rules look at the whole, but not reported."""
    write(DOCUMENT, "---\n标题: 甲\n---\n正文\n")
    status, out = gongkai(project, "check", "content/zfb/机构.yaml", *DAY)
    assert status == 0
    assert DOCUMENT not in out
    assert gongkai(project, "check", "content/zfb/业务工作", *DAY)[0] == 1
    assert gongkai(project, "check", str(project / DOCUMENT), *DAY)[0] == 1


def test_the_gate_can_be_lowered(project: Path, write: Write) -> None:
    """With --severity notice even a notice ends with 1."""
    path = project / DOCUMENT
    text = path.read_text(encoding="utf-8").replace("2026-11-02", "2026-01-05")
    write(DOCUMENT, text)
    assert gongkai(project, "check", *DAY)[0] == 0
    assert gongkai(project, "check", "--severity", "warning", *DAY)[0] == 1


def test_json_is_json(project: Path) -> None:
    """Standard output holds nothing else."""
    status, out = gongkai(project, "check", "--format", "json", *DAY)
    assert status == 0
    assert json.loads(out)["documents"] > 0


WRONG = [
    ["check", "没有这个文件"],
    ["explain", "XX999"],
    ["columns", "nobody"],
    ["new", "--office", "nobody", "--column", "业务工作/工作总结"],
    ["new", "--office", "zfb", "--column", "没有/这栏"],
    ["new", "--office", "zfb", "--column", "机构设置概况/内设机构"],
]


@pytest.mark.parametrize("arguments", WRONG)
def test_a_wrong_command_ends_with_2_and_says_why(
    project: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The reason is in Chinese on standard error."""
    assert gongkai(project, *arguments)[0] == 2
    assert "命令有误" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["chek"], ["check", "--as-of", "昨天"], ["check", "-x"]])
def test_wrong_usage_ends_with_2(
    project: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """What argparse refuses is said in Chinese too."""
    with pytest.raises(SystemExit) as stopped:
        gongkai(project, *arguments)
    assert stopped.value.code == 2
    assert "命令有误" in capsys.readouterr().err


def test_a_folder_that_is_no_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The remedy is named."""
    assert gongkai(tmp_path, "check")[0] == 2
    assert "--root" in capsys.readouterr().err


def test_explain_shows_rule_basis_and_examples(project: Path) -> None:
    """A rule explains itself; lower case will do."""
    status, out = gongkai(project, "explain", "zd001")
    assert status == 0
    assert "二十个工作日" in out
    assert "第二十六条" in out
    assert "不合格示例" in out


def test_explain_lists_all(project: Path) -> None:
    """Every rule of the project and the built-in ones are there."""
    out = gongkai(project, "explain", "all")[1]
    assert {"LM001", "YS001", "ZD001", "HM001", "PZ000"} <= {line[:5] for line in out.splitlines()}


def test_columns_shows_what_fills_each(project: Path) -> None:
    """Filling, state and slug of each column are there."""
    status, out = gongkai(project, "columns", "zfb", *DAY)
    assert status == 0
    assert "领导班子成员和工作分工 [leaders] 必设 已公开：机构.yaml 的“领导” 1 条" in out
    assert "市长公开电话办理 [hotline] 必设 已公开：台账“来信来电” 1 条" in out


def test_new_takes_the_next_id_and_never_one_that_was_used(project: Path, write: Write) -> None:
    """A gap is not filled: a used id never comes again."""
    write("content/zfb/业务工作/工作总结/2026-00090.md", "---\n标题: 甲\n---\n")
    arguments = ["new", "--office", "zfb", "--column", "业务工作/工作总结", "--title", "年度: 总结"]
    status, out = gongkai(project, *arguments, *DAY)
    assert status == 0
    path = project / "content/zfb/业务工作/工作总结/2026-00091.md"
    assert path.name in out
    assert "标题: '年度: 总结'" in path.read_text(encoding="utf-8")
    assert gongkai(project, *arguments, *DAY)[0] == 0
    assert path.with_name("2026-00092.md").is_file()


def test_a_scaffold_is_a_draft_that_blocks_nothing(project: Path) -> None:
    """An editor can save half-filled work."""
    gongkai(project, "new", "--office", "zfb", "--column", "normative", "--title", "办法", *DAY)
    assert gongkai(project, "check", *DAY)[0] == 0


def test_new_knows_a_column_by_its_slug_and_asks_for_its_fields(project: Path) -> None:
    """What the column's documents must say is in the scaffold."""
    gongkai(project, "new", "--office", "zfb", "--column", "normative", *DAY)
    made = max((project / "content/zfb/政策法规/规范性文件").glob("*.md"))
    text = made.read_text(encoding="utf-8")
    assert "发文字号:" in text
    assert "施行日期:" in text


def test_the_day_of_a_run_can_be_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH is read in Beijing's time."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767199800")
    assert today().isoformat() == "2026-01-01"


def test_every_command_says_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    """The help lists all commands with a line each."""
    with pytest.raises(SystemExit):
        main(["-h"])
    out = capsys.readouterr().out
    for name in COMMANDS:
        assert name in out


def test_the_root_may_stand_after_the_command(project: Path) -> None:
    """Both orders are what people type."""
    out = io.StringIO()
    assert main(["check", "--root", str(project), *DAY], out) == 0
    assert "可以发布" in out.getvalue()
