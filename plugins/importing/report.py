"""The report of a run: for a person as text, for a program as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from plugins.importing import words
from plugins.importing.manuscript import GUESSED, OMITTED, REMARKS, Remark
from plugins.importing.outcome import STATES, Outcome

VERSION = 1
"""Raised when a key changes its meaning or goes away."""


def as_text(outcomes: list[Outcome], sources: int, *, dry_run: bool) -> str:
    """Return the report: one line a text, below it what somebody should know, at the end sums."""
    lines: list[str] = []
    for outcome in outcomes:
        lines += _entry(outcome)
    lines += list(_sums(outcomes, sources))
    if dry_run:
        lines.append(words.DRY_RUN)
    return "\n".join(lines) + "\n"


def _entry(outcome: Outcome) -> Iterator[str]:
    title = f"《{outcome.title}》" if outcome.title else ""
    place = outcome.path if outcome.state == words.IMPORTED_NOW else outcome.reason
    yield f"{outcome.state} {place} {title}← {outcome.name}".replace("  ", " ")
    guessed = dict.fromkeys(
        remark.field or remark.text for remark in outcome.remarks if remark.kind == GUESSED
    )
    if guessed:
        yield f"  {GUESSED}：{'、'.join(guessed)}"
    for remark in outcome.remarks:
        if remark.kind not in {GUESSED, OMITTED}:
            yield f"  {remark.kind}：{_at(remark)}{remark.text}"
    omitted = sum(remark.kind == OMITTED for remark in outcome.remarks)
    if omitted:
        yield f"  {OMITTED}：{omitted} 处"


def _at(remark: Remark) -> str:
    return words.AT_LINE.format(line=remark.line) if remark.line else ""


def _sums(outcomes: list[Outcome], sources: int) -> Iterator[str]:
    if not outcomes:
        yield words.NOTHING
        return
    states = Counter(outcome.state for outcome in outcomes)
    counts = "，".join(f"{state} {states[state]}" for state in STATES if states[state])
    yield words.SUMMARY_LINE.format(sources=sources, texts=len(outcomes), counts=counts)
    kinds = Counter(remark.kind for outcome in outcomes for remark in outcome.remarks)
    if kinds:
        counts = "，".join(f"{kind} {kinds[kind]} 处" for kind in REMARKS if kinds[kind])
        yield words.REMARKS_LINE.format(counts=counts)


def as_json(
    outcomes: list[Outcome], sources: int, *, office: str, as_of: date, dry_run: bool
) -> str:
    """Return the report as one JSON object; English keys, Chinese words as values."""
    states = Counter(outcome.state for outcome in outcomes)
    data = {
        "version": VERSION,
        "as_of": as_of.isoformat(),
        "office": office,
        "dry_run": dry_run,
        "sources": sources,
        "texts": len(outcomes),
        "counts": {state: states[state] for state in STATES},
        "outcomes": [_record(outcome) for outcome in outcomes],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _record(outcome: Outcome) -> dict[str, Any]:
    return {
        "source": outcome.name,
        "state": outcome.state,
        "reason": outcome.reason,
        "title": outcome.title,
        "path": outcome.path,
        "values": {
            label: value.isoformat() if isinstance(value, date) else value
            for label, value in outcome.values.items()
        },
        "remarks": [
            {
                "kind": remark.kind,
                "field": remark.field,
                "line": remark.line,
                "text": remark.text,
            }
            for remark in outcome.remarks
        ],
    }
