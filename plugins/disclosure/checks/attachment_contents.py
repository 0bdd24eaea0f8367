"""Yields what opening an attachment showed: what hides in it, and what could not be read.

A rule names the kinds that it answers for (``类别``). Where it allows so (``人工核对: 可以``), an
attachment that a person has looked at, and whose bytes are still the same, is not reported: the
document says so under 附件人工核对 with the first digits of the file's SHA-256.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.opening import Remark, opened
from plugins.disclosure.opening.kinds import KINDS
from plugins.disclosure.rule import Rule, Ruleset
from plugins.disclosure.source import Location

ALLOWED, FORBIDDEN = "可以", "不可以"
PARAMS = {
    "类别": Parameter("list", "本规则负责的情形"),
    "人工核对": Parameter(
        "choice", "登记了人工核对的附件是否不再报告", choices=(ALLOWED, FORBIDDEN)
    ),
}
VARIANTS = dict.fromkeys(KINDS, ("附件", "详情", "摘要"))

DIGITS = 16
"""How many digits of a digest are shown and asked for: enough to tell files apart."""
_MOST = 5


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each attachment and kind, at the entry of the attachment."""
    attachments = opened(portal)
    wanted = frozenset(rule.params["类别"])
    may_look = rule.params["人工核对"] == ALLOWED
    for document in documents_for(rule, portal):
        for name in document.files:
            key = (document.id, name)
            if key not in attachments:
                continue
            remarks = [one for one in attachments.remarks(key) if one.kind in wanted]
            digest = attachments.digest(key)
            if remarks and not (may_look and is_looked_at(document, name, digest)):
                yield from _findings(rule, document, name, digest, remarks)


def _findings(
    rule: Rule, document: Document, name: str, digest: str, remarks: list[Remark]
) -> Iterator[Finding]:
    for kind in dict.fromkeys(remark.kind for remark in remarks):
        yield rule.finding(
            document,
            place_of(document, name),
            field=f"附件/{name}",
            variant=kind,
            附件=name,
            详情=_details([remark for remark in remarks if remark.kind == kind]),
            摘要=digest[:DIGITS],
        )


def _details(remarks: list[Remark]) -> str:
    """Return where, in words: the first few places, and how many there are."""
    said = dict.fromkeys(
        "，".join(part for part in (remark.place, remark.note) if part) for remark in remarks
    )
    words = "；".join(islice(filter(None, said), _MOST))
    more = f"等 {len(said)} 处" if len(said) > _MOST else ""
    return f"{words}{more}" or "整个文件"


def place_of(document: Document, name: str) -> Location:
    """Return the entry of an attachment in its document, or the file that no entry names."""
    listed = document.list("attachments")
    if name in listed:
        return document.source.at("附件", listed.index(name))
    return Location(f"{document.source.path.rpartition('/')[0]}/{name}")


def is_looked_at(document: Document, name: str, digest: str) -> bool:
    """True where a person has looked at this very file, and the document says who and when."""
    for entry in document.values.get("attachment_looks", ()):
        said = str(entry.get("digest", "")).lower()
        whole = entry.get("file") == name and entry.get("post") and entry.get("date")
        if whole and len(said) >= DIGITS and digest.startswith(said):
            return True
    return False
