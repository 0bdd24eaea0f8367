"""Yields each reference that leads nowhere: to no document, or to no office.

The likely target is suggested: the id written out in full, or the same id in another office.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, labels_to_names
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset

REACH = "portal"
PARAMS = {
    "公文字段": Parameter("fields", "写公文编号的字段"),
    "机构字段": Parameter("fields", "写机构文件夹名的字段", required=False),
}
VARIANTS = {
    "公文": ("字段", "值"),
    "公文有建议": ("字段", "值", "建议"),
    "机构": ("字段", "值", "建议"),
}

_LOOSE_ID = re.compile(r"(?:([a-z][a-z0-9-]*)/)?(\d{4})\D{1,3}(\d{1,5})(?:\.md)?")


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each reference that does not resolve."""
    to_documents = labels_to_names(rule.params["公文字段"])
    to_offices = labels_to_names(rule.params.get("机构字段", ()))
    for document in documents_for(rule, portal):
        values = document.values
        for label, (name, *_) in to_documents:
            for number, reference in enumerate(values.get(name, ())):
                if portal.resolve(reference, document.office) is None:
                    likely = suggestion(portal, reference, document.office)
                    yield rule.finding(
                        document,
                        document.source.at(label, number),
                        field=label,
                        variant="公文有建议" if likely else "公文",
                        值=reference,
                        建议=likely,
                    )
        for label, (name, *_) in to_offices:
            for number, office in enumerate(values.get(name, ())):
                if portal.get("office", office) is None:
                    yield rule.finding(
                        document,
                        document.source.at(label, number),
                        field=label,
                        variant="机构",
                        值=office,
                        建议=_offices(portal, office),
                    )


def suggestion(portal: Portal, reference: str, office: str) -> str:
    """Return the reference that was probably meant, or nothing."""
    match = _LOOSE_ID.search(unicodedata.normalize("NFKC", reference).strip().lower())
    if match is None:
        return ""
    number = f"{match[2]}-{int(match[3]):05d}"
    named = match[1] or office
    if portal.get("document", f"{named}/{number}"):
        return number if named == office else f"{named}/{number}"
    elsewhere = [
        f"{other.id}/{number}"
        for other in portal.offices
        if portal.get("document", f"{other.id}/{number}")
    ]
    return elsewhere[0] if len(elsewhere) == 1 else ""


def _offices(portal: Portal, given: str) -> str:
    """Return the offices that come nearest by folder or by name."""
    by_word = {office.id: office.id for office in portal.offices}
    by_word |= {office.name: office.id for office in portal.offices}
    by_word |= {office.short_name: office.id for office in portal.offices}
    close = get_close_matches(given, sorted(by_word), n=3, cutoff=0.5)
    found = dict.fromkeys(by_word[word] for word in close)
    return "、".join(found) or "、".join(office.id for office in portal.offices[:8])
