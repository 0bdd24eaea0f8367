"""Yields each field that repeats the document's title where the title must not be shown.

The reason of a withdrawal stands on the page that is left; the title does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, labels_to_names, path_of, value_at
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

PARAMS = {
    "字段": Parameter("fields", "不得写出标题的字段"),
    "最短": Parameter("number", "标题至少几个字才查，免得把常用词当成标题"),
}
VARIANTS = {"": ("字段",)}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each field that holds the whole title, however it is spaced."""
    fields = labels_to_names(rule.params["字段"])
    for document in documents_for(rule, portal):
        title = "".join(document.title.split())
        if len(title) < rule.params["最短"]:
            continue
        for label, names in fields:
            text = value_at(document.values, names)
            if isinstance(text, str) and title in "".join(text.split()):
                yield rule.finding(document, document.source.at(*path_of(label)), field=label)
