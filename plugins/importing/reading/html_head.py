"""What a government page says of its text: meta tags and the table of particulars above it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from bs4 import BeautifulSoup
from bs4.element import Tag

from plugins.importing import words
from plugins.importing.manuscript import CHANGED, OMITTED, Manuscript
from plugins.importing.reading.html_tree import attribute, line_of, text_of

META = {
    "articletitle": words.TITLE,
    "pubdate": words.PUBLISHED_ON,
    "contentsource": words.ORIGIN,
    "keywords": words.KEYWORDS,
    "description": words.SUMMARY,
    "url": words.ORIGIN_URL,
}
"""Meta tags of government sites (国办发〔2017〕47号附件) that give a field, in lower case."""
_NOT_CARRIED = {"author": "Author", "image": "Image"}
PARTICULARS = {
    "标题": words.TITLE,
    "名称": words.TITLE,
    "信息名称": words.TITLE,
    "文件名称": words.TITLE,
    "发文字号": words.NUMBER,
    "文号": words.NUMBER,
    "文件编号": words.NUMBER,
    "成文日期": words.MADE_ON,
    "成文时间": words.MADE_ON,
    "生成日期": words.MADE_ON,
    "产生日期": words.MADE_ON,
    "发文日期": words.MADE_ON,
    "公开日期": words.PUBLISHED_ON,
    "发布日期": words.PUBLISHED_ON,
    "发布时间": words.PUBLISHED_ON,
    "公开时间": words.PUBLISHED_ON,
    "发布机构": words.MADE_BY,
    "发文机关": words.MADE_BY,
    "发文机构": words.MADE_BY,
    "制发机关": words.MADE_BY,
    "制定机关": words.MADE_BY,
    "公开责任部门": words.MADE_BY,
    "主题分类": words.TOPIC,
    "主题词": words.KEYWORDS,
    "关键词": words.KEYWORDS,
    "体裁": words.KIND,
    "体裁分类": words.KIND,
    "文种": words.KIND,
    "公文种类": words.KIND,
    "有效性": words.VALIDITY,
    "是否有效": words.VALIDITY,
    "效力状态": words.VALIDITY,
    "时效性": words.VALIDITY,
    "施行日期": words.EFFECTIVE_ON,
    "实施日期": words.EFFECTIVE_ON,
    "生效日期": words.EFFECTIVE_ON,
    "失效日期": words.EXPIRES_ON,
    "废止日期": words.EXPIRES_ON,
    "有效期至": words.EXPIRES_ON,
    "公开方式": words.OPENNESS,
    "公开属性": words.OPENNESS,
    "公开类别": words.OPENNESS,
    "内容概述": words.SUMMARY,
    "信息来源": words.ORIGIN,
    "来源": words.ORIGIN,
}
"""Labels of the table of particulars, and the field that each gives."""
_UNUSED = ("索引号", "信息索引号", "公开时限", "公开范围", "组配分类", "服务对象分类", "信息分类")
_TELLING = frozenset(
    {
        "索引号",
        "信息索引号",
        "发文字号",
        "文号",
        "成文日期",
        "发文日期",
        "发布机构",
        "发文机关",
        "有效性",
    }
)
_LABELS = sorted((*PARTICULARS, *_UNUSED), key=len, reverse=True)
_LABEL = re.compile("|".join(r"[\s\u3000\xa0]*".join(label) for label in _LABELS))
_PAIR = re.compile(rf"[\[【]?(?P<label>{_LABEL.pattern})[\]】]?[\s\u3000\xa0]*[:：]")
_EMPTY = frozenset({"", "无", "暂无", "—", "-", "/", "null"})
_LARGEST_BLOCK, _LARGEST_TREE = 1500, 300
_PROSE = re.compile(r".{80}|。")
"""No particular is that long or a sentence: a block with such a value is text."""
_LEAST_PAIRS = 2


@dataclass(frozen=True, slots=True)
class _Pair:
    label: str
    value: str


def read_meta(script: Manuscript, soup: BeautifulSoup) -> None:
    """Keep what the meta tags say."""
    for tag in soup.find_all("meta"):
        name = attribute(tag, "name").strip()
        value = " ".join(attribute(tag, "content").split())
        if not name or value.lower() in {*_EMPTY, "undefined", "none"}:
            continue
        lower = name.lower()
        if lower in META:
            script.state(META[lower], value, words.FROM_META.format(name=name))
        elif lower == "columnname":
            script.column_name = value
        elif lower in _NOT_CARRIED:
            remark = words.META_UNUSED.format(name=name, value=value[:60])
            script.remark(CHANGED, remark, line_of(tag))


def read_particulars(script: Manuscript, soup: BeautifulSoup) -> None:
    """Keep what the table of particulars says, and take it out of the tree."""
    for tag in soup.find_all(["table", "dl", "ul", "div", "section", "p"]):
        if tag.name == "table":
            pairs = _of_table(tag)
        elif tag.name == "dl":
            pairs = _of_list(tag)
        else:
            pairs = _of_text(tag)
        labels = {pair.label for pair in pairs}
        if len(labels) < _LEAST_PAIRS or not labels & _TELLING or len(labels) < len(pairs):
            continue
        for pair in pairs:
            _keep(script, pair, line_of(tag))
        tag.extract()
        return


def _keep(script: Manuscript, pair: _Pair, line: int) -> None:
    if pair.value in _EMPTY:
        return
    label = PARTICULARS.get(pair.label)
    if label:
        script.state(label, pair.value, words.FROM_PARTICULARS.format(name=pair.label))
    else:
        remark = words.PARTICULAR_UNUSED.format(name=pair.label, value=pair.value[:60])
        script.remark(OMITTED, remark, line)


def _of_table(table: Tag) -> list[_Pair]:
    if table.find("table"):
        return []
    cells = [_one_line(cell) for cell in table.find_all(["td", "th"])]
    pairs: list[_Pair] = []
    position = 0
    while position < len(cells):
        label = _label(cells[position])
        if label and position + 1 < len(cells) and not _label(cells[position + 1]):
            pairs.append(_Pair(label, cells[position + 1]))
            position += 2
            continue
        pairs += _pairs(cells[position])
        position += 1
    return pairs


def _of_list(node: Tag) -> list[_Pair]:
    pairs: list[_Pair] = []
    label = ""
    for item in node.find_all(["dt", "dd"]):
        text = _one_line(item)
        if item.name == "dt":
            label = _label(text)
            pairs += [] if label else _pairs(text)
        elif label:
            pairs.append(_Pair(label, text))
            label = ""
        else:
            pairs += _pairs(text)
    return pairs


def _of_text(node: Tag) -> list[_Pair]:
    """Return the pairs of a small block of nothing but labels and values."""
    size = sum(1 for _ in islice(node.descendants, _LARGEST_TREE))
    if size >= _LARGEST_TREE or node.find(["table", "dl"]):
        return []
    text = text_of(node)
    if len(text) > _LARGEST_BLOCK:
        return []
    text = " ".join(text.split())
    pairs = _pairs(text)
    first = _PAIR.search(text)
    if not first or text[: first.start()].strip("[【 "):
        return []
    return [] if any(_PROSE.search(pair.value) for pair in pairs) else pairs


def _pairs(text: str) -> list[_Pair]:
    found = list(_PAIR.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)][: len(found)]
    return [
        _Pair("".join(match["label"].split()), text[match.end() : end].strip(" \u3000\xa0|；;"))
        for match, end in zip(found, ends, strict=True)
    ]


def _label(text: str) -> str:
    """Return the label that a cell consists of, or nothing."""
    bare = "".join(text.split()).strip("[]【】:：")
    return bare if bare in PARTICULARS or bare in _UNUSED else ""


def _one_line(tag: Tag) -> str:
    return " ".join(text_of(tag).split())
