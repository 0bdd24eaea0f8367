"""What making the index costs, beside Pagefind over the pages of the same site."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.measured import run
from tests.bench.search.pagefind import DOCUMENT_PAGES, installed, pagefind
from tests.bench.search.project import Bench

TITLE = "建索引"
# Copies in large type hold the same text again.
_ALL_PAGES = "{[!l]*/**/*.html,l[!a]*/**/*.html,*.html}"
SETS = (("公文页", DOCUMENT_PAGES), ("全部网页", _ALL_PAGES))
NO_PAGEFIND = (
    "没有装上 pagefind（需要联网，或 pip 能取到安装包），本次不作对比；"
    "联网后重新运行即可，已装过的不会再装。"
)


@dataclass(frozen=True, slots=True)
class _Run:
    """A process of ours: all of it, and what it says of itself."""

    cpu: float
    peak: float
    said: dict[str, Any]


def measure(bench: Bench) -> dict[str, Any]:
    """Return CPU seconds, peak MB, bytes and files of our index and of Pagefind's."""
    work = bench.folder / "cost"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    kept, cache = work / "records", work / "cache"
    loading = _ours(bench, "records", bench.root, kept)
    cold = _ours(bench, "index", kept, work / "cold", cache)
    same = _ours(bench, "index", kept, work / "same", cache)
    changed = _ours(bench, "index", kept, work / "changed", cache, changed=True)
    ours = {
        "读入": {"CPU": loading.cpu, "峰值MB": loading.peak, **loading.said},
        "全新": _row(cold),
        "无变化": _row(same),
        "改动一篇": _row(changed),
    }
    return {"本项目": ours, "pagefind": _theirs(bench, work)}


def _ours(bench: Bench, stage: str, *paths: Path, changed: bool = False) -> _Run:
    command = [sys.executable, "-m", "tests.bench.search.runner", stage, *map(str, paths)]
    if changed:
        command.append("--changed")
    usage = run(command, bench.root, bench.environment)
    return _Run(usage.cpu, usage.peak, json.loads(usage.output.splitlines()[-1]))


def _row(one: _Run) -> dict[str, Any]:
    said = one.said
    return {
        "CPU": one.cpu,
        "建索引CPU": said["cpu"],
        "峰值MB": one.peak,
        "字节": said["bytes"],
        "文件": said["files"],
    }


def _theirs(bench: Bench, work: Path) -> dict[str, Any] | None:
    python = installed(bench.cache)
    if python is None:
        return None
    found = {}
    for place, (name, pages) in enumerate(SETS):
        one = pagefind(python, bench.site, work / f"pagefind-{place}", pages)
        usage = one.usage
        found[name] = {"CPU": usage.cpu, "峰值MB": usage.peak, "字节": one.size, "文件": one.files}
    return found


def lines(figures: dict[str, Any]) -> list[str]:
    """Return the figures as lines to read."""
    ours, theirs = figures["本项目"], figures["pagefind"]
    cold, loading = ours["全新"], ours["读入"]
    shown = ["CPU 为进程的用户态加内核态秒数；大小不含双方的网页、脚本和样式。"]
    shown += [
        f"  本项目 {name}：{_said(ours[name])}（其中建索引 {ours[name]['建索引CPU']:.2f}）"
        for name in ("全新", "无变化", "改动一篇")
    ]
    shown.append(
        f"  本项目 读入全部内容：CPU {loading['CPU']:.2f}  峰值 {loading['峰值MB']:.0f} MB"
        f"（解析 {loading['load']:.2f}，取出正文 {loading['records']:.2f}）"
    )
    share = ours["改动一篇"]["建索引CPU"] / cold["建索引CPU"]
    shown.append(f"  改动一篇 / 全新（只算建索引）= {share:.3f}")
    if theirs is None:
        return [*shown, f"  {NO_PAGEFIND}"]
    for name, one in theirs.items():
        shown.append(f"  pagefind {name}：{_said(one)}")
        shown.append(
            f"    本项目 / pagefind：CPU {cold['CPU'] / one['CPU']:.2f}"
            f"（连同读入 {(cold['CPU'] + loading['CPU']) / one['CPU']:.2f}）  "
            f"峰值 {cold['峰值MB'] / one['峰值MB']:.2f}  大小 {cold['字节'] / one['字节']:.2f}  "
            f"文件数 {cold['文件'] / one['文件']:.2f}"
        )
    return shown


def _said(one: dict[str, Any]) -> str:
    return (
        f"CPU {one['CPU']:.2f}  峰值 {one['峰值MB']:.0f} MB  "
        f"大小 {one['字节'] / 1e6:.2f} MB  {one['文件']} 个文件"
    )
