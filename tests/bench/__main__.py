"""``make bench``: the CPU of check and build, beside stock Pelican over the same documents.

Absolute times depend on the machine; the ratios of one run are what counts. Each figure is
the user and system time of a whole process, the median of the runs.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.corpus import write_both
from tests.bench.measured import ROOT, quiet_folder, run

AS_OF = "2026-11-15"
CHECK_LIMIT_MS = 1.0
BUILD_LIMIT = 0.8
STOCK_SETTINGS = """
SITENAME = "stock"
THEME = "simple"
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh-CN"
DEFAULT_PAGINATION = 50
YEAR_ARCHIVE_SAVE_AS = "posts/{date:%Y}/index.html"
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"
AUTHOR_FEED_ATOM = "feeds/author-{slug}.atom.xml"
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_RSS = None
SITEURL = "https://example.cn"
MARKDOWN = {"extension_configs": {"markdown.extensions.tables": {}, "markdown.extensions.meta": {}}}
"""


PLAIN_SETTINGS = """\
from publishconf import *

PLUGINS = [one for one in PLUGINS if one.__name__ != "plugins.search"]
"""
"""What stock Pelican is compared with: it makes no search index, so neither does this."""
LIKE_SETTINGS = """\
from publishconf import *

PLUGINS = [one for one in PLUGINS if one.__name__ == "plugins.portal"]
"""
"""Pages, lists and feeds alone. Copies in large type, codes, documents as data, rules and the
check are still among them: they are told beside, and never what is held to the limit."""


def main() -> int:
    """Print the table of figures and ratios; 1 when a process failed or a limit is passed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=quiet_folder()) as folder:
        return measure(Path(folder), arguments.counts, arguments.runs)


def measure(folder: Path, counts: Sequence[int], runs: int) -> int:
    """Print a line for each number of documents, then whether cost grows linearly."""
    print(f"每项取 {runs} 次的中位数；CPU 为整个进程的用户态加内核态秒数。")
    print("原版 Pelican 没有全文检索，所以“建站”不含检索索引，“含检索”另列。")
    print("“只有门户”另去掉开放数据，仍含检查、大字版、二维码和规则页；目标只看“建站/原版”。")
    print(
        "公文数  检查CPU  每份毫秒  建站CPU  原版Pelican  建站/原版  建站峰值MB"
        "  含检索CPU  含检索/原版  只有门户CPU  只有门户/原版"
    )
    figures: dict[int, tuple[float, float]] = {}
    sound = True
    for count in counts:
        ours, stock = write_both(folder, ROOT, count)
        (stock / "pelicanconf.py").write_text(STOCK_SETTINGS, encoding="utf-8")
        (ours / "plainconf.py").write_text(PLAIN_SETTINGS, encoding="utf-8")
        (ours / "likeconf.py").write_text(LIKE_SETTINGS, encoding="utf-8")
        check, build, plain, peak, whole, like = _figures(ours, stock, runs)
        figures[count] = (check, build)
        each, ratio = check / count * 1000, build / plain
        print(
            f"{count:>6}  {check:>7.2f}  {each:>8.2f}  {build:>7.2f}  {plain:>11.2f}"
            f"  {ratio:>9.2f}  {peak:>10.0f}  {whole:>9.2f}  {whole / plain:>11.2f}"
            f"  {like:>11.2f}  {like / plain:>13.2f}",
            flush=True,
        )
        sound = sound and each <= CHECK_LIMIT_MS and ratio <= BUILD_LIMIT
    if len(figures) > 1:
        few, many = min(figures), max(figures)
        for label, index in (("检查", 0), ("建站", 1)):
            growth = (figures[many][index] / figures[few][index]) / (many / few)
            print(f"{label}：{few} → {many} 份，每份成本之比 {growth:.2f}（1 即线性）")
    print(f"目标：检查每份不超过 {CHECK_LIMIT_MS} 毫秒，建站不超过原版的 {BUILD_LIMIT} 倍。")
    print("达到目标。" if sound else "没有达到目标。")
    return 0 if sound else 1


def _figures(ours: Path, stock: Path, runs: int) -> tuple[float, ...]:
    """Return CPU seconds of check, build and stock build, our peak in MB, the CPU seconds with
    the search, and those of the portal alone."""
    measured: list[list[float]] = [[] for _ in range(6)]
    checks, builds, plains, peaks, wholes, likes = measured
    for _ in range(runs):
        shutil.rmtree(ours / "cache", ignore_errors=True)
        command = ["-m", "plugins.disclosure.cli", "--root", str(ours), "check"]
        checks.append(_run(ours, [*command, "--as-of", AS_OF])[0])
        cpu, peak = _built(ours, "plainconf.py", "--fatal", "warnings")
        builds.append(cpu)
        peaks.append(peak)
        wholes.append(_built(ours, "publishconf.py", "--fatal", "warnings")[0])
        plains.append(_built(stock, "pelicanconf.py")[0])
        likes.append(_built(ours, "likeconf.py", "--fatal", "warnings")[0])
    return tuple((max if one is peaks else statistics.median)(one) for one in measured)


def _built(folder: Path, settings: str, *more: str) -> tuple[float, float]:
    """Return the CPU seconds and the peak MB of a build into an empty folder."""
    shutil.rmtree(folder / "output", ignore_errors=True)
    return _run(folder, ["-m", "pelican", "content", "-s", settings, "-o", "output", *more])


def _run(folder: Path, command: Sequence[str]) -> tuple[float, float]:
    """Return the CPU seconds and the peak MB of a Python process that must succeed."""
    environment = {"PYTHONPATH": str(folder), "GONGKAI_AS_OF": AS_OF, "GONGKAI_HISTORY": "none"}
    usage = run([sys.executable, *command], folder, environment)
    return usage.cpu, usage.peak


if __name__ == "__main__":
    sys.exit(main())
