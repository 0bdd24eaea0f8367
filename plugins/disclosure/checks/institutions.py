"""Yields the offices whose institutions of openness (公开制度) are missing, or miss a kind.

Without ``应有`` the folder must hold at least one public document. ``应有`` names kinds of
institutions with the words of which one must stand in a title; it is looked at only where the
folder is not empty. ``机构类别`` narrows a rule to kinds of offices.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for, place_below
from plugins.disclosure.coverage import public_in
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import INSTITUTIONS, Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject

NONE, MISSING = "没有", "缺少"
REACH = "office"
PARAMS = {
    "应有": Parameter("mapping", "应有的制度：名称和标题中可用的字样", required=False),
    "机构类别": Parameter("list", "只查这些类别的机构；不写即全部", required=False),
}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    NONE: ("机构",),
    MISSING: ("机构", "制度", "字样"),
}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each office without institutions, or for each kind it lacks."""
    categories = rule.params.get("机构类别", ())
    for office in offices_for(portal, as_of):
        if categories and office.text("category") not in categories:
            continue
        subject = Subject(f"{office.id}/{'/'.join(INSTITUTIONS)}")
        place = place_below(office, *INSTITUTIONS)
        titles = [one.title for one in public_in(portal, office.id, INSTITUTIONS, as_of)]
        if "应有" not in rule.params:
            if not titles:
                yield rule.finding(subject, place, variant=NONE, 机构=office.name)
            continue
        for name, given in rule.params["应有"].items() if titles else ():
            words = [given] if isinstance(given, str) else [str(word) for word in given]
            if not any(word in title for word in words for title in titles):
                yield rule.finding(
                    subject,
                    place,
                    field=name,
                    variant=MISSING,
                    机构=office.name,
                    制度=name,
                    字样="”或“".join(words),
                )
