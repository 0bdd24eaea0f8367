"""Yields a document that another has replaced or repealed and that still says it is in force.

With ``没有写: 查`` it is also told where it says nothing, so that neither its page nor the search
can warn.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, labels_to_names
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "portal"
PARAMS = {
    "字段": Parameter("fields", "使所指公文不再有效的字段"),
    "不得写": Parameter("list", "所指公文的效力不得再写的词"),
    "没有写": Parameter("choice", "没有写效力的查不查", required=False, choices=("查", "不查")),
}
VARIANTS = {
    "": ("字段", "值", "另一份", "编号", "关系"),
    "没有写": ("字段", "另一份", "编号", "关系"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding at the older text, once the newer one is public and in force."""
    fields = labels_to_names(rule.params["字段"])
    wrong = {*rule.params["不得写"], *([""] if rule.params.get("没有写") == "查" else [])}
    for document in documents_for(rule, portal):
        begins = document.day("effective_on") or document.published_on
        if begins is not None and begins > as_of:
            continue
        for label, (name, *_) in fields:
            for reference in document.values.get(name, ()):
                target = portal.resolve(reference, document.office)
                if target is None or target is document or target.text("validity") not in wrong:
                    continue
                said = target.text("validity")
                yield rule.finding(
                    target,
                    target.source.at("效力"),
                    field="效力",
                    variant="" if said else "没有写",
                    值=said,
                    另一份=document.title,
                    编号=document.id,
                    关系=label,
                )
