"""How the static index grows: python -m tests.bench.search_scale 1000 10000 100000.

For each number of documents it makes synthetic records, by recombining the sentences of real
texts with a seed, builds the index as a site does, and prints a line of a Markdown table:
documents, characters, CPU and peak memory of building, files, size, and how many bytes the first
query moves. Each line is made by a process of its own. The peak holds the records too, as it
does in a build. The bytes are the mean over queries for a title, each by a browser that has
nothing yet; the page and its script are not among them.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from plugins.search.records import Record
from plugins.search.site_index import write_index

ROOT = Path(__file__).resolve().parents[2]
ASK = Path(__file__).parent / "first_query.mjs"
SEED, QUERIES = 20260101, 50
OFFICES, COLUMNS, FIRST_DAY, DAYS = 40, 25, date(2008, 5, 1), 6500
HEAD = (
    "| 公文（份） | 字数（万） | 建索引 CPU（秒） | 内存峰值（MB） | 文件（个） | 大小（MB） "
    "| 首次检索（kB） |\n|---|---|---|---|---|---|---|"
)
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TITLE = re.compile(r"^标题: *(.+)$", re.MULTILINE)
_SENTENCE = re.compile(r"[^。；！？\n]+[。；！？]?\n*")


@dataclass(frozen=True, slots=True)
class Texts:
    """Titles and sentences of real texts, and how many sentences each text has."""

    titles: list[str]
    sentences: list[str]
    lengths: list[int]


def main() -> int:
    """Print the table; 2 when there is nothing to recombine."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search_scale", description=__doc__)
    parser.add_argument("counts", type=int, nargs="+")
    parser.add_argument("--texts", type=Path, default=ROOT / "content", help="folder of Markdown")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--line", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if not read_texts(given.texts).sentences:
        sys.stderr.write(
            f"{given.texts} 里没有 Markdown 正文，请用 --texts 指明放着真实文本的目录。\n"
        )
        return 2
    if given.line:
        print(measure(given.counts[0], given.texts, given.seed))
        return 0
    print(HEAD, flush=True)
    for count in given.counts:
        options = ["--line", "--texts", str(given.texts.resolve()), "--seed", str(given.seed)]
        command = [sys.executable, "-m", "tests.bench.search_scale", str(count), *options]
        subprocess.run(command, cwd=ROOT, check=True)
    return 0


def read_texts(folder: Path) -> Texts:
    """Return the titles and sentences of the Markdown files below a folder."""
    texts = Texts([], [], [])
    for path in sorted(folder.rglob("*.md")):
        content = path.read_text(encoding="utf-8")
        front = _FRONT_MATTER.match(content)
        title = _TITLE.search(front[1]) if front else None
        found = _SENTENCE.findall(content[front.end() :] if front else content)
        if found:
            texts.titles.append(title[1].strip("\"'") if title else path.stem)
            texts.sentences.extend(found)
            texts.lengths.append(len(found))
    return texts


def synthetic(count: int, texts: Texts, seed: int) -> list[Record]:
    """Return so many records, oldest first, the same for the same seed."""
    chance = random.Random(seed)
    days = sorted(chance.choices(range(DAYS), k=count))
    return [_record(number, day, texts, chance) for number, day in enumerate(days)]


def _record(number: int, day: int, texts: Texts, chance: random.Random) -> Record:
    published = FIRST_DAY + timedelta(days=day)
    office, column = chance.randrange(OFFICES), chance.randrange(COLUMNS)
    one, other = chance.choices(texts.titles, k=2)
    text = "".join(chance.choices(texts.sentences, k=chance.choice(texts.lengths)))
    serial = f"{published.year}-{number:07}"
    return Record(
        id=f"j{office}/{serial}",
        url=f"j{office}/{serial}/",
        title=one[: len(one) // 2] + other[len(other) // 2 :],
        number=f"示{office}发〔{published.year}〕{number % 997 + 1}号",
        index_number=f"J{office}/{serial}",
        office=f"j{office}",
        office_name=f"示例市第{office}局",
        office_short=f"第{office}局",
        column=f"政策文件/第{column}类",
        made_on=published.isoformat(),
        published_on=published.isoformat(),
        kind=chance.choice(("通知", "意见", "办法", "报告", "批复")),
        topic=f"第{chance.randrange(20)}类",
        validity=chance.choice(("", "", "", "废止")),
        keywords=(),
        summary="",
        text=text,
    )


def measure(count: int, folder: Path, seed: int) -> str:
    """Return a line of the table."""
    records = synthetic(count, read_texts(folder), seed)
    titles = [one.title for one in random.Random(seed).sample(records, min(QUERIES, count))]
    characters = sum(len(record.searched) for record in records) / 1e4
    with tempfile.TemporaryDirectory() as project:
        output = Path(project) / "output"
        output.mkdir()
        start = time.process_time()
        written = write_index(records, Path(project), output)
        seconds = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        moved = _bytes_of_first_query(output, titles) / 1e3
    numbers = (f"{characters:,.0f}", f"{seconds:.1f}", f"{peak:,.0f}", f"{written.files:,}")
    return f"| {count:,} | {' | '.join(numbers)} | {written.size / 1e6:.1f} | {moved:.1f} |"


def _bytes_of_first_query(output: Path, queries: Sequence[str]) -> float:
    done = subprocess.run(
        ["node", str(ASK), str(output)],
        input=json.dumps(queries),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return float(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
