"""``python -m tests.bench.supervision``: what a city of fifty offices with full ledgers costs.

Ledgers of three years with so many rows a year are made from a seed, with the reports that they
give, and a few documents for each office. Each command runs as a process of its own, with nothing
kept from a run before the first; the figures are its user and system time. Together they must
stay below the limit: checks, deadlines, scores, and every page of the site (without the search
and the open data).
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.disclosure.cli.main import COMMANDS
from tests.bench.city import NOW, YEARS, write_city
from tests.bench.measured import ROOT, Usage, quiet_folder, run

LIMIT = 20.0
"""CPU seconds for everything together."""
DOCUMENTS = 20
"""Documents of each office."""
PAGES = """\
from publishconf import *

PLUGINS = [one for one in PLUGINS if one.__name__ == "plugins.portal"]
"""
_PARTS = (("检查", "check"), ("时限", "deadlines"), ("评分", "score"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where they pass the limit."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.supervision", description=__doc__)
    parser.add_argument("--offices", type=int, default=50)
    parser.add_argument("--rows", type=int, nargs="+", default=[20_000], help="台账每年的总行数")
    options = parser.parse_args(arguments)
    totals = [measure(options.offices, rows) for rows in options.rows]
    within = max(totals) <= LIMIT
    print(f"目标：合计不超过 {LIMIT:.0f} CPU 秒。{'达到目标。' if within else '没有达到目标。'}")
    return 0 if within else 1


def measure(offices: int, rows: int) -> float:
    """Print a line for each part and return the CPU seconds of all of them."""
    with tempfile.TemporaryDirectory(dir=quiet_folder()) as folder:
        project = write_city(Path(folder) / "city", ROOT, offices, rows, DOCUMENTS)
        held = sum(1 for _ in _ledger_lines(project))
        print(f"机关 {offices} 个，{len(YEARS)} 年，台账共 {held} 行（每年 {rows} 行）", flush=True)
        total = 0.0
        for name, usage in _parts(project):
            total += usage.cpu
            print(f"  {name}：CPU {usage.cpu:.2f} 秒，内存峰值 {usage.peak:.0f} MB", flush=True)
    print(f"  合计：CPU {total:.2f} 秒", flush=True)
    return total


def _parts(project: Path) -> Iterator[tuple[str, Usage]]:
    """Yield each part with what it took; what is no command of the project is left out."""
    environment = {
        "PYTHONPATH": str(project),
        "GONGKAI_AS_OF": NOW.isoformat(),
        "GONGKAI_HISTORY": "none",
    }
    for name, command in _PARTS:
        if command in COMMANDS:
            call = [sys.executable, "-m", "plugins.disclosure.cli", "--root", str(project), command]
            yield name, run(call, project, environment)
    (project / "plainconf.py").write_text(PAGES, encoding="utf-8")
    shutil.rmtree(project / "output", ignore_errors=True)
    build = ["-m", "pelican", "content", "-s", "plainconf.py", "-o", "output", "--fatal", "errors"]
    yield "网页", run([sys.executable, *build], project, environment)


def _ledger_lines(project: Path) -> Iterator[str]:
    for path in sorted((project / "content").glob("*/台账/*.csv")):
        yield from path.read_text(encoding="utf-8").splitlines()[1:]


if __name__ == "__main__":
    sys.exit(main())
