"""What a check finds in an example, one line a finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plugins.disclosure.checks import REGISTRY
from plugins.disclosure.finding import Finding
from tests.disclosure.checks.running import real_ruleset, rule_for, run

Example = Mapping[str, Any]

__all__ = ["Example", "findings", "found", "real_ruleset"]


def findings(
    check: str, example: Example, params: Mapping[str, Any] | None = None, **options: Any
) -> list[Finding]:
    """The findings, in words that show the variant and every fact: ``过长 字数=101 上限=100``."""
    messages = {
        variant: " ".join([variant, *(f"{name}={{{name}}}" for name in facts)]).strip()
        for variant, facts in REGISTRY[check].VARIANTS.items()
    }
    return run(rule_for(check, params, **{"messages": messages, **options}), example)


def found(
    check: str, example: Example, params: Mapping[str, Any] | None = None, **options: Any
) -> list[str]:
    """The findings as ``file:line:column message``, in order of place."""
    ordered = sorted(findings(check, example, params, **options), key=lambda one: one.order)
    return [
        f"{one.location.path.rpartition('/')[2]}:{one.location.line}:{one.location.column} "
        f"{one.message}"
        for one in ordered
    ]
