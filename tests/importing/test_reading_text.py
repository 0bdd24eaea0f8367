"""Plain text: title, paragraphs, noise, collections, broken lines."""

from __future__ import annotations

import pytest

from plugins.importing.manuscript import DROPPED, UNPLACED, Manuscript
from plugins.importing.reading.text import read_text, title_of_name

BODY = "一年来，办公室办理来文一千二百件。\n\n来信全部按期答复。\n"


def read(text: str, name: str = "甲.txt") -> list[Manuscript]:
    return read_text(text, name, "sha256:0")


def paragraphs(script: Manuscript) -> list[str]:
    return [block.plain for block in script.blocks]


def dropped(script: Manuscript) -> list[tuple[int, str]]:
    return [(one.line, one.text) for one in script.remarks if one.kind == DROPPED]


def test_first_line_is_the_title_and_every_line_a_paragraph() -> None:
    """The title goes to the metadata; single line ends become paragraphs."""
    (script,) = read("示例市办公室工作总结\n　　第一段。\n　　第二段。\n")
    assert script.title == "示例市办公室工作总结"
    assert paragraphs(script) == ["第一段。", "第二段。"]


def test_a_first_line_that_is_a_sentence_is_no_title() -> None:
    """Without a title the name of the file serves, and the sentence stays in the text."""
    (script,) = read("一年来，工作平稳。\n第二段。", "总结(2020-01-02).txt")
    assert script.title == "总结"
    assert paragraphs(script) == ["一年来，工作平稳。", "第二段。"]


def test_a_title_of_two_lines_is_put_together() -> None:
    """A title that was broken before 通知 becomes one again."""
    (script,) = read("示例市人民政府办公室关于\n做好值班工作的通知\n正文。\n第二段。")
    assert script.title == "示例市人民政府办公室关于做好值班工作的通知"


def test_a_number_above_the_title_goes_to_the_metadata() -> None:
    """A line that is only a document number is taken as such."""
    (script,) = read("示政办发〔2021〕9号\n关于值班的通知\n正文第一段。\n第二段。")
    assert script.stated["发文字号"].value == "示政办发〔2021〕9号"
    assert script.title == "关于值班的通知"


@pytest.mark.parametrize(
    "noise",
    [
        "位置:首页 > 总结 > 年终",
        "时间:2019-05-28 04:18:22 网站:范文网",
        "友情提示：本文仅供参考。",
        "https://www.example.cn/1.html",
        "本文章共2页,当前在第2页",
        "下一页",
        "— 19 —",
        "关键词:",
    ],
)
def test_noise_is_dropped_with_its_place(noise: str) -> None:
    """A line of the web site is taken out and reported with its number."""
    (script,) = read(f"标题\n第一段。\n{noise}\n第二段。")
    assert paragraphs(script) == ["第一段。", "第二段。"]
    assert dropped(script) == [(3, f"“{noise}”")]


@pytest.mark.parametrize(
    "line", ["参考文献", "[1]张三.论文[J].2014:291.", "首页改版完成。", "3. 关闭窗口上报"]
)
def test_text_that_resembles_noise_stays(line: str) -> None:
    """Only whole lines of a known form are noise."""
    (script,) = read(f"标题\n第一段。\n{line}\n第二段。")
    assert line in paragraphs(script)


def test_a_list_of_links_at_the_end_is_dropped_line_by_line() -> None:
    """What follows 相关文章 is no part of the text, and each line is reported."""
    (script,) = read("标题\n第一段。\n相关文章:\n另一篇01-08\n第三篇01-08")
    assert paragraphs(script) == ["第一段。"]
    assert [line for line, _ in dropped(script)] == [3, 4, 5]


def test_a_line_that_begins_with_a_comma_belongs_to_the_one_before() -> None:
    """A slip of the line end is mended and remarked."""
    (script,) = read("标题\n工作处于被动\n。后来好转。")
    assert paragraphs(script) == ["工作处于被动。后来好转。"]
    assert any("并入上一行" in remark.text for remark in script.remarks)


def test_lines_of_a_fixed_width_are_put_together() -> None:
    """A text that a program broke at a width becomes paragraphs again."""
    full = "办公室按照分工逐项落实全年任务并定期通报进度情况说明"
    lines = ["标题", *(["　　" + full[:-2], full, full, full[:9] + "。"] * 3)]
    (script,) = read("\n".join(lines))
    assert paragraphs(script) == [full[:-2] + full + full + full[:9] + "。"] * 3


def test_numbered_texts_are_split_and_told_apart() -> None:
    """篇1 篇2 make two documents whose names and checksums carry their number."""
    text = f"某网\n讲话(精选2篇)\n讲话 篇1\n{BODY}讲话(精选2篇)\n讲话 篇2\n{BODY}"
    first, second = read(text)
    assert (first.title, second.title) == ("讲话 篇1", "讲话 篇2")
    assert (first.name, second.name) == ("甲.txt#1", "甲.txt#2")
    assert first.digest == "sha256:0#1"
    assert paragraphs(first) == paragraphs(second)
    assert {line for line, _ in dropped(first)} == {1, 2, 7}


@pytest.mark.parametrize("marker", ["篇{n}:{t}", "第{h}篇:{t}", "第{h}篇：{t}"])
def test_titles_after_the_number(marker: str) -> None:
    """The words after the number are the title; the same line below is not repeated."""
    one = marker.format(n=1, h="一", t="调查报告[本站推荐]")
    two = marker.format(n=2, h="二", t="工作简报")
    first, second = read(f"{one}\n调查报告\n{BODY}{two}\n{BODY}")
    assert (first.title, second.title) == ("调查报告", "工作简报")
    assert paragraphs(first)[0].startswith("一年来")


def test_texts_that_share_a_title_get_their_number() -> None:
    """Two papers of one title stay apart for a reader."""
    first, second = read(f"篇1:交流材料\n{BODY}篇2:交流材料\n{BODY}")
    assert (first.title, second.title) == ("交流材料（篇1）", "交流材料（篇2）")


def test_a_gap_in_the_numbers_is_reported() -> None:
    """A lost marker is said, for two texts may then stand in one."""
    scripts = read(f"第一篇:甲文\n{BODY}第二篇:乙文\n{BODY}第四篇:丁文\n{BODY}")
    assert [one.text for one in scripts[1].remarks if one.kind == UNPLACED] == [
        "篇号不连续，没有找到第 3 篇的篇题，其文字可能在本篇内"
    ]


def test_further_reading_is_a_text_of_its_own() -> None:
    """What a site appends under 扩展阅读 becomes a second document."""
    first, second = read(f"甲总结\n{BODY}扩展阅读:乙局总结\n{BODY}甲总结\n")
    assert (first.title, second.title) == ("甲总结", "乙局总结")
    assert paragraphs(first) == paragraphs(second)


def test_one_marker_does_not_split() -> None:
    """A single 第一篇 is a heading of the text, not a collection."""
    (script,) = read("规划\n第一篇:总体要求\n第一段。")
    assert len(script.blocks) == 2


def test_title_of_a_file_name() -> None:
    """Ending, date and part number are no part of a title."""
    assert title_of_name("法规/某办法(2019-04-03).md#2") == "某办法"
