"""紧急信息: how late a first report came, in hours; night and holidays count like any hour."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from plugins.disclosure.ledgers.settings import LedgerSettings

PHONED, REPORTED = "phoned_at", "reported_at"
_HOUR = timedelta(hours=1)


def delays_of(
    row: Mapping[str, Any], settings: LedgerSettings
) -> list[tuple[str, Decimal, Decimal]]:
    """Return the reports that came later than allowed: field, hours taken, hours allowed."""
    happened = row.get("happened_at")
    if happened is None:
        return []
    late = []
    for name, limit in ((PHONED, settings.phoned_within), (REPORTED, settings.reported_within)):
        at = row.get(name)
        if at is not None:
            hours = Decimal((at - happened) / _HOUR).quantize(Decimal("0.1"))
            if (at - happened) > _HOUR * float(limit):
                late.append((name, hours, limit))
    return late
