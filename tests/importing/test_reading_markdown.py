"""Markdown: the head of a law, front matter, headings, tables, HTML within."""

from __future__ import annotations

from plugins.importing.manuscript import CHANGED, UNPLACED, Manuscript
from plugins.importing.reading.markdown import read_markdown
from plugins.importing.writing import body

LAW = """# 示例市示例管理条例

2001年3月1日 示例市第一届人民代表大会常务委员会第三次会议通过

2010年7月23日 示例市第三届人民代表大会常务委员会第十八次会议《关于修改〈示例条例〉

〈另一条例〉的决定》修正

<!-- INFO END -->

## 第一章 总则

第一条 为了示例，制定本条例。

### 第一节 细目

第二条 下列情形：

1.甲；

<!-- TABLE -->
| 条文 |名称 |
|-----|-----|
| 一 |甲 |
<!-- TABLE END -->

尾段。
"""


def read(text: str, name: str = "甲(2010-08-01).md") -> Manuscript:
    return read_markdown(text, name, "sha256:0")[0]


def written(text: str) -> str:
    return body(read(text).blocks)


def test_head_of_a_law() -> None:
    """Title and history are taken from the head; the text begins below the mark."""
    script = read(LAW)
    assert script.title == "示例市示例管理条例"
    assert [line.number for line in script.head] == [3, 5, 7]
    assert script.blocks[0].markdown == "## 第一章 总则"
    assert script.blocks[0].line == 11


def test_body_of_a_law_is_kept() -> None:
    """Headings, items and tables stay as they are; comment marks go, with a remark each."""
    script = read(LAW)
    assert [block.kind for block in script.blocks] == [
        *("heading", "paragraph", "heading", "paragraph", "paragraph", "table", "paragraph")
    ]
    assert script.blocks[4].markdown == "1.甲；"
    assert script.blocks[5].markdown == "| 条文 |名称 |\n|-----|-----|\n| 一 |甲 |"
    gone = [remark for remark in script.remarks if "注释" in remark.text]
    assert [remark.line for remark in gone] == [21, 25]


def test_headings_begin_at_level_two() -> None:
    """A text that begins at another level is shifted, and that is said."""
    script = read("# 标题\n\n### 甲\n\n字。\n\n#### 乙\n\n字。\n")
    assert [b.markdown for b in script.blocks if b.kind == "heading"] == ["## 甲", "### 乙"]
    assert any("级起" in remark.text for remark in script.remarks)


def test_underlined_headings() -> None:
    """The older form of headings is read too."""
    script = read("标题\n====\n\n甲章\n----\n\n字。\n")
    assert script.title == "标题"
    assert body(script.blocks) == "## 甲章\n\n字。\n"


def test_title_repeated_in_the_text_is_taken_out() -> None:
    """A first line that is the title again, however spaced, does not stand twice."""
    script = read("# 示例市办法\n\n<!-- INFO END -->\n\n示例市 办法\n\n第一条。\n")
    assert [block.plain for block in script.blocks] == ["第一条。"]


def test_front_matter_gives_fields() -> None:
    """Known keys are used, the others are named in a remark with their line."""
    script = read("---\ntitle: 甲\ndate: 2020-01-02\ndraft: 'false'\n---\n正文。\n")
    assert script.stated["标题"].value == "甲"
    assert script.stated["成文日期"].value == "2020-01-02"
    assert [remark.line for remark in script.remarks if "draft" in remark.text] == [4]
    assert script.blocks[0].line == 6


def test_front_matter_that_cannot_be_read_is_said() -> None:
    """Broken front matter loses its fields but not the text."""
    script = read("---\na: [1\n---\n正文。\n")
    assert [block.plain for block in script.blocks] == ["正文。"]
    assert any(remark.kind == UNPLACED for remark in script.remarks)


def test_only_front_matter_is_no_text() -> None:
    """A placeholder of a folder has nothing to import."""
    assert read("---\nbookCollapseSection: true\n---\n").blocks == []


def test_html_tags_go_and_words_stay() -> None:
    """Tags within Markdown are taken out; scripts are reported as not carried."""
    script = read(
        "# 标题\n\n<div align=center>甲<b>乙</b></div>\n\n<script>alert(1)</script>\n\n丙<Foo>丁\n"
    )
    assert body(script.blocks) == "甲乙\n\n丙&lt;Foo>丁\n"
    assert any(remark.kind == UNPLACED and "script" in remark.text for remark in script.remarks)


def test_html_tables_become_pipe_tables_or_stay_clean() -> None:
    """A table in HTML within Markdown is treated as one on a page."""
    plain = "<table>\n<tr><td>甲</td><td>乙</td></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>"
    merged = (
        '<table class="x"><tr><td colspan="2" style="y">甲</td></tr>'
        "<tr><td>1</td><td>2</td></tr></table>"
    )
    text = written(f"# 标题\n\n前。\n\n{plain}\n\n{merged}\n\n后。\n")
    assert "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |" in text
    assert (
        '<table>\n<tr><td colspan="2">甲</td></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>' in text
    )


def test_links_and_files() -> None:
    """Web links stay, files are listed, other links leave their words."""
    script = read(
        "# 标题\n\n[网](https://a.example/x) [表](a.xlsx) [内](../b/c.md) "
        "![图](d.png) [坏](javascript:1)\n"
    )
    assert body(script.blocks) == "[网](https://a.example/x) 表 内  坏\n"
    assert [link.target for link in script.links] == ["a.xlsx", "d.png"]


def test_lists_keep_their_nesting_and_get_their_blank_line() -> None:
    """A list that follows a paragraph at once is set apart, so that it is one."""
    assert written("# 标题\n\n如下：\n- 甲\n    - 乙\n- 丙\n\n后。\n") == (
        "如下：\n\n- 甲\n    - 乙\n- 丙\n\n后。\n"
    )


def test_indented_paragraphs_are_no_code() -> None:
    """Four spaces before a paragraph are layout; they go, with a remark."""
    script = read("# 标题\n\n    缩进的一段。\n\n\t又一段。\n\n　　全角。\n")
    assert [block.markdown for block in script.blocks] == ["缩进的一段。", "又一段。", "全角。"]
    assert sum(remark.kind == CHANGED for remark in script.remarks) == 2


def test_code_fences_are_kept_whole() -> None:
    """What stands between fences is not read."""
    assert (
        written("# 标题\n\n```\n# 甲\n\n- 乙\n```\n\n后。\n") == "```\n# 甲\n\n- 乙\n```\n\n后。\n"
    )


def test_hard_breaks_become_paragraphs() -> None:
    """A hard line break separates; no trailing blanks are left to be trimmed away."""
    assert written("# 标题\n\n甲  \n乙<br>丙\n丁\n") == "甲\n\n乙\n\n丙\n丁\n"
