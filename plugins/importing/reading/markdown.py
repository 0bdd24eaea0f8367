"""Markdown as a manuscript: its head understood, its blocks kept as they are."""

from __future__ import annotations

import re

from plugins.disclosure.source import Source
from plugins.disclosure.source.yaml_values import split_document
from plugins.importing import words
from plugins.importing.manuscript import CHANGED, UNPLACED, Block, Line, Manuscript
from plugins.importing.reading import markdown_inline
from plugins.importing.reading.headings import shifted
from plugins.importing.reading.markdown_blocks import blocks
from plugins.importing.reading.text import title_of_name

_HEAD_ENDS = re.compile(r"<!--\s*INFO END\s*-->")
_SHOWN = 40
_TITLE = re.compile(r"#\s+(?P<title>.+)")
_FRONT_KEYS = {
    "title": words.TITLE,
    "标题": words.TITLE,
    "发文字号": words.NUMBER,
    "成文日期": words.MADE_ON,
    "date": words.MADE_ON,
    "公开日期": words.PUBLISHED_ON,
    "来源": words.ORIGIN,
    "制定机关": words.MADE_BY,
    "体裁": words.KIND,
    "主题分类": words.TOPIC,
    "效力": words.VALIDITY,
    "施行日期": words.EFFECTIVE_ON,
}


def read_markdown(text: str, name: str, digest: str) -> list[Manuscript]:
    """Return the one text of a Markdown file.

    A head in the manner of law collections (title, history, ``<!-- INFO END -->``) is taken
    apart; front matter gives fields; the rest stays Markdown, from heading level 2 on.
    """
    script = Manuscript(name, digest)
    first, text = _without_front_matter(script, text)
    match = _HEAD_ENDS.search(text)
    head = text[: match.start()] if match else ""
    if match:
        first = _title_and_history(script, head, first)
        first += text.count("\n", match.start(), match.end())
        text = text[match.end() :]
    text = _without_comments(script, text, first)
    text = markdown_inline.without_html(script, text, first)
    found = blocks(script, text, first)
    if not match:
        found = _title_from(script, found)
    if not script.title:
        script.title, script.title_origin = title_of_name(name), words.FROM_FILE_NAME
    while found and script.is_title(found[0].plain):
        script.remark(CHANGED, words.TITLE_REPEATED, found[0].line)
        found = found[1:]
    script.blocks = shifted(script, found)
    return [script]


def _without_front_matter(script: Manuscript, text: str) -> tuple[int, str]:
    """Return the number of the first line after the front matter, and the text from there."""
    if not text.startswith("---\n"):
        return 1, text
    source = Source(script.name)
    split_document(source, text)
    if not source.readable:
        end = text.find("\n---", 4)
        if end < 0:
            return 1, text
        script.remark(UNPLACED, words.FRONT_MATTER_UNREADABLE, 1)
        rest = text[end + 4 :].partition("\n")[2]
        return text.count("\n", 0, len(text) - len(rest)) + 1, rest
    for key, value in source.values.items():
        label = _FRONT_KEYS.get(key)
        if label and isinstance(value, str) and value.strip():
            script.state(label, value.strip(), words.FROM_FRONT_MATTER)
        else:
            line = source.key_at(key).line
            script.remark(CHANGED, words.FRONT_MATTER_UNUSED.format(key=key), line)
    return source.body_line, source.body


def _title_and_history(script: Manuscript, head: str, first: int) -> int:
    """Take title and history from the head; return the number of the line after it."""
    repeated = ""
    for number, text in enumerate(head.split("\n"), start=first):
        stripped = text.strip(" \t\u3000\xa0")
        match = _TITLE.fullmatch(stripped)
        if match and not script.title:
            script.title, script.title_origin = match["title"].rstrip("# "), words.FROM_HEADING
        elif stripped and script.title.startswith(repeated + stripped) and not script.head:
            repeated += stripped
            script.remark(CHANGED, words.TITLE_REPEATED, number)
        elif stripped:
            script.head.append(Line(number, stripped))
    return first + head.count("\n")


def _without_comments(script: Manuscript, text: str, first: int) -> str:
    """Return the text without HTML comments; its lines keep their numbers."""
    out: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        inside = " ".join(text[start + 4 : end].split())[:_SHOWN]
        line = first + text.count("\n", 0, start)
        script.remark(CHANGED, words.COMMENT_GONE.format(text=inside), line)
        out += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join([*out, text[at:]])


def _title_from(script: Manuscript, found: list[Block]) -> list[Block]:
    """Set the title from a first heading of the top level, and return the other blocks."""
    for position, block in enumerate(found):
        if block.kind == "heading":
            tops = [other for other in found if other.kind == "heading" and other.level == 1]
            if block.level == 1 and (len(tops) == 1 or position == 0):
                script.title, script.title_origin = block.plain, words.FROM_HEADING
                return found[:position] + found[position + 1 :]
            break
    return found
