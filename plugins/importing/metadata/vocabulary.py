"""Values from closed lists: kind, topic, validity."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plugins.importing import words
from plugins.importing.manuscript import GUESSED, UNPLACED, Manuscript

Vocabularies = Mapping[str, frozenset[str]]
_OF_COLUMN = {
    "法律": "法律",
    "法规": "法规",
    "规章": "规章",
    "政府规章": "规章",
    "政策法规解读": "解读",
    "政策解读": "解读",
    "领导讲话": "讲话",
    "工作总结": "总结",
    "工作简报": "简报",
    "工作计划": "计划",
}
_IN_BRACKETS = re.compile(r"[（(][^（()）]{1,12}[）)]$")
_TITLE_KIND = re.compile(
    r"(?:决议|决定|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|纪要|方案|规划|计划|办法|规定|"
    r"细则|要点|总结|解读|公示|名单|讲话|简报|指南|条例|函)$"
)
_VALIDITY = {
    "有效": ("有效", "现行有效", "是", "现行"),
    "失效": ("失效", "已失效", "无效", "否", "宣布失效"),
    "废止": ("废止", "已废止", "已被废止"),
    "已修改": ("已修改", "已被修改", "部分修改"),
}
_TOPIC_JOIN = re.compile(r"\s*(?:\\+|/|>|›|－|——|--?)\s*")


def kind_of(
    script: Manuscript,
    given: Mapping[str, str],
    column: tuple[str, ...],
    vocabularies: Vocabularies,
) -> str:
    """Return the kind 体裁: from the map, the source, the column or the end of the title."""
    if given.get(words.KIND):
        return given[words.KIND]
    allowed = vocabularies.get(words.KIND, frozenset())
    stated = script.stated.get(words.KIND)
    if stated:
        if stated.value in allowed:
            return stated.value
        _unknown(script, words.KIND)
    found = next((_OF_COLUMN[name] for name in reversed(column) if name in _OF_COLUMN), "")
    origin = words.FROM_COLUMN
    if not found:
        match = _TITLE_KIND.search(_IN_BRACKETS.sub("", script.title))
        found = match.group() if match else ""
        origin = words.FROM_TITLE
    if not found or (allowed and found not in allowed):
        return ""
    script.remark(GUESSED, words.GUESS.format(value=found, origin=origin), about=words.KIND)
    return found


def topic_of(script: Manuscript, given: Mapping[str, str], vocabularies: Vocabularies) -> str:
    """Return the topic 主题分类 as 一级/二级, empty when it is not in the vocabulary."""
    stated = script.stated.get(words.TOPIC)
    if given.get(words.TOPIC) or stated is None:
        return given.get(words.TOPIC, "")
    allowed = vocabularies.get(words.TOPIC, frozenset())
    value = _TOPIC_JOIN.sub("/", stated.value)
    if value in allowed:
        return value
    ending = [topic for topic in sorted(allowed) if topic.endswith("/" + value)]
    if len(ending) == 1:
        remark = words.GUESS.format(value=ending[0], origin=stated.origin)
        script.remark(GUESSED, remark, about=words.TOPIC)
        return ending[0]
    _unknown(script, words.TOPIC)
    return ""


def validity_of(script: Manuscript) -> str:
    """Return the validity 效力 that the source states, in the words of the vocabulary."""
    stated = script.stated.get(words.VALIDITY)
    if stated is None:
        return ""
    for word, forms in _VALIDITY.items():
        if stated.value in forms:
            return word
    _unknown(script, words.VALIDITY)
    return ""


def _unknown(script: Manuscript, label: str) -> None:
    stated = script.stated[label]
    remark = words.NOT_A_WORD.format(origin=stated.origin, value=stated.value, field=label)
    script.remark(UNPLACED, remark, about=label)
