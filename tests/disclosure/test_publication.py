"""What holds a document back, whatever the gate lets through; what makes a text historic."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.load_content import load_content
from plugins.disclosure.model import Document, clearance, seal_of
from plugins.disclosure.rule import Rule
from tests.sample import sample_rules

DAY = date(2026, 11, 21)
PATH = "content/zfb/业务工作/工作总结/2026-09998.md"
REVIEW = """审查:
  保密审查: {岗位: 保密员, 日期: 2026-11-02, 结论: 可以公开}
  签发: {岗位: 主任, 日期: 2026-11-02}
"""
DATES = "成文日期: 2026-11-02\n公开日期: 2026-11-03\n"
SOUND = f"公开方式: 主动公开\n{DATES}{REVIEW}"
TEXT = "第一条 试行。\n"
Read = Callable[[str], Document]


@pytest.fixture
def read(project: Path, write: Callable[[str, str], Path]) -> Read:
    """A document with keys, as the loader reads it."""

    def read_document(keys: str) -> Document:
        write(PATH, f"---\n标题: 某办法\n{keys}---\n\n{TEXT}")
        return next(one for one in load_content(project).documents if one.id == "zfb/2026-09998")

    return read_document


@pytest.mark.parametrize(
    "keys",
    [
        SOUND,
        SOUND + "状态: 公开\n公开载体: [公告栏, 网站]\n解禁日期: 2026-11-21\n",
        SOUND.replace("可以公开", "附件不予公开，其余可以公开"),
        SOUND.replace("2026-11-02}", "2026-11-02, 结论: 同意公开}"),
    ],
)
def test_what_is_whole_is_public(read: Read, keys: str) -> None:
    """Public, open, its day come, reviewed, and for the website."""
    assert read(keys).is_public(DAY)


@pytest.mark.parametrize(
    "keys",
    [
        SOUND + "状态: 草稿\n",
        SOUND + "状态: 待审\n",
        SOUND + "状态: 撤回\n",
        SOUND + "状态:\n",
        SOUND + "状态: '  '\n",
        SOUND + "状态: [公开]\n",
        SOUND + "状态: 发布\n",
        SOUND.replace("主动公开", "不予公开"),
        SOUND.replace("主动公开", "依申请公开"),
        SOUND + "不公开依据: 第十五条 个人隐私\n",
        SOUND + "撤回: {日期: 2026-11-05, 理由: 有误}\n",
        SOUND.replace("公开日期: 2026-11-03", "公开日期: 2026-11-22"),
        SOUND.replace("公开日期: 2026-11-03", "公开日期: 不知道"),
        SOUND + "解禁日期: 2026-11-22\n",
        SOUND + "解禁日期:\n",
        SOUND + "解禁日期: 明年\n",
        SOUND + "公开载体: [公告栏]\n",
        SOUND.replace(REVIEW, ""),
        SOUND.replace("结论: 可以公开", "结论:"),
        SOUND.replace("岗位: 主任, ", ""),
        SOUND.replace("签发: {岗位: 主任, 日期: 2026-11-02}", "签发: 已签"),
        SOUND.replace("可以公开", "不予公开"),
        SOUND.replace("主任, 日期: 2026-11-02}", "主任, 日期: 2026-11-02, 结论: 暂不公开}"),
    ],
)
def test_anything_that_speaks_against_it_holds_a_text_back(read: Read, keys: str) -> None:
    """A wrong or contradictory head never makes a text public."""
    assert not read(keys).is_public(DAY)


def test_an_embargo_ends_on_its_day(read: Read) -> None:
    """On the day itself the text is public, without a hand being lifted."""
    document = read(SOUND.replace("2026-11-03", "2026-11-25") + "解禁日期: 2026-11-25\n")
    assert not document.is_public(date(2026, 11, 24))
    assert document.is_public(date(2026, 11, 25))
    assert not document.is_public(date(2026, 11, 24))


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        (SOUND, True),
        (SOUND.replace("主动公开", "不予公开"), False),
        (SOUND.replace("公开日期: 2026-11-03", "公开日期: 2026-11-22"), False),
        (SOUND.replace("公开日期: 2026-11-03\n", ""), False),
        (SOUND + "解禁日期: 2026-11-22\n", False),
    ],
)
def test_only_what_was_public_leaves_a_page(read: Read, keys: str, left: bool) -> None:
    """A text that was withdrawn before anybody saw it leaves nothing."""
    withdrawn = "状态: 撤回\n撤回: {日期: 2026-11-05, 理由: 有误}\n"
    assert read(keys + withdrawn).is_tombstone(DAY) is left


SEAL = seal_of("某办法", TEXT)
IMPORTED = f"导入: {{来源文件: a, 校验: 'sha256:0', 正文校验: '{SEAL}'}}\n"
OPEN = f"公开方式: 主动公开\n{DATES}"


@pytest.mark.parametrize(
    ("keys", "historic"),
    [
        (IMPORTED, True),
        (IMPORTED.replace(SEAL, seal_of("某规定", TEXT)), False),
        (IMPORTED.replace(SEAL, seal_of("某办法", TEXT + "第二条 施行。\n")), False),
        (IMPORTED + "附件: [2026-09998.表.xlsx]\n", False),
        (IMPORTED.replace("来源文件: a, ", ""), False),
        ("导入: {来源文件: a, 校验: 'sha256:0'}\n", False),
        ("", False),
    ],
)
def test_only_the_very_text_of_the_import_is_historic(
    read: Read, keys: str, historic: bool
) -> None:
    """What was typed by hand or changed since is a new text, and without a review not public."""
    document = read(OPEN + keys)
    assert (document.historic, document.is_public(DAY)) == (historic, historic)


def test_a_refused_historic_text_is_held_back(read: Read) -> None:
    """An imported text needs no review; where one refused it, that counts."""
    refused = "审查:\n  保密审查: {岗位: 保密员, 日期: 2026-11-02, 结论: 不予公开}\n"
    assert not read(OPEN + IMPORTED + refused).is_public(DAY)


def test_the_seal_does_not_see_what_a_reader_does_not_see() -> None:
    """Blank lines at the ends, spaces at ends of lines, kinds of line breaks do not break it."""
    assert seal_of("甲", "\n一\n\n二\n") == seal_of(" 甲", "一  \r\n\r\n二")
    assert seal_of("甲", "一\n二") != seal_of("甲", "一\n\n二")
    assert seal_of("甲一", "") != seal_of("甲", "一")


def rule() -> Rule:
    """The rule on results in words of the project."""
    return sample_rules().rules["SC002"]


def test_the_rule_and_the_floor_refuse_the_same() -> None:
    """What the rule reports is also what is held back with the gate open."""
    assert rule().params["不得"].pattern == clearance.REFUSAL
    assert rule().params["略过"].pattern == clearance.CONSENT
    for example in rule().examples["不合格"]:
        steps = example["审查"].values()
        assert any(clearance.is_refusal(step.get("结论", "")) for step in steps), example
    for example in rule().examples["合格"]:
        if "公开方式" not in example:
            steps = example["审查"].values()
            assert not any(clearance.is_refusal(step.get("结论", "")) for step in steps), example
