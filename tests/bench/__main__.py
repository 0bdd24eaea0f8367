"""``make bench``: the CPU of check and build, beside stock Pelican over the same documents.

Absolute times depend on the machine; the ratios of one run are what counts. Each figure is
the user and system time of a whole process, the median of the runs.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.corpus import write_both

ROOT = Path(__file__).resolve().parents[2]
AS_OF = "2026-11-15"
CHECK_LIMIT_MS = 1.0
BUILD_LIMIT = 0.8
ROOM_NEEDED = 2 * 1024**3
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


def main() -> int:
    """Print the table of figures and ratios; 1 when a process failed or a limit is passed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=_quiet_folder()) as folder:
        return measure(Path(folder), arguments.counts, arguments.runs)


def _quiet_folder() -> str | None:
    """Return a folder in memory where there is room: a disk's own work is no cost of ours."""
    memory = Path("/dev/shm")
    if memory.is_dir() and shutil.disk_usage(memory).free > ROOM_NEEDED:
        return str(memory)
    return None


def measure(folder: Path, counts: Sequence[int], runs: int) -> int:
    """Print a line for each number of documents, then whether cost grows linearly."""
    print(f"每项取 {runs} 次的中位数；CPU 为整个进程的用户态加内核态秒数。")
    print("公文数  检查CPU  每份毫秒  建站CPU  原版Pelican  建站/原版  建站峰值MB")
    figures: dict[int, tuple[float, float]] = {}
    sound = True
    for count in counts:
        ours, stock = write_both(folder, ROOT, count)
        (stock / "pelicanconf.py").write_text(STOCK_SETTINGS, encoding="utf-8")
        check, build, plain, peak = _figures(ours, stock, runs)
        figures[count] = (check, build)
        each, ratio = check / count * 1000, build / plain
        print(
            f"{count:>6}  {check:>7.2f}  {each:>8.2f}  {build:>7.2f}  {plain:>11.2f}"
            f"  {ratio:>9.2f}  {peak:>10.0f}",
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


def _figures(ours: Path, stock: Path, runs: int) -> tuple[float, float, float, float]:
    """Return CPU seconds of check, build and stock build, and our build's peak in MB."""
    checks, builds, plains, peaks = [], [], [], []
    for _ in range(runs):
        for folder in (ours, stock):
            shutil.rmtree(folder / "output", ignore_errors=True)
        command = ["-m", "plugins.disclosure.cli", "--root", str(ours), "check"]
        checks.append(_run(ours, [*command, "--as-of", AS_OF])[0])
        command = ["-m", "pelican", "content", "-s", "publishconf.py", "-o", "output"]
        cpu, peak = _run(ours, [*command, "--fatal", "warnings"])
        builds.append(cpu)
        peaks.append(peak)
        command = ["-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "output"]
        plains.append(_run(stock, command)[0])
    median = statistics.median
    return median(checks), median(builds), median(plains), max(peaks)


def _run(folder: Path, command: Sequence[str]) -> tuple[float, float]:
    """Return the CPU seconds and the peak MB of a Python process that must succeed."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "GONGKAI_AS_OF": AS_OF}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, *command], cwd=folder, env=environment, stdout=log, stderr=log
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            sys.exit(f"{' '.join(command)} 以 {process.returncode} 结束：\n{log.read()[-3000:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
