"""Yields the office codes whose form or check character is wrong.

Eighteen characters are judged by GB 32100 (and their 9th to 17th by GB 11714), nine by
GB 11714. Former codes are judged too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for
from plugins.disclosure.codes import CHECK_CHARACTER, FORM, INNER_CHARACTER, wrong_in_code
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Office, Portal
from plugins.disclosure.rule import Rule, Ruleset
from plugins.disclosure.source.source import Path

REACH = "record"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    (FORM, CHECK_CHARACTER, INNER_CHARACTER), ("机构", "代码", "长度", "现为", "应为")
)


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each code that does not hold."""
    for office in offices_for(portal, as_of):
        for code, path in _codes(office):
            wrong, given, right = wrong_in_code(code)
            if wrong:
                yield rule.finding(
                    office,
                    office.source.at(*path),
                    field=str(path[0]),
                    variant=wrong,
                    机构=office.name,
                    代码=code,
                    长度=len(code),
                    现为=given,
                    应为=right,
                )


def _codes(office: Office) -> Iterator[tuple[str, Path]]:
    if office.text("code"):
        yield office.text("code"), ("统一社会信用代码",)
    for number, former in enumerate(office.records("former_codes")):
        if former.get("code"):
            yield former["code"], ("曾用代码", number, "代码")
