"""The files of the index: which, the same every time, and readable to others."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace

import pytest

from plugins.search.layout import POSTINGS_IN_A_SHARD, Layout, layout_for, numbered
from plugins.search.opensearch_description import FILE
from plugins.search.outline import expected_files
from plugins.search.packed import FORMAT
from plugins.search.plain import plain_text
from plugins.search.records import Record
from plugins.search.site import Site
from plugins.search.site_index import index_files, site_digest
from plugins.search.terms import fold
from tests.search.conftest import indexed, record

RAW = {"s": b"s", "h": b"h", "r": b"h", "t": b"t"}
"""Files whose content is bits or compressed by itself, with the kind that they say."""


def test_the_files_are_those_that_the_records_call_for(records: list[Record]) -> None:
    """The outline, which knows nothing of the writer, tells every file and no other."""
    site = Site(records, [], [])
    files = indexed(records)
    manifest = json.loads(files["search/manifest.json"])
    assert {*files, FILE} == expected_files(site, manifest["generation"])
    assert manifest["documents"] == len(records)
    assert manifest["site"] == site_digest(records)


def test_the_same_records_give_the_same_bytes(records: list[Record]) -> None:
    """No clock, no chance, no order of a set reaches a file; other content has other addresses."""
    some = records[:40]
    once = index_files(some)
    assert index_files(some) == once
    for other in (some[1:], [replace(some[0], summary="别的"), *some[1:]]):
        changed = index_files(other)
        assert set(once) & set(changed) == {"search/manifest.json"}
        assert changed["search/manifest.json"] != once["search/manifest.json"]


def test_an_index_of_nothing_is_an_index() -> None:
    """A site without public documents has a search that finds nothing."""
    files = index_files([])
    assert json.loads(files["search/manifest.json"])["documents"] == 0


def test_no_folder_holds_more_than_256_files() -> None:
    """A folder of a hundred thousand files is slow on every server."""
    paths = [numbered("s", number) for number in range(65536)]
    assert len(set(paths)) == len(paths)
    assert len({path.rpartition("/")[0] for path in paths}) == 256


def test_every_file_is_marked(files: dict[str, bytes]) -> None:
    """A mark, a version and a kind stand before the content; the gzip tells no time."""
    for path, content in files.items():
        if path == "search/manifest.json":
            continue
        kind = path.split("/")[3]
        if kind in RAW:
            assert content[:4] == b"GK" + bytes([FORMAT]) + RAW[kind], path
        else:
            assert content[4:8] == b"\0\0\0\0", path
            assert zlib.decompress(content, 31)[:3] == b"GK" + bytes([FORMAT]), path


def test_a_long_text_is_cut_into_pieces() -> None:
    """No file of a text of two megabytes is large."""
    files = index_files([record(1, text="长文不断。" * 140_000)])
    assert sum("/t/" in path for path in files) == 700_000 // Layout(1).piece + 1
    assert max(map(len, files.values())) < 100_000


@pytest.mark.parametrize(
    ("terms", "postings", "shards"),
    [
        (0, 0, 1),
        (48, POSTINGS_IN_A_SHARD, 1),
        (49, 0, 2),
        (1, POSTINGS_IN_A_SHARD + 1, 2),
        (200_000, 9, 8192),
        (9, 10**9, 65536),
    ],
)
def test_shards_follow_the_corpus(terms: int, postings: int, shards: int) -> None:
    """The number of shards is a power of two that keeps each of them small, and has an end."""
    assert layout_for(terms, postings).shards == shards


def test_the_manifest_holds_the_traditional_characters(files: dict[str, bytes]) -> None:
    """Pairs whose simplified character stands in the texts, in order and once each."""
    pairs = json.loads(files["search/manifest.json"])["simplified"]
    assert list(pairs[::2]) == sorted(set(pairs[::2]))
    assert len(pairs) > 1000
    assert {old: fold(old) for old in pairs[::2]} == dict(zip(pairs[::2], pairs[1::2], strict=True))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("# 总则\n\n第一条　为了**规范**", "总则\n第一条 为了规范"),
        ("| 名称 | 数量 |\n|---|---|\n| 车辆 | 3 |", "名称 数量 \n车辆 3".replace(" \n", "\n")),
        ("[链接](http://a.cn/x)和![图](a.png)", "链接和图"),
        ("- 一项\n- 二项\n\n1. 其一", "一项\n二项\n其一"),
        ("<p>段落&nbsp;甲</p><!-- 不显示 -->", "段落\xa0甲"),
        ("数据\\_下划线 `代码`", "数据_下划线 代码"),
        ("1995. 年以来", "年以来"),
        ("", ""),
    ],
)
def test_markup_is_no_text(body: str, text: str) -> None:
    """What a reader sees is searched, what only shapes it is not."""
    lines = [" ".join(line.split(" ")).strip() for line in plain_text(body).split("\n")]
    assert [" ".join(line.split()) for line in lines] == [
        " ".join(line.split()) for line in text.split("\n")
    ]
