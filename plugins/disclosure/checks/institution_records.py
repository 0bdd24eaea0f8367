"""Yields the institutions of openness whose running record has stopped, or never began.

Looked at are the offices that have the institution's text in 公开制度, and those that have kept
its ledger before. How long a record may be silent is said in ``institutions.yaml``; without
``间隔`` silence says nothing: where nobody is to be held to account there is no case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import offices_for, place_below
from plugins.disclosure.finding import Finding
from plugins.disclosure.institutions import Institution, entries_of, opening_of, texts_of
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject

NEVER, STOPPED = "没有", "停了"
REACH = "office"
PARAMS: Mapping[str, Parameter] = {}
_FACTS = ("机构", "制度", "台账", "形式", "间隔", "自", "天数")
VARIANTS: Mapping[str, tuple[str, ...]] = {NEVER: _FACTS, STOPPED: _FACTS}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each record that is silent for longer than it may be."""
    timed = tuple(one for one in ruleset.institutions if one.ledger and one.gap)
    for office in offices_for(portal, as_of):
        texts = texts_of(portal, office.id, timed, as_of)
        for one in timed:
            since, variant = _since(portal, office.id, one, texts[one.name], as_of)
            if since is None or as_of - since <= timedelta(days=one.gap):
                continue
            yield rule.finding(
                Subject(f"{office.id}/台账/{one.ledger}"),
                place_below(office, "台账"),
                field=one.name,
                variant=variant,
                机构=office.name,
                制度=one.title,
                台账=one.ledger,
                形式=f"（{'、'.join(sorted(one.forms))}）" if one.forms else "",
                间隔=one.gap,
                自=since,
                天数=(as_of - since).days,
            )


def _since(
    portal: Portal, office: str, one: Institution, texts: list[Document], as_of: date
) -> tuple[date | None, str]:
    """Return the day since which the record is silent; None where nothing is to be kept."""
    rows = entries_of(portal, office, one, as_of, public=False)
    if rows:
        return rows[-1][opening_of(one.ledger)], STOPPED
    days = [text.day("effective_on") or text.published_on for text in texts]
    return min((day for day in days if day), default=None), NEVER
