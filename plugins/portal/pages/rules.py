"""The rules as pages: what each asks for, why, on which basis, with examples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from plugins.disclosure.rule import Rule
from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.rows import group
from plugins.portal.view import View


def rule_pages(view: View) -> Iterator[Page]:
    """Yield the index of the rules and a page for each."""
    rules = list(view.ruleset.rules.values())
    yield Page(
        url=urls.RULES,
        template="rules.html",
        title=words.RULES,
        crumbs=(HOME_CRUMB,),
        values={
            "groups": group(rules, lambda rule: rule.topic or rule.target),
            "total": len(rules),
        },
    )
    for rule in rules:
        yield Page(
            url=urls.rule_url(rule.code),
            template="rule.html",
            title=f"{rule.code} {rule.title}",
            crumbs=(HOME_CRUMB, (words.RULES, urls.RULES)),
            section=words.RULES,
            values={
                "rule": rule,
                "params": [(name, _written(value)) for name, value in rule.params.items()],
                "examples": [(name, _examples(cases)) for name, cases in rule.examples.items()],
                "columns": _columns(rule, view),
            },
        )


def _columns(rule: Rule, view: View) -> list[tuple[str, str]]:
    """Return the offices with findings of this rule; a rule that nothing breaks has none."""
    counts: dict[str, int] = {}
    for finding in view.findings:
        if finding.rule == rule.code:
            office = finding.location.path.split("/")[1:2]
            counts[office[0] if office else ""] = counts.get(office[0] if office else "", 0) + 1
    return [
        (office.short_name, str(counts[office.id]))
        for office in view.offices
        if office.id in counts
    ]


def _examples(cases: Any) -> list[str]:
    return [_written(case) for case in cases] if isinstance(cases, list) else [_written(cases)]


def _written(value: Any) -> str:
    """Return a value of a rule as an editor would write it."""
    value = _plain(value)
    if not isinstance(value, (dict, list)):
        return words.NONE if value is None else str(value)
    text = _dumped(value, yaml.CSafeDumper)
    # libyaml leaves escaped text in lines of any length, and writes long keys with a mark.
    odd = '"' in text or "? " in text
    return (_dumped(value, yaml.SafeDumper) if odd else text).strip()


def _dumped(value: Any, dumper: Any) -> str:
    return str(yaml.dump(value, Dumper=dumper, allow_unicode=True, sort_keys=False, width=88))


def _plain(value: Any) -> Any:
    """Return a value with patterns and frozen containers as text, lists and mappings."""
    if isinstance(value, bool):
        return words.YES if value else words.NO
    if isinstance(value, re.Pattern):
        return value.pattern
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        items = sorted(value) if isinstance(value, (set, frozenset)) else value
        return [_plain(item) for item in items]
    if isinstance(value, (str, int)) or value is None:
        return value
    return str(value)
