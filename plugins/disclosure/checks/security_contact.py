"""Yields what 门户.yaml does not tell, or tells wrongly, of whom to report a weakness to.

RFC 9116 asks for a contact that is an address (``mailto:``, ``tel:``, ``https:``) and for one day
on which it expires; ``提前`` is how many days before it that day is told of, ``最长`` how far off
it may lie.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject

CONTACT = re.compile(r"(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9-]+|https://\S+)")
LABEL, CONTACTS, EXPIRES = "安全联系", "联系方式", "有效期至"
MISSING, NO_CONTACT, NO_DAY, FORM = "没有", "没有联系方式", "没有有效期", "写法"
SOON, PAST, FAR = "将到期", "已过期", "过长"
REACH = "profile"
PARAMS = {
    "提前": Parameter("number", "有效期还剩多少天开始提醒"),
    "最长": Parameter("number", "有效期最多定到多少天以后"),
}
VARIANTS: dict[str, tuple[str, ...]] = {
    MISSING: (),
    NO_CONTACT: (),
    NO_DAY: (),
    FORM: ("值",),
    SOON: ("值", "天数"),
    PAST: ("值", "天数"),
    FAR: ("值", "上限"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield what is missing, written in another form, or running out."""
    site = portal.site
    if not site.source.readable or not site.source.values:
        return
    subject = Subject("门户")
    for variant, path, facts in _faults(rule, portal, as_of):
        place = site.source.key_at(*path)
        yield rule.finding(subject, place, field="/".join(path), variant=variant, **facts)


def _faults(
    rule: Rule, portal: Portal, as_of: date
) -> Iterator[tuple[str, tuple[str, ...], dict[str, object]]]:
    told = portal.site.record("security")
    if not told:
        yield MISSING, (LABEL,), {}
        return
    contacts = told.get("contact", ())
    if not contacts:
        yield NO_CONTACT, (LABEL, CONTACTS), {}
    for contact in contacts:
        if not CONTACT.fullmatch(contact):
            yield FORM, (LABEL, CONTACTS), {"值": contact}
    ends = told.get("expires")
    if not isinstance(ends, date):
        yield NO_DAY, (LABEL, EXPIRES), {}
        return
    left, path = (ends - as_of).days, (LABEL, EXPIRES)
    if left < 0:
        yield PAST, path, {"值": ends, "天数": -left}
    elif left <= rule.params["提前"]:
        yield SOON, path, {"值": ends, "天数": left}
    elif left > rule.params["最长"]:
        yield FAR, path, {"值": ends, "上限": rule.params["最长"]}
