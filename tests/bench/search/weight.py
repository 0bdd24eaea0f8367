"""What a query moves: bytes and rounds, as a page's first query and as a later one."""

from __future__ import annotations

import gzip
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench.search.asking import node
from tests.bench.search.figures import spread
from tests.bench.search.known import halves
from tests.bench.search.mixed import questions
from tests.bench.search.project import Bench

TITLE = "字节与往返"
HEADERS = 350
"""An estimate of what the headers of one answer weigh."""
GZIP_LEVEL = 9
_SCRIPT = re.compile(
    r"<script[^>]*\bsrc=\"([^\"]+)\"|<link rel=\"modulepreload\" href=\"([^\"]+)\""
)
_STYLE = re.compile(
    r"<link[^>]*rel=\"stylesheet\"[^>]*href=\"([^\"]+)\"|<link[^>]*href=\"([^\"]+)\"[^>]*rel=\"stylesheet\""
)
_IMPORT = re.compile(r"^\s*(?:import|export)\b[^'\"]*?['\"](\.[^'\"]+)['\"]", re.MULTILINE)
STEPS = (("first", "首次"), ("later", "以后"))


def measure(bench: Bench) -> dict[str, Any]:
    """Return bytes, files and rounds of known items (the reporting half) and questions."""
    page = page_weights(bench.site)
    _, reporting = halves(bench.items)
    known = [item.query for item in reporting][: max(10, bench.queries // 8)]
    asked = questions()
    weights = node(
        "weigh.mjs", bench.site, [*_after_one_another(known), *_after_one_another(asked)]
    )
    return {
        "页面": page,
        "已知条目": _kinds(weights[: len(known)], page["脚本"]),
        "提问": _kinds(weights[len(known) :], page["脚本"]),
    }


def _after_one_another(queries: Sequence[str]) -> list[dict[str, str]]:
    """Return each query with the one before it; the first comes after the last."""
    return [{"query": query, "before": queries[place - 1]} for place, query in enumerate(queries)]


def _kinds(weights: Sequence[dict[str, Any]], script: int) -> dict[str, Any]:
    found: dict[str, Any] = {"个数": len(weights)}
    for step, name in STEPS:
        answers = [one[step]["answer"] for one in weights]
        snippets = [one[step]["snippets"] for one in weights]
        own = script if step == "first" else 0
        # The manifest is the first of the rounds that a page's first query takes.
        before = 1 if step == "first" else 0
        found[name] = {
            "字节": spread([one["bytes"] + own for one in answers]),
            "文件": spread([one["files"] for one in answers]),
            "往返": spread([one["rounds"] - before for one in answers]),
            "各类字节": _by_kind(answers),
            "摘要字节": spread([one["bytes"] for one in snippets]),
            "摘要文件": spread([one["files"] for one in snippets]),
            "摘要往返": spread([one["rounds"] for one in snippets]),
        }
    return found


def _by_kind(answers: Sequence[dict[str, Any]]) -> dict[str, float]:
    names = sorted({kind for one in answers for kind in one["kinds"]})
    return {
        name: sum(one["kinds"].get(name, 0) for one in answers) / len(answers) for name in names
    }


def page_weights(site: Path) -> dict[str, int]:
    """Return the compressed bytes of the search page, its style and its scripts."""
    page = site / "search" / "index.html"
    html = page.read_text(encoding="utf-8")
    styles = [found[1] or found[2] for found in _STYLE.finditer(html)]
    scripts: dict[Path, int] = {}
    for found in _SCRIPT.finditer(html):
        _add(page.parent / (found[1] or found[2]), scripts)
    return {
        "脚本": sum(scripts.values()),
        "脚本文件": len(scripts),
        "网页": _compressed(page),
        "样式": sum(_compressed(page.parent / style) for style in styles),
    }


def _add(script: Path, known: dict[Path, int]) -> None:
    """Add a script and those that it imports from the start."""
    script = Path(str(script).partition("?")[0]).resolve()
    if script in known:
        return
    known[script] = _compressed(script)
    for found in _IMPORT.finditer(script.read_text(encoding="utf-8")):
        _add(script.parent / found[1], known)


def _compressed(path: Path) -> int:
    plain = Path(str(path).partition("?")[0])
    return len(gzip.compress(plain.read_bytes(), GZIP_LEVEL, mtime=0))


def lines(figures: dict[str, Any]) -> list[str]:
    """Return the figures as lines to read."""
    page = figures["页面"]
    shown = [
        f"压缩后的字节；首次含清单和脚本，脚本 {page['脚本']} 字节（{page['脚本文件']} 个文件）。",
        f"  另计：网页 {page['网页']}、样式 {page['样式']} 字节，响应头每个文件约 {HEADERS} 字节。",
    ]
    for name in ("已知条目", "提问"):
        shown.append(f"  {name}（{figures[name]['个数']} 条）")
        for _, step in STEPS:
            one = figures[name][step]
            shown += [
                f"    {step}  {_kb(one['字节'])}",
                f"      文件 {_counts(one['文件'])}；清单之后往返 {_counts(one['往返'])}",
                f"      响应头约 {one['文件']['mean'] * HEADERS / 1000:.1f} kB",
                "      平均各类："
                + "  ".join(f"{k} {v / 1000:.1f}" for k, v in one["各类字节"].items()),
                f"    {step}摘要  {_kb(one['摘要字节'])}；往返 {_counts(one['摘要往返'])}",
            ]
    return shown


def _kb(one: dict[str, float]) -> str:
    names = (("平均", "mean"), ("中位", "p50"), ("九成", "p90"), ("最大", "max"))
    return "  ".join(f"{name} {one[key] / 1000:.1f}" for name, key in names) + " kB"


def _counts(one: dict[str, float]) -> str:
    return f"平均 {one['mean']:.1f} 最大 {one['max']:.0f}"
