"""Bytes become text whatever their encoding, and each oddity is a fault."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.disclosure.source import MAX_TEXT_BYTES, read_text
from plugins.disclosure.source.text import decode

CASES = [
    pytest.param("公开".encode(), [], "公开", id="utf-8"),
    pytest.param(codecs.BOM_UTF8 + "公开".encode(), ["byte-order-mark"], "公开", id="bom"),
    pytest.param("标题：公开信息".encode("gbk"), ["wrong-encoding"], "标题：公开信息", id="gbk"),
    pytest.param("公开".encode("utf-16"), ["wrong-encoding"], "公开", id="utf-16"),
    pytest.param("公\0开".encode(), ["nul-character"], "公开", id="nul"),
    pytest.param(b"", ["empty-file"], "", id="empty"),
    pytest.param(b" \n\t", ["empty-file"], "", id="blank"),
    pytest.param(b"a\r\nb\rc", [], "a\nb\nc", id="line-ends"),
]


@pytest.mark.parametrize(("data", "kinds", "content"), CASES)
def test_decode(data: bytes, kinds: list[str], content: str) -> None:
    """The text is had in every encoding that can be told, and the fault has its kind."""
    text = decode("a.md", data)
    assert [fault.kind for fault in text.faults] == kinds
    assert text.content == content


def test_the_encoding_is_named_with_the_line_of_the_first_odd_byte() -> None:
    """A GBK file is called GBK, at the line where UTF-8 breaks."""
    text = decode("a.md", b"title: x\n" + "标题".encode("gbk"))
    assert text.faults[0].facts == {"编码": "GBK"}
    assert text.faults[0].location.line == 2


def test_utf16_is_named() -> None:
    """A UTF-16 file is told from GBK by its mark."""
    assert decode("a.md", "公开".encode("utf-16")).faults[0].facts == {"编码": "UTF-16"}


def test_a_large_file_is_reported_and_not_read(tmp_path: Path) -> None:
    """A file above the limit costs no memory and is not taken for empty."""
    with (tmp_path / "big.md").open("wb") as file:
        file.truncate(MAX_TEXT_BYTES + 1)
    text = read_text(tmp_path, "big.md")
    assert [fault.kind for fault in text.faults] == ["too-large"]
    assert not text.readable


def test_a_folder_is_unreadable_and_no_traceback(tmp_path: Path) -> None:
    """Reading what is no file gives a fault."""
    assert [fault.kind for fault in read_text(tmp_path, ".").faults] == ["unreadable"]


@given(st.binary(max_size=200))
def test_decode_never_raises(data: bytes) -> None:
    """Any bytes give text without NUL, and unreadable text has a fault."""
    text = decode("a.md", data)
    assert "\0" not in text.content
    assert text.readable or text.faults
