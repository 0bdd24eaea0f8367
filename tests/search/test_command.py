"""``gongkai search``."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from plugins.disclosure.cli import main
from plugins.search.synonyms import PATH
from tests.conftest import ROOT

DAY = ["--as-of", "2026-11-21"]


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample city, whose cache may be written."""
    root = tmp_path_factory.mktemp("city")
    for name in ("content", "disclosure_rules"):
        shutil.copytree(ROOT / name, root / name)
    return root


def test_finds_and_says_where(city: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The best answer stands first, with its office, column, number, day and id."""
    assert main(["--root", str(city), "search", "督查工作计划", *DAY, "--limit", "2"]) == 0
    text = capsys.readouterr().out
    assert "列出前 2 份" in text
    assert "督查工作计划" in text.splitlines()[1]
    assert "zfb/" in text.splitlines()[2]


def test_the_index_is_kept_until_the_content_changes(
    city: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same content is read from the cache, other content makes it anew."""
    query = ["--root", str(city), "search", "督查", *DAY, "--format", "json"]
    assert main(query) == 0
    first = json.loads(capsys.readouterr().out)
    kept = list((city / "cache/search").iterdir())
    assert len(kept) == 1
    held = {path.name: path.read_bytes() for path in kept[0].iterdir()}
    assert main(query) == 0
    assert json.loads(capsys.readouterr().out) == first
    path = next(city.glob("content/zfb/业务工作/工作简报/督查/*.md"))
    path.write_text(path.read_text(encoding="utf-8") + "\n独一无二之语\n", encoding="utf-8")
    assert main(["--root", str(city), "search", '"独一无二之语"', *DAY]) == 0
    assert "找到 1 份" in capsys.readouterr().out
    assert {path.name: path.read_bytes() for path in kept[0].iterdir()} != held


def test_what_may_be_meant_is_told_and_never_searched(
    city: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip of the fingers brings a line with other queries, and no answers to them."""
    assert main(["--root", str(city), "search", "政府信西公开", *DAY, "--limit", "1"]) in {0, 1}
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("您要找的是不是：政府信息公开") for line in lines)
    assert main(["--root", str(city), "search", "政府信息公开", *DAY, "--limit", "1"]) == 0
    assert "您要找的是不是" not in capsys.readouterr().out


def test_json_and_atom_hold_the_same_documents(
    city: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each form can be read by its own reader, and names the same documents in order."""
    query = ["--root", str(city), "search", "督查", *DAY, "--limit", "3", "--format"]
    assert main([*query, "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["query"], len(told["results"])) == ("督查", 3)
    assert told["total"] > 3
    scores = [row["score"] for row in told["results"]]
    assert scores == sorted(scores, reverse=True)
    assert main([*query, "atom"]) == 0
    feed = ET.fromstring(capsys.readouterr().out.encode())
    titles = [one.text for one in feed.iterfind("{*}entry/{*}title")]
    assert titles == [row["title"] for row in told["results"]]


def test_synonyms_are_used_and_told(city: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A word of the site's list is looked for in other words as well, which a reader is told."""
    assert main(["--root", str(city), "search", "低保", *DAY]) == 0
    assert "也查了同义的写法：“低保”→“最低生活保障”" in capsys.readouterr().out


def test_synonyms_that_cannot_be_used_stop_at_their_place(
    city: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 2, the file with line and column, and what to do; no traceback."""
    root = tmp_path / "city"
    shutil.copytree(city, root)
    (root / PATH).write_text("同义词:\n  - {词: 低保, 同: [保障], 权重: 7}\n", encoding="utf-8")
    assert main(["--root", str(root), "search", "低保", *DAY]) == 2
    said = capsys.readouterr()
    assert re.search(rf"{PATH}:2:\d+ 权重“7”应为大于 0、小于 1 的小数", said.err + said.out)
    assert "Traceback" not in said.err + said.out


def test_nothing_found_is_said(city: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 1, and a sentence that says what was looked for."""
    assert main(["--root", str(city), "search", "魑魅魍魉", *DAY]) == 1
    text = capsys.readouterr().out
    assert "没有任何公文写到：魑魅魍魉。" in text
    assert "没有找到" in text
    assert main(["--root", str(city), "search", "。", *DAY]) == 1
    assert "没有可查的词" in capsys.readouterr().out


def test_newest_first(city: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--sort date`` orders by the day of publication."""
    query = ["--root", str(city), "search", "公开", *DAY, "--sort", "date", "--format", "json"]
    assert main([*query, "--limit", "50"]) == 0
    days = [row["date"] for row in json.loads(capsys.readouterr().out)["results"]]
    assert days == sorted(days, reverse=True)
