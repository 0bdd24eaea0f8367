"""Files: front matter that reads back, new files only, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.importing import writing
from plugins.importing.numbering import Numbering, NumbersUsedUpError

PRINTABLE = st.text(
    alphabet=st.characters(
        exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"), exclude_characters="\ufeff"
    ),
    min_size=1,
    max_size=30,
).filter(lambda text: text.strip() == text)


@given(title=PRINTABLE, words=st.lists(PRINTABLE, min_size=1, max_size=4), name=PRINTABLE)
def test_front_matter_reads_back(title: str, words: list[str], name: str) -> None:
    """Whatever the characters, YAML gives back the same text."""
    values = {"标题": title, "关键词": words, "沿革": words * 8, "导入": {"来源文件": name}}
    text = writing.front_matter(values)
    assert text.startswith("---\n")
    assert text.endswith("\n---\n")
    assert yaml.load(text[4:-4], yaml.BaseLoader) == values


@pytest.mark.parametrize(
    "text", ["- 甲", "甲: 乙", "甲 #乙", "'甲'", "{甲}", "@甲", "甲:", "~", "*甲", "%甲"]
)
def test_odd_text_is_quoted(text: str) -> None:
    """Text that YAML would misread stands in quotes."""
    assert writing.scalar(text) == "'" + text.replace("'", "''") + "'"


def test_house_order() -> None:
    """Keys stand in the order of the fields, whatever the order of the values."""
    text = writing.front_matter({"导入": {"校验": "甲"}, "公开日期": "2020-01-01", "标题": "甲"})
    assert text == "---\n标题: 甲\n公开日期: 2020-01-01\n导入: {校验: 甲}\n---\n"


def test_a_file_is_never_written_over(tmp_path: Path) -> None:
    """An existing file stands, and no draft is left behind."""
    path = tmp_path / "夹" / "2020-00001.md"
    writing.write_new(path, b"1")
    with pytest.raises(FileExistsError):
        writing.write_new(path, b"2")
    assert path.read_bytes() == b"1"
    assert list(path.parent.iterdir()) == [path]


def test_where_hard_links_are_unknown(tmp_path: Path) -> None:
    """A file system without links still gets whole files and keeps existing ones."""

    def refuse(_source: Path, _target: Path) -> None:
        raise OSError

    draft, path = tmp_path / "a", tmp_path / "b"
    draft.write_bytes(b"1")
    writing._link(draft, path, refuse)
    assert path.read_bytes() == b"1"
    draft.write_bytes(b"2")
    with pytest.raises(FileExistsError):
        writing._link(draft, path, refuse)


def test_ids_go_on_from_the_highest() -> None:
    """A used id never comes again, also when only an attachment bears it."""
    numbering = Numbering(["2020-00003.md", "2020-00007.表.xlsx", "机构.yaml"])
    assert [numbering.next(2020), numbering.next(2020), numbering.next(2021)] == [
        *("2020-00008", "2020-00009", "2021-00001")
    ]


def test_ids_can_run_out() -> None:
    """After 99999 there is none."""
    with pytest.raises(NumbersUsedUpError):
        Numbering(["2020-99999.md"]).next(2020)
