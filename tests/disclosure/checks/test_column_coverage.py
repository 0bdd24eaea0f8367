"""The check ``column_coverage``: columns that are empty or stale."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.disclosure.example_project import PROFILE
from plugins.disclosure.schema import DOCUMENTS, OFFICE, REQUIRED
from tests.disclosure.checks.running import real_ruleset, rule_for, run, seen

EMPTY = rule_for("column_coverage", {"状态": "空缺"})
STALE = rule_for("column_coverage", {"状态": "超期"})
SUMMARIES = "业务工作/工作总结"
GONE = {f"zfb/{SUMMARIES}/2026-00001.md": ""}
WAIVED = {"不适用栏目": [{"栏目": SUMMARIES, "理由": "新设机构", "核实日期": "2026-01-05"}]}

CASES: list[tuple[str, dict[str, Any], list[tuple[str, str, str]]]] = [
    ("a whole office", {"截至": "2026-11-21"}, []),
    ("a column without documents", {"文件": GONE}, [(f"zfb/{SUMMARIES}", SUMMARIES, "空缺")]),
    ("only a draft in it", {"状态": "草稿"}, [(f"zfb/{SUMMARIES}", SUMMARIES, "空缺")]),
    ("only a withheld one", {"公开方式": "不予公开"}, [(f"zfb/{SUMMARIES}", SUMMARIES, "空缺")]),
    (
        "only one that is still to come",
        {"成文日期": "2026-12-01", "公开日期": "2026-12-02"},
        [(f"zfb/{SUMMARIES}", SUMMARIES, "空缺")],
    ),
    ("said not to apply", {"文件": GONE, "机构信息": WAIVED}, []),
    (
        "a part of 机构.yaml that is not there",
        {"机构信息": {"内设机构": ""}},
        [("zfb/机构.yaml", "机构设置概况/内设机构", "空缺")],
    ),
    ("a column of 如有", {"机构信息": {"下属单位": ""}}, []),
    ("an office that was closed", {"文件": GONE, "机构信息": {"撤销日期": "2026-01-05"}}, []),
    (
        "an office that will be closed",
        {"文件": GONE, "机构信息": {"撤销日期": "2027-01-05"}},
        [(f"zfb/{SUMMARIES}", SUMMARIES, "空缺")],
    ),
]


@pytest.mark.parametrize(
    ("example", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_empty_columns(example: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    """A required column that shows nothing to the public is empty, whatever lies in it."""
    assert seen(run(EMPTY, example)) == expected


def test_any_required_column_is_named_with_its_office_and_basis() -> None:
    """Whichever required column loses its content, the finding names it, the office and the law."""
    schemas = real_ruleset().schemas
    schema = schemas.by_code[PROFILE]
    articles = {item.code: item.article for item in schemas.statutory}
    leaves = [leaf for leaf in schema.leaves() if leaf.demand == REQUIRED]
    everything = {"文件": {"zfb/台账/来信来电-2026.csv": ""}}
    everything["机构信息"] = {leaf.taken_from: "" for leaf in leaves if leaf.filling == OFFICE}
    documents = [leaf for leaf in leaves if leaf.filling == DOCUMENTS]
    numbered = [leaf for leaf in documents if leaf.label != SUMMARIES]
    everything["文件"] |= GONE | {
        f"zfb/{leaf.label}/2026-{number:05d}.md": "" for number, leaf in enumerate(numbered, 2)
    }
    found = {finding.field: finding for finding in run(EMPTY, everything)}
    missed = [leaf.label for leaf in leaves if leaf.filling != "链接" and leaf.label not in found]
    assert missed == []
    for leaf in documents:
        facts = found[leaf.label].fix
        assert "示例市人民政府办公室" in facts
        assert leaf.label in facts
        assert all(articles[code] in facts for code in leaf.serves)
        assert schema.basis in facts


def test_stale_columns_say_since_when() -> None:
    """A column whose newest entry is older than its days is stale from the day after the last."""
    news = "其他/其他需要主动向社会公布的政府信息/动态信息"
    newest = {"栏目": news, "成文日期": "2026-11-02", "公开日期": "2026-11-10"}
    assert seen(run(STALE, {**newest, "截至": "2026-11-24"})) == []
    (finding,) = run(STALE, {**newest, "截至": "2026-11-25"})
    assert (finding.field, finding.message) == (news, "超期")
    assert finding.fix.endswith("｜2026-11-10｜2026-11-24｜14")


def test_a_stale_ledger_counts_its_days_of_receipt() -> None:
    """A column filled by a ledger is as old as its newest public row."""
    fields = [finding.field for finding in run(STALE, {"截至": "2027-02-15"})]
    assert "业务工作/市长信箱、人民来信办理" in fields
    assert "业务工作/工作总结" not in fields


def test_a_split_column_keeps_its_own_days() -> None:
    """A column that a profile splits is stale as a whole, above those that it was split into."""
    example = {"机构信息": {"栏目标准": "shili-general-office"}, "栏目": "业务工作/工作简报/督查"}
    fields = [finding.field for finding in run(STALE, {**example, "截至": "2027-06-30"})]
    assert "业务工作/工作简报" in fields
    assert "业务工作/工作简报/督查" not in fields
