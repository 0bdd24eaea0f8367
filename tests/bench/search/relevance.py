"""The right document first: nDCG@10 of known items, and what questions find, for the eye."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean
from typing import Any

from tests.bench.search.figures import DEPTH, ndcg
from tests.bench.search.known import RULES, Item, halves
from tests.bench.search.mixed import questions
from tests.bench.search.project import Bench

TITLE = "相关性"
QUESTIONS_TITLE = "提问（只供过目，不计分）"
SHOWN = 8
TOP = 3


def measure(bench: Bench) -> dict[str, Any]:
    """Return nDCG@10 of both halves, whole and by kind, and the worst of the reporting half."""
    tuning, reporting = halves(bench.items)
    return {"调参用": _half(bench, tuning), "报告用": _half(bench, reporting, worst=True)}


def _half(bench: Bench, items: Sequence[Item], *, worst: bool = False) -> dict[str, Any]:
    scores = [ndcg(bench.engine.search(item.query).docs, item.relevant, DEPTH) for item in items]
    pairs = list(zip(items, scores, strict=True))
    kinds = {
        kind: {"个数": len(own), "nDCG@10": mean(own)}
        for kind in RULES
        if (own := [score for item, score in pairs if item.kind == kind])
    }
    found: dict[str, Any] = {"个数": len(items), "nDCG@10": mean(scores), "类别": kinds}
    if worst:
        low = sorted((pair for pair in pairs if pair[1] < 1), key=lambda pair: pair[1])
        found["最差"] = [[item.kind, item.query, score] for item, score in low[:SHOWN]]
    return found


def lines(figures: dict[str, Any]) -> list[str]:
    """Return the figures as lines to read."""
    shown = []
    for name, half in figures.items():
        shown.append(f"  {name}：{half['个数']} 条，nDCG@10 = {half['nDCG@10']:.4f}")
        kinds = half["类别"].items()
        shown.append(
            "    "
            + "  ".join(f"{kind} {one['nDCG@10']:.3f}（{one['个数']}）" for kind, one in kinds)
        )
    for kind, query, score in figures["报告用"]["最差"]:
        shown.append(f"    较差：{score:.2f} {kind}〈{query}〉")
    return shown


def measure_questions(bench: Bench) -> dict[str, Any]:
    """Return the titles of the first three answers to each question."""
    found = {}
    for question in questions():
        docs = bench.engine.search(question).docs[:TOP]
        found[question] = [bench.records[doc].title for doc in docs]
    return found


def question_lines(figures: dict[str, Any]) -> list[str]:
    """Return the answers as lines to read."""
    shown = []
    for question, titles in figures.items():
        shown.append(f"  {question}？ " + ("；".join(title[:24] for title in titles) or "（无）"))
    return shown
