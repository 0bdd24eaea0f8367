"""The small parts: addresses, pages of lists, words, slugs, files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.rule import Ruleset, Vocabulary
from plugins.portal import gate, urls, words
from plugins.portal.output import Output
from plugins.portal.page import paged
from plugins.portal.slugs import kind_slugs, slug_of, topic_slugs
from tests.sample import sample_rules


@pytest.mark.parametrize(
    ("url", "root", "file"),
    [
        ("", "./", "index.html"),
        ("zfb/", "../", "zfb/index.html"),
        ("zfb/2026-00001/", "../../", "zfb/2026-00001/index.html"),
        ("404.html", "./", "404.html"),
    ],
)
def test_addresses_lead_up_and_name_files(url: str, root: str, file: str) -> None:
    """Links are relative to the page, so that the output opens from any folder."""
    assert urls.root(url) == root
    assert urls.file_of(url) == file


def test_links_encode_chinese() -> None:
    """A file name in Chinese is encoded, its slashes are not."""
    assert (
        urls.href("zfb/2026-00001/2026-00001.表.xlsx") == "zfb/2026-00001/2026-00001.%E8%A1%A8.xlsx"
    )


@pytest.mark.parametrize(("entries", "count"), [(0, 1), (1, 1), (50, 1), (51, 2), (1031, 21)])
def test_lists_have_pages(entries: int, count: int) -> None:
    """An empty list has one page; all entries stand on some page, in order, once."""
    found = list(paged("a/", list(range(entries))))
    assert len(found) == count
    assert [entry for _, shown, _ in found for entry in shown] == list(range(entries))
    assert found[0][0] == "a/"
    assert all(pager.addresses == found[0][2].addresses for _, _, pager in found)


def test_slugs_are_ascii_unique_and_stable() -> None:
    """Every word of the vocabularies has its own; growing a list at its end changes none."""
    ruleset = sample_rules()
    for slugs in (topic_slugs(ruleset), kind_slugs(ruleset)):
        assert slugs
        assert len(set(slugs.values())) == len(slugs)
        assert all(slug.isascii() for slug in slugs.values())
    short = Ruleset(vocabularies={"体裁": Vocabulary("体裁", ("通知", "函"))})
    longer = Ruleset(vocabularies={"体裁": Vocabulary("体裁", ("通知", "函", "公报"))})
    assert kind_slugs(short).items() <= kind_slugs(longer).items()


def test_unknown_word_has_a_slug_too() -> None:
    """A word outside the vocabulary gets an address that depends on nothing but itself."""
    assert slug_of("没有的", {}) == slug_of("没有的", {"通知": "k01"})
    assert slug_of("没有的", {}) != slug_of("也没有的", {})


@pytest.mark.parametrize(
    ("size", "text"), [(12, "12 字节"), (36_900, "36 KB"), (1_258_291, "1.2 MB")]
)
def test_sizes(size: int, text: str) -> None:
    """A size is rounded to what a reader needs."""
    assert words.file_size(size) == text


def test_file_types() -> None:
    """Common office files have names; an unknown ending is shown as it is."""
    assert words.file_type("表.XLSX") == "Excel 表格"
    assert words.file_type("图.dwg") == "DWG 文件"


def test_days() -> None:
    """A day is written in Chinese without leading zeros; an unknown one says so."""
    assert words.chinese_day(date(2026, 7, 5)) == "2026年7月5日"
    assert words.chinese_day(None) == "无"


def test_one_file_is_written_once(tmp_path: Path) -> None:
    """Two pages with one address are an error, not a silent loss."""
    output = Output(tmp_path)
    output.write("a/index.html", "甲")
    with pytest.raises(ValueError, match="同一个文件"):
        output.write("a/index.html", "乙")
    assert (tmp_path / "a/index.html").read_bytes() == "甲".encode()


def test_day_comes_from_setting_then_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH is a moment: the day is that of Beijing."""
    monkeypatch.delenv("GONGKAI_AS_OF", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795190400")  # 2026-11-20T16:00:00Z
    assert gate.day_of("") == date(2026, 11, 21)
    monkeypatch.setenv("GONGKAI_AS_OF", "2026-01-05")
    assert gate.day_of("") == date(2026, 1, 5)
    assert gate.day_of("2025-02-03") == date(2025, 2, 3)


@pytest.mark.parametrize("epoch", ["soon", "99999999999999999999"])
def test_a_moment_that_is_none_stops_in_words(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """The build says what the command says of it, and nothing raises."""
    monkeypatch.delenv("GONGKAI_AS_OF", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(gate.BuildStopped, match="应为秒数"):
        gate.day_of("")
    with pytest.raises(gate.BuildStopped, match="日期应写作"):
        gate.day_of("2026-02-30")


def test_site_address() -> None:
    """The host of 门户.yaml serves where no address is given."""
    assert gate.site_address("", "www.example.cn") == "https://www.example.cn"
    assert gate.site_address("https://a.cn/b/", "www.example.cn") == "https://a.cn/b"
