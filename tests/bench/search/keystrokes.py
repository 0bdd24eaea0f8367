"""How much script a keystroke costs on a processor slowed down four times, from a trace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from tests.bench.search.browser import chromium
from tests.bench.search.figures import spread
from tests.bench.search.known import halves
from tests.bench.search.mixed import questions
from tests.bench.search.project import Bench
from tests.bench.search.serving import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TITLE = "每次击键的脚本"
SLOWDOWN = 4
QUERIES = 8
LONGEST = 12
PAUSE_MS = 350
MARK = "keystroke"
CATEGORIES = "devtools.timeline,v8.execute,blink.user_timing"
SCRIPT = {"FunctionCall", "EvaluateScript", "RunMicrotasks", "TimerFire", "v8.run"}
HANDLERS = {"EventDispatch"}
"""With the browser's own work on an event: putting a letter into a box is no script."""
Span = tuple[float, float]


def measure(bench: Bench) -> dict[str, Any]:
    """Return milliseconds of script after each keystroke of some queries typed slowly."""
    _, reporting = halves(bench.items)
    known = [item.query for item in reporting[:: max(1, len(reporting) // QUERIES)]]
    asked = questions()[:: max(1, len(questions()) // QUERIES)]
    typed = [query[:LONGEST] for query in [*known[: QUERIES // 2], *asked[: QUERIES // 2]]]
    with serving(bench.site) as address, chromium() as browser:
        traces = [_typed(browser, address, query) for query in typed]
    per_key = [keys for events in traces for keys in stretches(events, SCRIPT)]
    handlers = [keys for events in traces for keys in stretches(events, HANDLERS)]
    return {
        "减速": SLOWDOWN,
        "击键": len(per_key),
        "合计": spread([sum(keys) for keys in per_key]),
        "最长一段": spread([max(keys, default=0.0) for keys in per_key]),
        "击键事件本身": spread([sum(keys) for keys in handlers]),
    }


def _typed(browser: Browser, address: str, query: str) -> list[dict[str, Any]]:
    """Return the trace of a query being typed into a new page."""
    page = browser.new_page()
    page.goto(f"{address}search/")
    page.wait_for_load_state("networkidle")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.focus("#query")
    events = _trace(browser, page, query)
    page.close()
    return events


def _trace(browser: Browser, page: Page, query: str) -> list[dict[str, Any]]:
    """Return the trace of a query being typed, with a mark before every keystroke."""
    session = browser.new_browser_cdp_session()
    events: list[dict[str, Any]] = []
    ended: list[bool] = []
    session.on("Tracing.dataCollected", lambda part: events.extend(part["value"]))
    session.on("Tracing.tracingComplete", lambda _: ended.append(True))
    session.send("Tracing.start", {"transferMode": "ReportEvents", "categories": CATEGORIES})
    for character in query:
        page.evaluate(f"performance.mark('{MARK}') && 0")
        page.keyboard.insert_text(character)
        page.wait_for_timeout(PAUSE_MS)
    page.evaluate(f"performance.mark('{MARK}') && 0")
    session.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(20)
    session.detach()
    return events


def stretches(events: Sequence[dict[str, Any]], names: set[str]) -> list[list[float]]:
    """Return, between each mark and the next, how long each stretch of such events was, in ms.

    Only the thread of the marks counts: it is the page's main one. Times are those of its
    processor, so that what else the machine does is not in them.
    """
    marks = sorted((one["tts"], one["pid"], one["tid"]) for one in events if one["name"] == MARK)
    thread = marks[0][1:] if marks else ()
    spans = [
        (one["tts"], one["tts"] + one["tdur"])
        for one in events
        if one["name"] in names and "tdur" in one and (one["pid"], one["tid"]) == thread
    ]
    whole = union(spans)
    times = [mark[0] for mark in marks]
    return [
        [(end - start) / 1000 for start, end in whole if since <= start < until]
        for since, until in pairwise(times)
    ]


def union(spans: Iterable[Span]) -> list[Span]:
    """Return spans with those that overlap or lie in one another as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def lines(figures: dict[str, Any]) -> list[str]:
    """Return the figures as lines to read."""
    shown = [
        f"Chromium 处理器减速 {figures['减速']} 倍，逐字输入 {figures['击键']} 次；单位毫秒。",
        f"  每次击键后 {PAUSE_MS} 毫秒内主线程的脚本：",
    ]
    for name in ("合计", "最长一段", "击键事件本身"):
        one = figures[name]
        values = "  ".join(f"{key} {one[key]:.1f}" for key in ("mean", "p50", "p95", "max"))
        shown.append(f"  {name}：{values}")
    return shown
