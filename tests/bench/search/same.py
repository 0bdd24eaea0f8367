"""The same first ten from Whoosh, from the engine under Node and from the engine in Chromium."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench.search.asking import ids_under_node
from tests.bench.search.browser import chromium
from tests.bench.search.figures import DEPTH
from tests.bench.search.mixed import mixed_queries
from tests.bench.search.project import Bench
from tests.bench.search.serving import serving

TITLE = "三处答案相同"
SHOWN = 5
_PART = 100
_ENGINE = "theme/js/search/engine.js"
_ASK = """async ([base, engine, queries, limit]) => {
  const { openIndex } = await import(base + engine);
  const index = (globalThis.asked ??= await openIndex(base + 'search/'));
  const answers = [];
  for (const query of queries) {
    const { results } = await index.search(query, { limit });
    answers.push(results.map(({ card }) => card.id));
  }
  return answers;
}"""


def measure(bench: Bench) -> dict[str, Any]:
    """Return how many queries give the same first ten everywhere, and the first that do not."""
    queries = mixed_queries(bench.records, bench.items, max(1, bench.queries // 2))
    asked = ids_under_node(bench.site, queries, DEPTH)
    here = [
        [bench.records[doc].id for doc in bench.engine.search(query).docs[:DEPTH]]
        for query in queries
    ]
    page = _in_chromium(bench.site, queries)
    rows = list(zip(queries, here, asked.result(), page, strict=True))
    return {
        "个数": len(queries),
        "有结果": sum(map(bool, here)),
        "Node相同": sum(mine == other for _, mine, other, _ in rows),
        "Chromium相同": sum(mine == other for _, mine, _, other in rows),
        "不同": [query for query, *ids in rows if ids != [ids[0]] * 3][:SHOWN],
    }


def _in_chromium(site: Path, queries: Sequence[str]) -> list[list[str]]:
    """Return the ids that the published module finds in a page of the site."""
    found: list[list[str]] = []
    with serving(site) as address, chromium() as browser:
        page = browser.new_page()
        page.goto(f"{address}404.html")
        for start in range(0, len(queries), _PART):
            part = list(queries[start : start + _PART])
            found += page.evaluate(_ASK, [address, _ENGINE, part, DEPTH])
    return found


def lines(figures: dict[str, Any]) -> list[str]:
    """Return the figures as lines to read."""
    number = figures["个数"]
    shown = [
        f"前十条逐条相同；{number} 条中有结果的 {figures['有结果']} 条。",
        f"  命令行与 Node：{figures['Node相同']} / {number}",
        f"  命令行与 Chromium：{figures['Chromium相同']} / {number}",
    ]
    return shown + [f"    不同：〈{query}〉" for query in figures["不同"]]
