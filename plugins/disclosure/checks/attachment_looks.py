"""Yields entries of 附件人工核对 that do not hold.

An entry must name an attachment that lies beside the document, the first digits of the SHA-256
of its bytes, who looked (a post, no name) and when; and the file must not have changed since.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.checks.attachment_contents import DIGITS
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.opening import opened
from plugins.disclosure.rule import Rule, Ruleset

INCOMPLETE, UNKNOWN, CHANGED = "缺项", "没有此附件", "摘要不符"
PARAMS: Mapping[str, Parameter] = {}
VARIANTS: Mapping[str, tuple[str, ...]] = {
    INCOMPLETE: ("缺少",),
    UNKNOWN: ("附件", "可用"),
    CHANGED: ("附件", "摘要"),
}
_WANTED = {"file": "文件", "digest": "摘要", "post": "岗位", "date": "日期"}


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each entry that does not hold, at its place."""
    for document in documents_for(rule, portal):
        for number, entry in enumerate(document.values.get("attachment_looks", ())):
            place = document.source.at("附件人工核对", number)
            name = str(entry.get("file", ""))
            field = f"附件人工核对/{name or number + 1}"
            key = (document.id, name)
            attachments = opened(portal)
            digest = attachments.digest(key) if key in attachments else ""
            for variant, facts in _judge(entry, digest, document.files):
                yield rule.finding(document, place, field=field, variant=variant, **facts)


def _judge(
    entry: Mapping[str, Any], digest: str, files: tuple[str, ...]
) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield in what ways an entry fails, with the facts."""
    missing = [label for name, label in _WANTED.items() if not entry.get(name)]
    said = str(entry.get("digest", "")).lower()
    if missing:
        yield INCOMPLETE, {"缺少": "、".join(missing)}
    elif not digest:
        yield UNKNOWN, {"附件": entry["file"], "可用": "、".join(files) or "无"}
    elif len(said) < DIGITS or not digest.startswith(said):
        yield CHANGED, {"附件": entry["file"], "摘要": digest[:DIGITS]}
