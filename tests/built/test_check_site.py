"""``gongkai check-site``: what it says of a site that was built, and where."""

from __future__ import annotations

import io
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.disclosure.cli.main import main
from tests.building import PACKED_LATER
from tests.conftest import ROOT

DOCUMENT = "content/zfb/业务工作/工作总结/2026-00001.md"
FRAME = '<title>甲</title><header><a href="../../gone/">栏目</a></header><main id="main">{}</main>'
Write = Callable[[str, str], Path]


def told(project: Path, *more: str) -> tuple[int, list[dict[str, Any]]]:
    """The exit status and the findings of a run upon the project."""
    out = io.StringIO()
    status = main(["--root", str(project), "check-site", "--format", "json", *more], out)
    return status, json.loads(out.getvalue())["findings"]


def page(write: Write, path: str, body: str) -> None:
    """Write a page and the index without which there is no site."""
    write("output/index.html", "<h1>甲</h1>")
    write(f"output/{path}/index.html", FRAME.format(body))


def test_the_sample_as_built_is_clean(site: Path, tmp_path: Path) -> None:
    """No finding of any weight on a page of the sample, once the copy to take away lies there."""
    packed = tmp_path / "site"
    shutil.copytree(site, packed, copy_function=os.link)
    (packed / PACKED_LATER).touch()
    out = io.StringIO()
    arguments = ["--root", str(ROOT), "check-site", str(packed), "--severity", "notice"]
    assert main(arguments, out) == 0, out.getvalue()


def test_a_fault_of_a_text_is_told_at_its_source(project: Path, write: Write) -> None:
    """The finding points to the line of the file that an editor changes."""
    source = project / DOCUMENT
    source.write_text(source.read_text("utf-8") + "\n见[通知](/zfb/2026-00777/)。\n", "utf-8")
    page(write, "zfb/2026-00001", '<a href="/zfb/2026-00777/">通知</a>')
    status, findings = told(project)
    assert status == 1
    found = next(one for one in findings if "通知" in one["message"])
    lines = source.read_text("utf-8").split("\n")
    assert (found["rule"], found["path"], found["record"]) == ("WY001", DOCUMENT, "zfb/2026-00001")
    assert lines[found["line"] - 1][found["column"] - 1 :].startswith("/zfb/2026-00777/")


def test_a_fault_of_the_frame_is_told_once(project: Path, write: Write) -> None:
    """On the first page that has it, with the number of pages."""
    for number in (1, 2, 3):
        page(write, f"zfb/2026-0000{number}", "甲")
    _, findings = told(project)
    (found,) = findings
    assert found["path"] == "output/zfb/2026-00001/index.html"
    assert (found["line"], found["column"]) == (1, 25)
    assert "等 3 页" in found["message"]


def test_another_run_says_the_same_from_what_was_kept(project: Path, write: Write) -> None:
    """Results are kept by content; a page that changed is read again."""
    page(write, "zfb/2026-00001", "<p onclick=x>甲</p>")
    first = told(project)
    assert (project / "cache/checks/pages.sqlite").is_file()
    assert told(project) == first
    page(write, "zfb/2026-00001", "<p>甲</p>")
    assert len(told(project)[1]) == len(first[1]) - 1


def test_hosts_of_the_register_pass(project: Path, write: Write) -> None:
    """An unlisted host is a warning that names it; listing it is the remedy."""
    page(write, "zfb/2026-00001", '<a href="https://a.b.example.com/x">甲乙</a>')
    assert "a.b.example.com" in str(told(project)[1])
    site = project / "content/门户.yaml"
    more = "外部网站:\n  - {域名: '*.example.com', 名称: 甲}\n"
    site.write_text(site.read_text("utf-8") + more, "utf-8")
    assert "a.b.example.com" not in str(told(project)[1])


def test_an_exemption_for_a_built_page_is_idle_nowhere(project: Path, write: Write) -> None:
    """It holds here, and ``check``, which sees no page, does not call it unused."""
    page(write, "zfb/2026-00001", '<a href="https://a.example.com/">甲乙</a>')
    write(
        "disclosure_rules/exemptions.yaml",
        "豁免:\n  - {规则: WY003, 范围: 门户, 对象: '*', 理由: 试, 批准: 主任, 截止: 2029-12-31}\n",
    )
    assert "WY003" not in {one["rule"] for one in told(project)[1]}
    out = io.StringIO()
    main(["--root", str(project), "check", "--as-of", "2026-11-21"], out)
    assert "HM002" not in out.getvalue()


def test_no_site_is_said_in_words(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without a home page is a wrong use, with the remedy."""
    assert main(["--root", str(project), "check-site"], io.StringIO()) == 2
    assert "请先运行 make html" in capsys.readouterr().err


def test_a_page_that_is_no_text_is_a_finding(project: Path, write: Write) -> None:
    """And the others are checked all the same."""
    page(write, "zfb/2026-00001", "甲")
    (project / "output/bad.html").write_bytes(b"\xff\xfe\x00")
    status, findings = told(project)
    assert status == 1
    assert {one["rule"] for one in findings} == {"WY001"}
    assert len(findings) == 2
