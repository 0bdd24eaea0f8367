"""The findings that pages may count: none of a document that is not public.

How many findings an office has is on a page for everybody. A number that goes up when a draft
comes, or with what is wrong in a withdrawn text, would tell of it; so would what a check finds in
a public text because another is hidden.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from plugins.disclosure.checks import REGISTRY, tells_of_hidden
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset


def shown(
    findings: Iterable[Finding], portal: Portal, ruleset: Ruleset, as_of: date
) -> list[Finding]:
    """Return the findings without those in, or about, documents that are not public."""
    hidden = {
        _stem(document.source.path)
        for document in portal.documents
        if not document.is_public(as_of)
    }
    silent = {code for code, rule in ruleset.rules.items() if tells_of_hidden(REGISTRY[rule.check])}
    return [
        finding
        for finding in findings
        if finding.rule not in silent and _stem(finding.location.path) not in hidden
    ]


def _stem(path: str) -> str:
    """Return the path up to the first dot of the name: a document and its attachments share it."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/{name.partition('.')[0]}"
