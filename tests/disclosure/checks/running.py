"""Runs one check over an example, in words that show what it found and with which facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from plugins.disclosure.checks import REGISTRY
from plugins.disclosure.examples import check_example
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.rule import Rule, Ruleset
from tests.sample import sample_rules

CONTENT = "content/"


@cache
def real_ruleset() -> Ruleset:
    """The project's own ruleset, read once: schemas and vocabularies that examples need."""
    return sample_rules()


def rule_for(check: str, params: Mapping[str, Any] | None = None, **options: Any) -> Rule:
    """A rule upon ``check`` whose message is the variant and whose fix lists the facts."""
    variants = REGISTRY[check].VARIANTS
    facts = {name: "｜".join(f"{{{fact}}}" for fact in variants[name]) for name in variants}
    rule = Rule(
        code="XX001",
        title="试",
        basis="约定",
        target="试",
        check=check,
        severity=Severity.ERROR,
        messages={name: name or "有问题" for name in variants},
        fixes=facts,
        params=dict(params or {}),
    )
    return replace(rule, **options)


def run(rule: Rule, example: Mapping[str, Any]) -> list[Finding]:
    """What the rule finds in an example laid over the small project."""
    return check_example(rule, real_ruleset(), example)


def seen(findings: list[Finding]) -> list[tuple[str, str, str]]:
    """Place (path below content, and the line unless it is the first), field, and variant."""
    return [(place(finding), finding.field, finding.message) for finding in findings]


def place(finding: Finding) -> str:
    """The path below content with its line."""
    path = finding.location.path.removeprefix(CONTENT)
    return path if finding.location.line == 1 else f"{path}:{finding.location.line}"
