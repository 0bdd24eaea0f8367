"""Yields the text of a field that is not written in any of the forms that are right.

``应合`` lists the right forms, ``不得`` is a form that must not occur. ``略过`` names texts that
another rule speaks of. ``替换`` makes the suggestion from what ``不得`` matched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, labels_to_names, path_of, value_at
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "record"
PARAMS = {
    "字段": Parameter("fields", "要查写法的字段"),
    "应合": Parameter("patterns", "正确的写法，合乎其中一种即可", required=False),
    "不得": Parameter("pattern", "不得出现的写法", required=False),
    "略过": Parameter("pattern", "不由本规则查的写法", required=False),
    "公开方式": Parameter("list", "只查这些公开方式的公文；不写即全部", required=False),
    "替换": Parameter("text", "把“不得”匹配到的文字改成什么，用于建议", required=False),
}
VARIANTS = {"": ("字段", "值", "建议")}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each text that is written wrongly."""
    fields = labels_to_names(rule.params["字段"])
    ways = frozenset(rule.params.get("公开方式", ()))
    for document in documents_for(rule, portal):
        if ways and document.openness not in ways:
            continue
        for label, names in fields:
            text = value_at(document.values, names)
            if isinstance(text, str) and text and not sound(rule, text):
                yield rule.finding(
                    document,
                    document.source.at(*path_of(label)),
                    field=label,
                    值=text,
                    建议=_suggestion(rule, text),
                )


def sound(rule: Rule, text: str) -> bool:
    """True when the rule has nothing against the text."""
    skipped, wrong = rule.params.get("略过"), rule.params.get("不得")
    if skipped is not None and skipped.search(text):
        return True
    if wrong is not None and wrong.search(text):
        return False
    right: tuple[re.Pattern[str], ...] = rule.params.get("应合", ())
    return not right or any(form.fullmatch(text) for form in right)


def _suggestion(rule: Rule, text: str) -> str:
    wrong, substitute = rule.params.get("不得"), rule.params.get("替换")
    if wrong is None or substitute is None:
        return text
    try:
        found: str = wrong.sub(substitute, text)
    except (re.error, IndexError):
        return text
    return found
