"""``make bench-search``: what the search finds, moves, takes and costs, in one report.

Absolute times depend on the machine; the ratios of one run, shares and bytes are what counts.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.measured import ROOT, quiet_folder
from tests.bench.search import (
    building_cost,
    keystrokes,
    moments,
    recall,
    relevance,
    same,
    weight,
)
from tests.bench.search.project import Bench, build_site, prepare

Section = tuple[str, Callable[[Bench], dict[str, Any]], Callable[[dict[str, Any]], list[str]]]
# The build comes first: a child's peak of memory counts from what its parent holds.
SECTIONS: dict[str, Section] = {
    "build": (building_cost.TITLE, building_cost.measure, building_cost.lines),
    "recall": (recall.TITLE, recall.measure, recall.lines),
    "known": (relevance.TITLE, relevance.measure, relevance.lines),
    "same": (same.TITLE, same.measure, same.lines),
    "bytes": (weight.TITLE, weight.measure, weight.lines),
    "time": (moments.TITLE, moments.measure, moments.lines),
    "keys": (keystrokes.TITLE, keystrokes.measure, keystrokes.lines),
    "questions": (
        relevance.QUESTIONS_TITLE,
        relevance.measure_questions,
        relevance.question_lines,
    ),
}
QUERIES = 2000


def main() -> int:
    """Measure what is asked for, and print it."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="gongkai-", dir=quiet_folder()) as temporary:
        folder = Path(temporary)
        root = prepare(folder, arguments.laws, arguments.project)
        site = build_site(root, folder / "site")
        bench = Bench(folder, root, site, arguments.cache, arguments.queries)
        figures = {name: _measured(bench, name) for name in SECTIONS if name in arguments.only}
    if arguments.json:
        text = json.dumps(figures, ensure_ascii=False, indent=1)
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0


def _measured(bench: Bench, name: str) -> dict[str, Any]:
    """Return the figures of a section, printed already."""
    title, measure, lines = SECTIONS[name]
    start = time.monotonic()
    figures = measure(bench)
    print(f"\n{title}（{name}，{time.monotonic() - start:.0f} 秒）")
    print(*lines(figures), sep="\n", flush=True)
    return figures


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.search",
        description="测量检索：召回、相关性、字节、时间、成本。",
    )
    parser.add_argument("--laws", type=Path, metavar="文件夹", help="先导入这个文件夹里的法律法规")
    parser.add_argument("--project", type=Path, metavar="文件夹", help="改用这个项目的内容")
    parser.add_argument("--only", type=_names, default=list(SECTIONS), metavar=",".join(SECTIONS))
    parser.add_argument("--queries", type=_number, default=QUERIES, metavar="条数")
    parser.add_argument("--json", type=Path, metavar="文件", help="把全部数字写入这个文件")
    parser.add_argument("--cache", type=Path, default=ROOT / "cache" / "bench", metavar="文件夹")
    return parser.parse_args()


def _names(text: str) -> list[str]:
    names = text.split(",")
    unknown = [name for name in names if name not in SECTIONS]
    if unknown:
        known = "、".join(SECTIONS)
        raise argparse.ArgumentTypeError(f"没有“{'、'.join(unknown)}”这一项，可选：{known}")
    return names


def _number(text: str) -> int:
    if not text.isdecimal() or int(text) < 20:
        raise argparse.ArgumentTypeError(f"“{text}”不行：请写不小于 20 的整数")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
