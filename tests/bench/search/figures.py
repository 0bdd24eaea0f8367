"""Numbers about lists of numbers."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

DEPTH = 10
Spread = dict[str, float]


def ndcg(found: Sequence[int], relevant: Collection[int], depth: int = DEPTH) -> float:
    """Return nDCG of the first ``depth`` results; what is relevant counts 1, all else 0."""
    gain = sum(1 / math.log2(n + 2) for n, doc in enumerate(found[:depth]) if doc in relevant)
    best = sum(1 / math.log2(n + 2) for n in range(min(depth, len(relevant))))
    return gain / best if best else 0.0


def spread(values: Sequence[float]) -> Spread:
    """Return mean, median, 90th and 95th percentile and maximum; all 0 for no values."""
    ordered = sorted(values) or [0.0]
    return {
        "mean": sum(ordered) / len(ordered),
        "p50": percentile(ordered, 50),
        "p90": percentile(ordered, 90),
        "p95": percentile(ordered, 95),
        "max": ordered[-1],
    }


def percentile(ordered: Sequence[float], share: float) -> float:
    """Return the least value that ``share`` percent of the ordered values do not exceed."""
    return ordered[max(0, math.ceil(len(ordered) * share / 100) - 1)]
