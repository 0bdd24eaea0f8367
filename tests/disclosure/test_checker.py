"""Rules over a portal, and what exemptions set aside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.checker import Report, run
from plugins.disclosure.finding import Severity
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules

Write = Callable[[str, str], Path]
DAY = date(2026, 11, 15)
DOCUMENT = "content/zfb/业务工作/工作总结/2026-00001.md"
EXEMPTIONS = "disclosure_rules/exemptions.yaml"


def check(project: Path, day: date = DAY) -> Report:
    """The report on a project."""
    return run(load_content(project), load_rules(project), day)


@pytest.fixture
def broken(project: Path) -> Path:
    """A project whose first document has lost its summary."""
    path = project / DOCUMENT
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "内容概述" not in line), encoding="utf-8")
    return project


def exemption(scope: str, subject: str, until: str = "2027-01-01", field: str = "") -> str:
    """The exemptions file with one entry for the missing summary."""
    extra = f", 字段: {field}" if field else ""
    return (
        f"豁免:\n  - {{规则: YS010, 范围: {scope}, 对象: '{subject}', 理由: 补录中, "
        f"批准: 分管副主任, 截止: {until}{extra}}}\n"
    )


def test_the_small_project_is_clean(project: Path) -> None:
    """Nothing weighs more than a notice."""
    assert check(project).at_least(Severity.WARNING) == ()


def test_a_missing_summary_is_found_with_place_remedy_and_basis(broken: Path) -> None:
    """A finding says where, what, what to do and which article."""
    (found,) = check(broken).at_least(Severity.ERROR)
    assert found.rule == "YS010"
    assert found.key == ("YS010", "zfb/2026-00001", "内容概述")
    assert found.location.path == DOCUMENT
    assert "内容概述" in found.message
    assert found.fix
    assert "第十二条" in found.basis


SCOPES = [
    ("公文", "zfb/2026-00001", ""),
    ("公文", "zfb/2026-00001", "内容概述"),
    ("栏目", "zfb/业务工作/工作总结", ""),
    ("栏目", "zfb/业务工作", ""),
    ("机构", "zfb", ""),
]


@pytest.mark.parametrize(("scope", "subject", "field"), SCOPES)
def test_each_kind_of_exemption_sets_aside(
    broken: Path, write: Write, scope: str, subject: str, field: str
) -> None:
    """The finding no longer blocks and is shown apart."""
    write(EXEMPTIONS, exemption(scope, subject, field=field))
    report = check(broken)
    assert report.at_least(Severity.ERROR) == ()
    assert [finding.rule for finding in report.exempted] == ["YS010"]


def test_no_single_line_opens_the_gate_for_everything(broken: Path, write: Write) -> None:
    """An error is exempted for a document, a column or an office, never for the whole portal."""
    write(EXEMPTIONS, exemption("门户", "*"))
    report = check(broken)
    assert report.broken_rules
    assert {"YS010", "PZ005"} <= {found.rule for found in report.at_least(Severity.ERROR)}


OTHERS = [
    ("公文", "zfb/2026-00002", ""),
    ("公文", "zfb/2026-00001", "标题"),
    ("栏目", "zfb/业务工作/工作", ""),
    ("栏目", "zfb/其他", ""),
    ("机构", "zf", ""),
]


@pytest.mark.parametrize(("scope", "subject", "field"), OTHERS)
def test_an_exemption_of_something_else_does_not(
    broken: Path, write: Write, scope: str, subject: str, field: str
) -> None:
    """The finding stays, and the unused exemption is a notice."""
    write(EXEMPTIONS, exemption(scope, subject, field=field))
    rules = [finding.rule for finding in check(broken).findings]
    assert "YS010" in rules
    assert "HM002" in rules


def test_a_lapsed_exemption_is_a_finding_and_holds_nothing_back(broken: Path, write: Write) -> None:
    """From the day after its end the finding counts again."""
    write(EXEMPTIONS, exemption("机构", "zfb", until="2026-11-14"))
    rules = [finding.rule for finding in check(broken).at_least(Severity.WARNING)]
    assert sorted(rules) == ["HM001", "YS010"]
    assert check(broken, date(2026, 11, 14)).at_least(Severity.ERROR) == ()


BROKEN_EXEMPTIONS = [
    exemption("机构", "zfb").replace("理由: 补录中, ", ""),
    exemption("机构", "zfb").replace("YS010", "YS999"),
    exemption("单位", "zfb"),
    exemption("机构", "zfb", until="2026-13-01"),
]


@pytest.mark.parametrize("text", BROKEN_EXEMPTIONS)
def test_an_exemption_that_is_not_whole_is_not_used(broken: Path, write: Write, text: str) -> None:
    """It is a fault of the configuration, and the finding stays."""
    write(EXEMPTIONS, text)
    report = check(broken)
    assert report.broken_rules
    assert "YS010" in {finding.rule for finding in report.findings}
    assert any(finding.location.path == EXEMPTIONS for finding in report.findings)


def test_a_fault_that_no_rule_claims_is_still_reported(project: Path, write: Write) -> None:
    """Removing the rule for a kind of fault does not make the fault silent."""
    rules = load_rules(project).rules
    claiming = [rule for rule in rules.values() if "yaml-tab" in rule.params.get("类别", ())]
    assert claiming
    for rule in claiming:
        (project / rule.path).unlink()
    write(DOCUMENT, "---\n标题: 甲\n\t体裁: 报告\n---\n正文\n")
    found = [finding for finding in check(project).findings if finding.rule == "PZ000"]
    assert [finding.location.path for finding in found] == [DOCUMENT]
    assert found[0].severity is Severity.ERROR


def test_the_order_of_findings_is_by_place(project: Path) -> None:
    """Two runs give the same report."""
    for path in (project / "content/zfb").rglob("2026-*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("公开方式: 主动公开\n", ""), encoding="utf-8")
    first, second = check(project), check(project)
    assert first.findings == second.findings
    assert [found.order for found in first.findings] == sorted(f.order for f in first.findings)
