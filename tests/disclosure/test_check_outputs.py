"""One run, several reports; files are whole or not there."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plugins.disclosure.load_rules import load_rules
from tests.disclosure.test_checker import DOCUMENT, check, exemption
from tests.disclosure.test_cli import DAY, gongkai

EXEMPTIONS = "disclosure_rules/exemptions.yaml"


def test_one_run_writes_several_forms(project: Path, tmp_path: Path) -> None:
    """--also can stand more than once, and the main report comes beside them."""
    (project / DOCUMENT).write_text("---\n标题: 甲\n---\n正文\n", encoding="utf-8")
    sarif, junit = tmp_path / "a.sarif", tmp_path / "b=c.xml"
    also = ("--also", f"sarif={sarif}", "--also", f"junit={junit}")
    status, out = gongkai(project, "check", "--format", "json", *also, *DAY)
    assert status == 1
    found = json.loads(out)["findings"]
    results = json.loads(sarif.read_text(encoding="utf-8"))["runs"][0]["results"]
    assert [one["ruleId"] for one in results] == [one["rule"] for one in found]
    assert len(list(ElementTree.parse(junit).iter("testcase"))) == len(found)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.sarif", "b=c.xml", "project"]


def test_output_goes_to_a_file_and_the_closing_line_to_the_terminal(
    project: Path, tmp_path: Path
) -> None:
    """Whoever runs it still sees how it went."""
    page = tmp_path / "report.html"
    status, out = gongkai(project, "check", "--format", "html", "--output", str(page), *DAY)
    assert status == 0
    assert out.startswith("检查了 ")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("given", ["sarif", "pdf=a.pdf", "=a", "html="])
def test_a_wrong_form_is_said_before_anything_is_checked(
    project: Path, given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the forms that there are."""
    assert gongkai(project, "check", "--also", given, *DAY) == (2, "")
    assert "gitlab" in capsys.readouterr().err


def test_a_folder_that_is_not_there(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file is named, in Chinese, and the exit status is 2."""
    path = tmp_path / "没有" / "a.html"
    assert gongkai(project, "check", "--also", f"html={path}", *DAY)[0] == 2
    assert "读写失败" in capsys.readouterr().err


def test_the_ground_of_an_exemption_is_in_the_reports(project: Path) -> None:
    """Who approved it, why and until when."""
    text = (project / DOCUMENT).read_text(encoding="utf-8")
    kept = [line for line in text.splitlines(keepends=True) if not line.startswith("内容概述")]
    (project / DOCUMENT).write_text("".join(kept), encoding="utf-8")
    (project / EXEMPTIONS).write_text(exemption("机构", "zfb"), encoding="utf-8")
    _, out = gongkai(project, "check", "--format", "json", *DAY)
    (found,) = json.loads(out)["exempted"]
    assert found["exemption"] == {
        "reason": "补录中",
        "approved_by": "分管副主任",
        "until": "2027-01-01",
    }
    page = gongkai(project, "check", "--format", "html", *DAY)[1]
    assert "补录中（分管副主任 批准，到 2027-01-01）" in page


@pytest.mark.parametrize(("scope", "subject"), [("机构", "zfb"), ("栏目", "zfb/业务工作")])
def test_what_must_not_go_out_is_exempted_one_by_one(
    project: Path, scope: str, subject: str
) -> None:
    """No line opens the gate for a whole office where each case must be looked at."""
    assert not load_rules(project).rules["SC001"].baselined
    wide = exemption(scope, subject).replace("YS010", "SC001")
    (project / EXEMPTIONS).write_text(wide, encoding="utf-8")
    assert {"PZ005"} <= {one.rule for one in check(project).findings}
    one = exemption("公文", "zfb/2026-00001").replace("YS010", "SC001")
    (project / EXEMPTIONS).write_text(one, encoding="utf-8")
    assert "PZ005" not in {each.rule for each in check(project).findings}
