"""What a branch touches is reported, and what it can have upset elsewhere."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.disclosure.changed_files import changed_files
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.git import GitError
from plugins.disclosure.narrowing import upset_by
from plugins.disclosure.source import Location
from tests.disclosure.test_cli import DAY, gongkai
from tests.sample import sample_rules

Write = Callable[[str, str], Path]
FOLDER = "content/zfb/业务工作/工作总结"
FIRST = f"{FOLDER}/2026-00001.md"


def git(folder: Path, *arguments: str) -> str:
    """Run git as nobody in particular, with no settings but its own."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    config = (
        "-c",
        "user.name=甲",
        "-c",
        "user.email=a@example.invalid",
        "-c",
        "commit.gpgsign=false",
    )
    done = subprocess.run(
        ["git", *config, *arguments],
        cwd=folder,
        env={**clean, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def branch(project: Path) -> Path:
    """A project on a branch of its own; two documents were broken before it began."""
    text = (project / FIRST).read_text(encoding="utf-8")
    broken = "".join(line for line in text.splitlines(True) if not line.startswith("内容概述"))
    for number in (2, 3):
        own = broken.replace("标题: ", f"标题: 第{number}份", 1)
        path = project / FOLDER / f"2026-0009{number}.md"
        path.write_text(f"{own}\n第{number}份的正文。\n", encoding="utf-8")
    git(project, "init", "-q", "-b", "main")
    git(project, "add", "-A")
    git(project, "commit", "-q", "-m", "base")
    git(project, "checkout", "-q", "-b", "branch")
    return project


def blocked(project: Path, *arguments: str) -> tuple[int, list[str]]:
    """The exit status, and the places of the summaries that are missing."""
    status, out = gongkai(project, "check", "--changed-since", "main", *arguments, *DAY)
    return status, sorted({line.split(":")[0] for line in out.splitlines() if "错误 YS010" in line})


def test_an_untouched_branch_reports_nothing_old(branch: Path) -> None:
    """What was wrong before does not stop it."""
    assert gongkai(branch, "check", *DAY)[0] == 1
    assert blocked(branch) == (0, [])


def test_a_touched_document_is_reported_and_the_others_are_not(branch: Path) -> None:
    """Committed, staged or not: all of it is what the branch would bring."""
    path = branch / FOLDER / "2026-00092.md"
    path.write_text(path.read_text(encoding="utf-8") + "补一句。\n", encoding="utf-8")
    assert blocked(branch) == (1, [f"{FOLDER}/2026-00092.md"])
    git(branch, "add", "-A")
    assert blocked(branch) == (1, [f"{FOLDER}/2026-00092.md"])
    git(branch, "commit", "-q", "-m", "change")
    assert blocked(branch) == (1, [f"{FOLDER}/2026-00092.md"])


def test_what_main_did_since_is_not_the_branch(branch: Path) -> None:
    """Compared is the point where the branch left, not where main has come to."""
    git(branch, "checkout", "-q", "main")
    path = branch / FOLDER / "2026-00092.md"
    path.write_text(path.read_text(encoding="utf-8") + "补一句。\n", encoding="utf-8")
    git(branch, "commit", "-q", "-a", "-m", "main goes on")
    git(branch, "checkout", "-q", "branch")
    assert changed_files(branch, "main") == frozenset()


def test_new_moved_and_deleted_files_with_chinese_names(branch: Path, write: Write) -> None:
    """Both names of a moved file, and a new one that nobody has added yet."""
    git(branch, "mv", f"{FOLDER}/2026-00092.md", "content/zfb/业务工作/二号 文件.md")
    (branch / FOLDER / "2026-00093.md").unlink()
    write(f"{FOLDER}/2026-00004.附件“一”.txt", "甲")
    assert changed_files(branch, "main") == {
        f"{FOLDER}/2026-00092.md",
        "content/zfb/业务工作/二号 文件.md",
        f"{FOLDER}/2026-00093.md",
        f"{FOLDER}/2026-00004.附件“一”.txt",
    }


def test_a_project_below_the_top_of_its_repository(branch: Path, tmp_path: Path) -> None:
    """Paths are told from the project's root."""
    outer = tmp_path / "outer"
    outer.mkdir()
    (branch / ".git").rename(outer / "gone")
    branch.rename(outer / "site")
    git(outer, "init", "-q", "-b", "main")
    git(outer, "add", "site")
    git(outer, "commit", "-q", "-m", "base")
    (outer / "other.txt").write_text("甲", encoding="utf-8")
    (outer / "site" / FIRST).write_text("---\n标题: 甲\n---\n", encoding="utf-8")
    assert changed_files(outer / "site", "main") == {FIRST}


def test_deleting_what_others_refer_to_is_reported_where_they_stand(branch: Path) -> None:
    """A whole-portal rule speaks of a file that the branch did not touch."""
    path = branch / FOLDER / "2026-00093.md"
    text = path.read_text(encoding="utf-8").replace(
        "\n公开日期", "\n替代: [2026-00092]\n公开日期", 1
    )
    path.write_text(text, encoding="utf-8")
    git(branch, "commit", "-q", "-a", "-m", "refers")
    git(branch, "branch", "-f", "main")
    (branch / FOLDER / "2026-00092.md").unlink()
    _, out = gongkai(branch, "check", "--changed-since", "main", *DAY)
    assert f"{FOLDER}/2026-00093.md:" in out
    assert "YY001" in out
    assert "YS010" not in out


def test_touched_rules_report_everything(branch: Path) -> None:
    """A vocabulary or a calendar can upset any file."""
    path = next((branch / "disclosure_rules" / "calendar").glob("*.yaml"))
    path.write_text(path.read_text(encoding="utf-8") + "\n# 注\n", encoding="utf-8")
    assert blocked(branch) == (1, [f"{FOLDER}/2026-00092.md", f"{FOLDER}/2026-00093.md"])


def test_paths_and_changes_narrow_together(branch: Path) -> None:
    """Both must hold."""
    for number in (2, 3):
        path = branch / FOLDER / f"2026-0009{number}.md"
        path.write_text(path.read_text(encoding="utf-8") + "补一句。\n", encoding="utf-8")
    assert blocked(branch, f"{FOLDER}/2026-00093.md") == (1, [f"{FOLDER}/2026-00093.md"])


def finding(rule: str, path: str) -> Finding:
    """A finding of a rule at a place."""
    return Finding(rule, Severity.ERROR, "", "", Location(path), "", "", "")


TOUCHED = "content/zfb/业务工作/工作总结/2026-00001.附件.xlsx"
REACHED = [
    ("YS010", FIRST, True, "the document of a touched attachment"),
    ("YS010", FIRST.replace("00001", "00002"), False, "another one, 机构.yaml being as it was"),
    ("PZ000", "content/zfb/机构.yaml", True, "what the office lacks"),
    ("NR003", FIRST.replace("00001", "00002"), False, "a rule on one record, at another"),
    ("LM001", "content/zfb/机构职能", True, "a rule on the office"),
    ("LM001", "content/czj/机构职能", False, "a rule on an office, at another"),
    ("YY001", "content/czj/a/2026-00009.md", True, "a rule on the whole portal"),
    ("WJ015", "content/zfb/业务工作", True, "a folder above the touched file"),
    ("PZ000", "content/czj/a/2026-00009.md", True, "no rule of the ruleset: it may look anywhere"),
    ("PZ005", "disclosure_rules/exemptions.yaml", True, "the configuration"),
]


@pytest.mark.parametrize(("rule", "path", "passes", "why"), REACHED)
def test_reach(rule: str, path: str, passes: bool, why: str) -> None:
    """How far a touched attachment reaches."""
    assert upset_by([TOUCHED], sample_rules())(finding(rule, path)) is passes, why


def test_a_touched_profile_reaches_its_office() -> None:
    """What an office is decides which columns its documents may lie in, and what they need."""
    test = upset_by(["content/zfb/机构.yaml"], sample_rules())
    assert test(finding("YS010", FIRST))
    assert not test(finding("YS010", FIRST.replace("zfb", "czj")))
    assert not test(finding("NR003", FIRST))


def test_a_change_outside_the_content_upsets_no_content() -> None:
    """A README or a theme's file is judged by no rule."""
    test = upset_by(["README.md", "theme/static/a.css"], sample_rules())
    assert not test(finding("YY001", FIRST))


WRONG = [
    ("没有这个分支", "没有版本"),
    ("--output=/tmp/x", "没有版本"),
    ("", "没有版本"),
    ("main\0x", "没有版本"),
    ("main^{tree}", "没有版本"),
]


@pytest.mark.parametrize(("revision", "why"), WRONG)
def test_an_unknown_version(branch: Path, revision: str, why: str) -> None:
    """The name is never taken for an option of git's; the remedy is named."""
    with pytest.raises(GitError, match=why):
        changed_files(branch, revision)


def test_it_ends_with_2_and_says_why(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, in Chinese, before anything is checked."""
    status, out = gongkai(branch, "check", "--changed-since", "没有", *DAY)
    assert (status, out) == (2, "")
    assert "命令有误：没有版本" in capsys.readouterr().err


def test_a_shallow_clone_says_how_to_deepen_it(branch: Path, tmp_path: Path) -> None:
    """CI clones one commit unless it is told otherwise."""
    git(branch, "commit", "-q", "--allow-empty", "-m", "second")
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", branch.as_uri(), str(shallow))
    with pytest.raises(GitError, match="fetch-depth"):
        changed_files(shallow, "HEAD~1")


def test_no_common_history(branch: Path) -> None:
    """Two histories that never met cannot be compared."""
    git(branch, "checkout", "-q", "--orphan", "other")
    git(branch, "commit", "-q", "-m", "alone")
    with pytest.raises(GitError, match="共同的历史"):
        changed_files(branch, "main")


def test_outside_of_git(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that no repository holds."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    with pytest.raises(GitError, match="不在 git 仓库里"):
        changed_files(project, "main")


def test_without_git(branch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that has no git."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError, match="没有找到 git"):
        changed_files(branch, "main")
