"""``python -m tests.bench.attachments``: the CPU of check with attachments, first and again.

The second run changes nothing: it hashes every file and tells the report again. Before the third
one document and one attachment change: all is read and checked, but what is costly about the
others (their attachments, their words, personal data) comes from the store.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.corpus import SEED, write_both
from tests.bench.measured import ROOT, quiet_folder, run
from tests.opening import packages as made
from tests.opening.pdf import pdf

AS_OF = "2026-11-15"
_WORDS = ("设施维护", "信息目录", "办理流程", "年度计划", "整改清单", "培训课程", "项目进度")


def _line(chance: random.Random) -> str:
    return "，".join(f"{chance.choice(_WORDS)}{chance.randint(2, 900)}项" for _ in range(4)) + "。"


def _workbook(chance: random.Random) -> bytes:
    rows = "".join(
        f'<row r="{row}">'
        + "".join(made.cell(f"{column}{row}", chance.choice(_WORDS)) for column in "ABCD")
        + "".join(f'<c r="{c}{row}"><v>{chance.randint(1, 99999)}</v></c>' for c in "EFGH")
        + "</row>"
        for row in range(1, 201)
    )
    return made.workbook({"汇总": made.sheet(rows)})


def _document(chance: random.Random) -> bytes:
    return made.word("".join(made.paragraph(_line(chance)) for _ in range(80)))


def _pages(chance: random.Random) -> bytes:
    return pdf(["\n".join(_line(chance) for _ in range(30)) for _ in range(5)])


def _table(chance: random.Random) -> bytes:
    rows = (f"{chance.choice(_WORDS)},{chance.randint(1, 9999)},{_line(chance)}" for _ in range(99))
    return "\n".join(["项目,数量,说明", *rows]).encode()


def _archive(chance: random.Random) -> bytes:
    return made.zipped({"甲.docx": _document(chance), "乙.xlsx": _workbook(chance)})


KINDS: tuple[tuple[str, Callable[[random.Random], bytes]], ...] = (
    ("xlsx", _workbook),
    ("docx", _document),
    ("pdf", _pages),
    ("xlsx", _workbook),
    ("csv", _table),
    ("docx", _document),
    ("ofd", lambda chance: made.ofd(["\n".join(_line(chance) for _ in range(30))] * 5)),
    ("zip", _archive),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where the second run costs more than a tenth of the first."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.attachments", description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--attachments", type=int, default=1_000)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(dir=quiet_folder()) as folder:
        project, stock = write_both(Path(folder), ROOT, options.documents)
        shutil.rmtree(stock)
        size = _attach(project, options.attachments)
        first, again = _check(project), _check(project)
        _change(project)
        changed = _check(project)
    print(f"公文 {options.documents} 份，附件 {options.attachments} 个（{size / 1e6:.1f} MB）")
    for name, (cpu, peak) in (
        ("第一次", first),
        ("第二次，没有变化", again),
        ("第三次，改了一份公文和一个附件", changed),
    ):
        print(f"{name}：CPU {cpu:.2f} 秒，是第一次的 {cpu / first[0]:.2f}；内存峰值 {peak:.0f} MB")
    return 0 if again[0] <= first[0] / 10 else 1


def _check(project: Path) -> tuple[float, float]:
    """Return the CPU seconds and the peak MB of a check, its own process counted in."""
    command = [sys.executable, "-m", "plugins.disclosure.cli", "--root", str(project), "check"]
    usage = run([*command, "--as-of", AS_OF], project, {"PYTHONPATH": str(project)})
    return usage.cpu, usage.peak


def _change(project: Path) -> None:
    """Add a sentence to a document and to a table."""
    for pattern in ("20*-*.md", "20*-*.csv"):
        path = next(iter(sorted((project / "content").rglob(pattern))))
        with path.open("a", encoding="utf-8") as file:
            file.write("\n另行通知。\n")


def _attach(project: Path, count: int) -> int:
    """Put attachments beside the first documents, list them there, and return their bytes."""
    chance = random.Random(SEED)
    documents = sorted((project / "content").rglob("20*-*.md"))
    size = 0
    for number in range(count):
        path = documents[number * len(documents) // count]
        suffix, make = KINDS[number % len(KINDS)]
        name = f"{path.stem}.附表{number}.{suffix}"
        data = make(chance)
        path.with_name(name).write_bytes(data)
        text = path.read_text(encoding="utf-8")
        if "\n附件:\n" in text:
            text = text.replace("\n附件:\n", f"\n附件:\n- {name}\n", 1)
        else:
            text = text.replace("---\n", f"---\n附件: [{name}]\n", 1)
        path.write_text(text, encoding="utf-8")
        size += len(data)
    return size


if __name__ == "__main__":
    sys.exit(main())
