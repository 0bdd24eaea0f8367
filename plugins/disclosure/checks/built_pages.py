"""Reports what is wrong on the pages as they were built: dead links, doubled ids, vague words.

The pages are read by ``gongkai check-site``, which hands over what it noted; without it there is
nothing to report. A rule names the kinds of fault that it answers for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import HasPlace, Rule, Ruleset
from plugins.disclosure.source import Location

PARAMS = {
    "类别": Parameter("list", "本规则负责的网页问题的类别"),
    "用词": Parameter("list", "不能单独作链接文字的词", required=False),
    "标签": Parameter("mapping", "网站、栏目、内容三组网页标签的名称", required=False),
    "写法": Parameter("mapping", "网页标签的内容应合的正则表达式，按名称", required=False),
    "页脚": Parameter("mapping", "页脚的要素，各写可以用的字样", required=False),
    "空值": Parameter("list", "等于没有内容的词", required=False),
}
_LINK = ("值", "文字", "页面", "页数")
_VALUE = ("值", "页面", "页数")
VARIANTS = {
    "死链": _LINK,
    "死锚": _LINK,
    "地址": _LINK,
    "链接文字": _LINK,
    "未登记": _VALUE,
    "外来资源": _VALUE,
    "可执行": _VALUE,
    "图片说明": _VALUE,
    "表头": _VALUE,
    "重复标识": _VALUE,
    "标题跳级": ("标题", "上一级", "级", "页面", "页数"),
    "读不了": ("页面",),
    "标签缺失": _VALUE,
    "标签写法": ("值", "内容", "页面", "页数"),
    "页脚缺项": _VALUE,
    "标识码不一": ("值", "内容", "页面", "页数"),
}
_KEY = "built-pages"
_NAME = __name__.rpartition(".")[2]


@dataclass(slots=True)
class Fault:
    """A fault of built pages: its kind and facts, what it is about, and where to mend it.

    ``in_source`` is true where the place is in a file of the content; ``pages`` counts the
    pages that show the fault.
    """

    kind: str
    subject: HasPlace
    location: Location
    in_source: bool
    facts: Mapping[str, str] = field(default_factory=dict)
    pages: int = 1


def hand_over(portal: Portal, faults: Iterable[Fault]) -> None:
    """Keep what was noted on the built pages, for the rules upon this check."""
    portal.computed[_KEY] = tuple(faults)


def is_read(portal: Portal) -> bool:
    """True when the built pages of this portal have been read."""
    return _KEY in portal.computed


def words_of(ruleset: Ruleset) -> frozenset[str]:
    """Return the words that rules do not want as the whole text of a link."""
    rules = (rule for rule in ruleset.rules.values() if rule.check == _NAME)
    return frozenset(word for rule in rules for word in rule.params.get("用词", ()))


def tag_rules(ruleset: Ruleset) -> Mapping[str, Any]:
    """Return the parameters of the rule on the tags of pages, empty where there is none."""
    rules = (rule for rule in ruleset.rules.values() if rule.check == _NAME)
    return next((rule.params for rule in rules if "标签" in rule.params), {})


def footer_rules(ruleset: Ruleset) -> Mapping[str, Any]:
    """Return the parameters of the rule on the foot of pages, empty where there is none."""
    rules = (rule for rule in ruleset.rules.values() if rule.check == _NAME)
    return next((rule.params for rule in rules if "页脚" in rule.params), {})


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each fault of the rule's kinds."""
    kinds = frozenset(rule.params["类别"])
    faults: tuple[Fault, ...] = portal.computed.get(_KEY, ())
    for fault in faults:
        if fault.kind in kinds:
            yield rule.finding(
                fault.subject,
                fault.location,
                field="网页",
                variant=fault.kind,
                **{**fault.facts, "页数": fault.pages},
            )
