"""Yields the telephone numbers, addresses and codes that are not written in a known form.

For the fields of offices, guides and the site. A value may hold several, set apart by 、 or ，
or ；; each must match one of the forms whole. Empty values are left to other rules, and so are
those named under ``略过`` (无, 未取得).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.record_fields import (
    FIELDS,
    entry_name,
    item_above,
    records_for,
    values_at,
)
from plugins.disclosure.checks.scope import path_of
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "profile"
PARAMS = {
    "对象": Parameter("choice", "查哪一类文件", choices=tuple(FIELDS)),
    "字段": Parameter("list", "要查写法的字段，下级写作 公开工作机构/联系电话"),
    "应合": Parameter("patterns", "正确的写法，合乎其中一种即可"),
    "略过": Parameter("list", "不查的值，如“无”", required=False),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("名称", "字段", "条目", "值")}

_SEPARATORS = re.compile(r"[、，,；;]|\s+/\s+")


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each value with a part that no form matches."""
    forms, passed = rule.params["应合"], rule.params.get("略过", ())
    fields = FIELDS[rule.params["对象"]]
    for subject, source, name in records_for(rule, portal, as_of):
        for label in rule.params["字段"]:
            for path, value in values_at(source.values, fields, path_of(label)):
                if not isinstance(value, str) or not value or value in passed:
                    continue
                for part in filter(None, map(str.strip, _SEPARATORS.split(value))):
                    if any(form.fullmatch(part) for form in forms):
                        continue
                    item = item_above(source.values, path)
                    yield rule.finding(
                        subject,
                        source.at(*path),
                        field=label,
                        名称=name,
                        条目=entry_name(path, item),
                        值=part,
                    )
