"""Every word is found: pieces of texts, the same pieces quoted, titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.bench.search.asking import ids_under_node
from tests.bench.search.figures import DEPTH
from tests.bench.search.project import Bench
from tests.bench.search.substrings import Cut, as_they_stand, letters_only, quotable
from tests.bench.search.wording import same

TITLE = "召回"
UNDER_NODE = 400
SHOWN = 5


def measure(bench: Bench) -> dict[str, Any]:
    """Return shares of what was found, and the first of what was not."""
    number = bench.queries
    standing = as_they_stand(bench.records, number)
    letters = letters_only(bench.records, number)
    quoted = quotable(as_they_stand(bench.records, number * 5 // 4))[:number]
    return {
        "原样片段": _pieces(bench, standing),
        "纯文字片段": _pieces(bench, letters),
        "加引号片段": _phrases(bench, quoted),
        "标题": _titles(bench),
    }


def _pieces(bench: Bench, cuts: Sequence[Cut]) -> dict[str, Any]:
    found: list[bool] = []
    strict: list[bool] = []
    missed: list[str] = []
    for cut in cuts:
        first = bench.engine.search(cut.text).docs[:DEPTH]
        having = bench.scan.containing(cut.text)
        here = cut.doc in first
        if len(having) <= DEPTH:
            strict.append(here)
        found.append(here or (len(having) > DEPTH and len(first) == DEPTH and having >= {*first}))
        if not found[-1]:
            missed.append(cut.text)
    return {**_share(found), "不超过十篇": _share(strict), "未中": missed[:SHOWN]}


def _phrases(bench: Bench, cuts: Sequence[Cut]) -> dict[str, Any]:
    """Compare the documents that a quoted phrase returns with those that contain it."""
    some = [f'"{cut.text}"' for cut in cuts[:UNDER_NODE]]
    asked = ids_under_node(bench.site, some, len(bench.records))
    wanted = [bench.scan.containing(cut.text) for cut in cuts]
    mine = [set(bench.engine.search(f'"{cut.text}"').docs) for cut in cuts]
    place = {record.id: doc for doc, record in enumerate(bench.records)}
    there = [{place[one] for one in ids} for ids in asked.result()]
    equal = [one == other for one, other in zip(mine, wanted, strict=True)]
    under = [one == other for one, other in zip(there, wanted[: len(there)], strict=True)]
    missed = [cut.text for cut, right in zip(cuts, equal, strict=True) if not right]
    return {**_share(equal), "Node": _share(under), "未中": missed[:SHOWN]}


def _titles(bench: Bench) -> dict[str, Any]:
    """Tell how many titles find their document first, or among others of that title only."""
    first: list[bool] = []
    missed: list[str] = []
    for doc, record in enumerate(bench.records):
        docs = bench.engine.search(record.title).docs
        place = docs.index(doc) if doc in docs else len(docs)
        name = same(record.title)
        above = all(same(bench.records[one].title) == name for one in docs[:place])
        first.append(doc in docs and above)
        if not first[-1]:
            missed.append(record.title)
    return {**_share(first), "未中": missed[:SHOWN]}


def _share(found: Sequence[bool]) -> dict[str, Any]:
    return {"个数": len(found), "命中": sum(found), "比例": sum(found) / max(1, len(found))}


def lines(figures: dict[str, Any]) -> list[str]:
    """Return the figures as lines to read."""
    shown = [
        "片段取自正文中间，4–12 字；命中：原文在前十条内，含该片段的超过十篇时前十条都含有它。",
    ]
    for name, one in figures.items():
        shown.append(f"  {name}：{_said(one)}")
        if "不超过十篇" in one:
            shown.append(f"    其中含该片段的不超过十篇：{_said(one['不超过十篇'])}")
        if "Node" in one:
            shown.append(f"    同样的检索在 Node 中：{_said(one['Node'])}（与逐篇查找的集合相等）")
        if one["未中"]:
            shown.append(f"    未中的例子：{'  '.join(f'〈{text}〉' for text in one['未中'])}")
    return shown


def _said(share: dict[str, Any]) -> str:
    return f"{share['命中']} / {share['个数']} = {share['比例']:.2%}"
