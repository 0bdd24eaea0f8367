"""The next baseline: what is known stays, what is gone goes, nothing comes without a reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from plugins.disclosure.baseline.apply import split
from plugins.disclosure.baseline.entries import Baseline, Entries, Growth
from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding


@dataclass(frozen=True, slots=True)
class Outcome:
    """The next baseline; ``refused`` would have made it grow, ``never`` may not be in any."""

    baseline: Baseline
    gone: int
    added: int
    refused: tuple[Finding, ...]
    never: tuple[Finding, ...]


def ratchet(report: Report, entries: Entries, old: Baseline, reason: str = "") -> Outcome:
    """Return the next baseline for a report that no baseline was applied to.

    A baseline that was never written takes everything that may be accepted. One that was takes
    what it does not know, or whose file has changed since, only for a ``reason``.
    """
    known, new, left = split(report.findings, entries, old)
    fresh = [finding for finding in new if entries.acceptable(finding)]
    growing = not old.written or bool(reason)
    taken = [*known, *(fresh if growing else ())]
    growths = old.growths
    if reason and fresh:
        growths = (*growths, Growth(report.as_of.isoformat(), len(fresh), reason))
    counts = Counter(map(entries.of, taken))
    return Outcome(
        Baseline(old.path, dict(counts), growths=growths),
        gone=left.total(),
        added=len(fresh) if growing else 0,
        refused=() if growing else tuple(fresh),
        never=tuple(
            finding
            for finding in new
            if finding.rule in entries.rules and not entries.acceptable(finding)
        ),
    )
