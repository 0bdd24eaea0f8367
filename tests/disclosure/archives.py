"""A year of texts to make a volume of, for the tests that make one and those that verify it."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path

from plugins.disclosure.cli.main import main
from plugins.disclosure.example_project.files import front_matter
from plugins.disclosure.example_project.values import document

DAY = ("--as-of", "2026-11-21")
FOLDER = "content/zfb/业务工作/工作总结/"
SECRET = "不能写进卷里的话"
Write = Callable[[str, str], Path]


def text(**values: object) -> str:
    """A public text of 2025 with a comment that is on no page."""
    given = {"成文日期": "2025-03-03", "公开日期": "2025-03-10", **values}
    return front_matter(document(given), f"## 情况\n\n办文情况。<!-- {SECRET} -->\n")


def write_year(project: Path, write: Write) -> Path:
    """The small project with a year's texts: open, with an attachment, withdrawn, a draft."""
    write(FOLDER + "2025-00001.md", text(标题="第一件", 保管期限="永久"))
    write(FOLDER + "2025-00002.md", text(标题="第二件", 附件=["2025-00002.表.csv"], 体裁="总结"))
    write(FOLDER + "2025-00002.表.csv", "月,件\n1,3\n")
    gone = {"状态": "撤回", "撤回": {"日期": "2025-06-02", "理由": "内容有误"}}
    write(FOLDER + "2025-00003.md", text(标题=SECRET, **gone))
    write(FOLDER + "2025-00004.md", text(标题=SECRET, 状态="草稿"))
    write(FOLDER + "2025-00005.md", text(标题="下一年", 公开日期="2026-03-03"))
    return project


def run(*arguments: object) -> tuple[int, str]:
    """The exit status and the output of the command."""
    out = StringIO()
    return main(["archive", *map(str, arguments)], out), out.getvalue()


def make(project: Path, path: Path) -> Path:
    """The volume of that year at a path."""
    status, _ = run("zfb", 2025, "-o", path, "--root", project, *DAY)
    assert status == 0
    return path
