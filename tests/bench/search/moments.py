"""Time to results in Chromium on a throttled line, and the bytes that it counted itself."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from tests.bench.search.browser import chromium
from tests.bench.search.figures import spread
from tests.bench.search.known import halves
from tests.bench.search.mixed import questions
from tests.bench.search.project import Bench
from tests.bench.search.serving import serving, serving_h2

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

TITLE = "4G 下的时间"
LATENCY_MS, DOWN_MBITS, UP_MBITS = 170, 9, 1.5
EACH = 10
WAIT_MS = 20_000
# The first change of the list after a start, and whether the list then held anything.
_WATCH = """
window.firstResults = new Promise((done) => {
  new MutationObserver((_, watch) => {
    if (!document.querySelector('#search-results li')) return;
    watch.disconnect();
    done(performance.now());
  }).observe(document, { childList: true, subtree: true });
});
"""
_ASK_NEXT = """(query) => new Promise((done) => {
  const input = document.getElementById('query');
  input.value = query;
  const list = document.getElementById('search-results');
  const start = performance.now();
  new MutationObserver((_, watch) => {
    watch.disconnect();
    done(performance.now() - start);
  }).observe(list, { childList: true });
  input.form.requestSubmit();
})"""


def measure(bench: Bench) -> dict[str, Any]:
    """Return milliseconds to first results and to later ones, for known items and questions."""
    _, reporting = halves(bench.items)
    step = max(1, len(reporting) // EACH)
    known = [item.query for item in reporting[::step]][:EACH]
    asked = questions()[:: max(1, len(questions()) // EACH)][:EACH]
    sites = {"HTTP/1.1": serving, "HTTP/2": serving_h2}
    with chromium() as browser:
        return {
            "线路": {"延迟毫秒": LATENCY_MS, "下行兆比特": DOWN_MBITS, "上行兆比特": UP_MBITS},
            **{
                name: _both(browser, known, asked, site(bench.site)) for name, site in sites.items()
            },
        }


def _both(
    browser: Browser,
    known: Sequence[str],
    asked: Sequence[str],
    site: AbstractContextManager[str],
) -> dict[str, Any]:
    with site as address:
        _start(browser, address)
        return {
            "已知条目": _times(browser, address, known),
            "提问": _times(browser, address, asked),
        }


def _start(browser: Browser, address: str) -> None:
    """Open the page once, so that what starting a browser costs is not counted as the page's."""
    context = browser.new_context(ignore_https_errors=True)
    page = context.new_page()
    page.goto(f"{address}search/", timeout=WAIT_MS)
    _settle(page)
    context.close()


def _times(browser: Browser, address: str, queries: Sequence[str]) -> dict[str, Any]:
    first, later, weights = [], [], []
    for place, query in enumerate(queries):
        # The certificate of the server beside is its own.
        context = browser.new_context(ignore_https_errors=True)
        page = context.new_page()
        page.add_init_script(_WATCH)
        counted = _throttle(context.new_cdp_session(page))
        page.goto(
            f"{address}search/?{urlencode({'q': query})}", wait_until="commit", timeout=WAIT_MS
        )
        first.append(float(page.evaluate("window.firstResults")))
        weights.append(float(sum(counted.values())))
        _settle(page)
        later.append(float(page.evaluate(_ASK_NEXT, queries[place - 1])))
        context.close()
    return {"首次": spread(first), "以后": spread(later), "首次传输字节": spread(weights)}


def _throttle(session: CDPSession) -> dict[str, float]:
    """Slow a page's line down, and return what counts its bytes by request, headers and all.

    The line of a page is that of its workers; what these fetch is told by themselves.
    """
    counted: dict[str, float] = {}

    def count(event: dict[str, Any]) -> None:
        counted[event["requestId"]] = event["encodedDataLength"]

    def hear(event: dict[str, Any]) -> None:
        told = json.loads(event["message"])
        if told.get("method") == "Network.loadingFinished":
            count(told["params"])

    def listen(event: dict[str, Any]) -> None:
        for number, method in enumerate(("Network.enable", "Runtime.runIfWaitingForDebugger")):
            message = json.dumps({"id": number, "method": method})
            worker = {"sessionId": event["sessionId"], "message": message}
            session.send("Target.sendMessageToTarget", worker)

    session.on("Network.loadingFinished", count)
    session.on("Target.receivedMessageFromTarget", hear)
    session.on("Target.attachedToTarget", listen)
    session.send("Network.enable")
    slow = {
        "offline": False,
        "latency": LATENCY_MS,
        "downloadThroughput": DOWN_MBITS * 1e6 / 8,
        "uploadThroughput": UP_MBITS * 1e6 / 8,
    }
    session.send("Network.emulateNetworkConditions", slow)
    waiting = {"autoAttach": True, "waitForDebuggerOnStart": True, "flatten": False}
    session.send("Target.setAutoAttach", waiting)
    return counted


def _settle(page: Page) -> None:
    page.wait_for_load_state("networkidle", timeout=WAIT_MS)


def lines(figures: dict[str, Any]) -> list[str]:
    """Return the figures as lines to read."""
    line = figures["线路"]
    shown = [
        f"线路：下行 {line['下行兆比特']} Mbit/s，上行 {line['上行兆比特']} Mbit/s；",
        f"  每个请求延迟 {line['延迟毫秒']} ms（Chromium 限速，空缓存）；单位毫秒。",
    ]
    for version in ("HTTP/1.1", "HTTP/2"):
        for name, one in figures[version].items():
            shown += [f"  {version} {name} {shown_line}" for shown_line in _of_one(one)]
    return shown


def _of_one(one: dict[str, Any]) -> list[str]:
    labels = {"首次": "首次（从打开网址到列出结果）", "以后": "以后（从提交到列出结果）"}
    shown = []
    for step, label in labels.items():
        values = "  ".join(f"{key} {one[step][key]:.0f}" for key in ("mean", "p50", "p90", "max"))
        shown.append(f"{label}：{values}")
    weight = one["首次传输字节"]
    mean, most = weight["mean"] / 1000, weight["max"] / 1000
    shown.append(f"到首次结果为止（含网页、样式和响应头）：平均 {mean:.1f} kB，最大 {most:.1f} kB")
    return shown
