"""Texts in pieces: what the browser's script reads is what was written, whatever the letters."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.dictionary import MOST, sampled, trained
from plugins.search.layout import Layout
from plugins.search.packed import TEXT, header
from plugins.search.records import Record
from plugins.search.site_index import index_files
from plugins.search.texts import (
    LETTERS,
    SINGLES,
    dictionary,
    dictionary_key,
    encoded,
    packed,
    pieces,
)
from tests.search.conftest import Node, record, write

LEAD = len(SINGLES)
ODD = [
    "",
    "的",
    "龘𠮷\U000323af😀",
    "\ud800半\udc00",
    "\udfb7\ud842",
    "a\x00b\x7f\x80\xff\uffff\ufeff",
    "第一条\n\u3000全角 ＡＢ\t一\r\n二",
    "丂丄亪 齄鼗 啊阿 座作",
    "é ｶﾞ ﷽ ₂ ① ㈠ ☎ €",
    "".join(map(chr, range(0x20, 0x800))),
    "".join(map(chr, range(0x4E00, 0x5400))),
    "".join(map(chr, range(0xFF00, 0x10000))),
]


def decoded(data: bytes) -> str:
    """Return a text from its bytes, read one letter after the other."""
    units: list[int] = []
    at = 0
    while at < len(data):
        byte = data[at]
        if byte < LEAD:
            units.append(ord(SINGLES[byte]))
            at += 1
        elif byte == 0xFF:
            units.append(data[at + 1] | data[at + 2] << 8)
            at += 3
        else:
            pair = bytes((byte - LEAD + 0xB0, data[at + 1] + 0xA1))
            units.append(ord(pair.decode("gb2312")))
            at += 2
    raw = b"".join(unit.to_bytes(2, "little") for unit in units)
    return raw.decode("utf-16-le", "surrogatepass")


any_text = st.text(st.characters(codec=None)) | st.text("的条政龘𠮷\ud842\udfb7a\n")


@given(any_text)
def test_any_text_is_read_as_it_was(text: str) -> None:
    """Letters of one, two and three bytes, halves of pairs among them."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    assert decoded(encoded(text)) == joined


def test_frequent_letters_are_short() -> None:
    """One byte for the most frequent, two for others of GB 2312's first level, else three."""
    assert len(set(LETTERS)) == len(LETTERS) >= LEAD
    assert [len(encoded(one)) for one in ("的", SINGLES[-1], "啊", "龘", "𠮷")] == [1, 1, 2, 3, 6]


@given(any_text, st.binary(max_size=200))
def test_a_piece_is_compressed_against_the_dictionary(text: str, shared: bytes) -> None:
    """With the same dictionary it is read again, and it says which kind of file it is."""
    data = packed(text, shared)
    assert data[:4] == header(TEXT)
    assert zlib.decompressobj(-15, shared).decompress(data[4:]) == encoded(text)


@pytest.mark.parametrize(("text", "sizes"), [("", [0]), ("甲" * 5, [5]), ("甲" * 11, [5, 5, 1])])
def test_pieces(text: str, sizes: list[int]) -> None:
    """A text has at least one piece, and joined the pieces are the text."""
    assert [len(piece) for piece in pieces(text, 5)] == sizes
    assert "".join(pieces(text, 5)) == text


def test_the_dictionary_is_small_and_seldom_changes(records: list[Record]) -> None:
    """A hundredth of all texts, and the same whatever the order of the records is."""
    made = dictionary(records)
    total = sum(len(one.searched) for one in records)
    assert total // 200 < len(made) <= min(MOST, total // 100)
    assert dictionary(records[::-1]) == made
    assert dictionary([]) == b""
    chosen = {records[at].id for at in sampled(records)}
    assert len(chosen) <= len(records) // 10 + 1
    others = [one if one.id in chosen else replace(one, title=one.title[::-1]) for one in records]
    assert dictionary(others) == made
    assert dictionary_key(others, [one.title for one in others]) == dictionary_key(
        records, [one.title for one in records]
    )


def test_the_dictionary_holds_what_most_texts_share() -> None:
    """Stretches that many texts hold, the best last; what one text alone holds is left out."""
    shared, rare = b"the people's government of", b"a whale sang in the harbour"
    often = b"within twenty working days"
    texts = [bytes(range(200, 230)) + shared + bytes([at]) * 30 for at in range(40)]
    texts = [text + often if at % 2 else text + rare * (at == 0) for at, text in enumerate(texts)]
    made = trained(texts, 56)
    assert made.count(shared[3:20]) == 1
    assert rare[3:20] not in made
    assert often[3:20] in trained(texts, 84)
    assert trained(texts, 0) == trained([], 100) == b""
    assert trained([b"ab"], 100) == b"ab"


def test_texts_are_smaller_than_without_a_dictionary(records: list[Record]) -> None:
    """Clearly so, in a city of a few hundred texts."""
    shared = dictionary(records)
    alone = sum(len(packed(one.searched, b"")) for one in records)
    assert sum(len(packed(one.searched, shared)) for one in records) < 0.95 * alone


@pytest.mark.parametrize("piece", [7, 5000])
def test_the_browser_reads_what_was_written(piece: int, tmp_path: Path, node: Node) -> None:
    """Texts of rare letters, of halves of pairs, of nothing, cut at any place."""
    made = [
        record(place, title=f"题{place}", text="首" * 40 + text) for place, text in enumerate(ODD)
    ]
    folder = write(index_files(made, Layout(2, piece=piece)), tmp_path)
    texts = node("read_index.mjs", folder)
    assert len(texts) == len(made)
    for one, text in zip(made, texts, strict=True):
        assert text.encode("utf-16-le", "surrogatepass") == one.searched.encode(
            "utf-16-le", "surrogatepass"
        )


def test_the_browser_reads_the_sample(index: Path, records: list[Record], node: Node) -> None:
    """Every text of the sample city, letter for letter."""
    assert node("read_index.mjs", index) == [one.searched for one in records]
