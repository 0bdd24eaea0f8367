"""The phones, addresses and mail that offices themselves state as their contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from plugins.disclosure.model import Portal
from plugins.disclosure.personal.detect import plain

_CONTACT = re.compile(r"电话|手机|传真|邮箱|地址|互联网|邮寄|当面")
_PARTS = re.compile(r"[、，,；;\s]+")
_LONGEST = 200


def public_contacts(portal: Portal) -> frozenset[str]:
    """Return what 门户.yaml, 机构.yaml and guides state as contacts, in the form of ``plain``."""
    sources = [portal.site.source]
    sources.extend(record.source for record in (*portal.offices, *portal.select("guide")))
    return frozenset(
        plain(part)
        for source in sources
        for text in _contacts(source.values, "")
        for part in (text, *_PARTS.split(text))
        if len(part) > 1
    )


def _contacts(values: Any, label: str) -> Iterator[str]:
    """Yield the texts below labels that speak of contacts."""
    if isinstance(values, dict):
        for key, value in values.items():
            yield from _contacts(value, key)
    elif isinstance(values, list):
        for value in values:
            yield from _contacts(value, label)
    elif isinstance(values, str) and len(values) <= _LONGEST and _CONTACT.search(label):
        yield values
