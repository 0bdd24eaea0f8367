"""The text of each document in pieces, for passages and for checking phrases.

A letter that is frequent in official texts is one byte, one of the first level of GB 2312 two,
any other three; browsers know the table of that standard. Then a piece is compressed against a
dictionary that all pieces share.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np

from plugins.search.dictionary import sampled, size_for, trained
from plugins.search.kept_files import Part
from plugins.search.kept_folder import digest
from plugins.search.layout import Layout, numbered
from plugins.search.packed import TEXT, header
from plugins.search.records import Record

LETTERS = (
    "的，、\n。人条第法行定 和应当民十规以政有理者管关国业或；部一务工用门会机作二事不设公）（"
    "其员本保生三地对在责市经制产主为建合施院可中区发位处等单上出府安证动物全及依由四级资提照进构"
    "查五实权方监家要所他成下件时自护并任品内审报案职信得同检体请情期准通据组收委按开办标议违利大"
    "款分告水营重交六服申共督取代立项0社年表予向程防文专日与性织计律息明未决相执()境活企技展1"
    "使例供个县外治化改七能调学备场罚采后受划教求,加金元接运记诉质反"
)
_LEAD, _FIRST, _LAST, _TRAIL, _OTHER = 215, 0xB0, 0xD7, 0xA1, 0xFF
SINGLES = LETTERS[:_LEAD]
"""The letters of one byte, in order; the manifest tells the browser."""


def pieces(text: str, size: int) -> list[str]:
    """Return a text in pieces of that size; an empty text is one empty piece."""
    return [text[start : start + size] for start in range(0, len(text), size)] or [""]


def dictionary(records: Sequence[Record]) -> bytes:
    """Return what all pieces are compressed against."""
    texts = [encoded(records[at].searched) for at in sampled(records)]
    return trained(texts, size_for(records))


def dictionary_key(records: Sequence[Record], digests: Sequence[str]) -> str:
    """Return what tells what the dictionary is made of; ``digests`` are those of the records."""
    return digest("dictionary", size_for(records), *(digests[at] for at in sampled(records)))


def text_parts(
    records: Sequence[Record], digests: Sequence[str], layout: Layout, shared: bytes
) -> Iterator[Part]:
    """Yield each piece, numbered through all documents."""
    common = digest("text", layout.piece, shared)
    number = 0
    for record, own in zip(records, digests, strict=True):
        for place, piece in enumerate(pieces(record.searched, layout.piece)):
            key = f"{own}-{place}-{common}"
            yield Part(numbered("t", number), key, partial(packed, piece, shared))
            number += 1


def packed(piece: str, shared: bytes) -> bytes:
    """Return the bytes of the file of a piece."""
    made = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, shared)
    return header(TEXT) + made.compress(encoded(piece)) + made.flush()


def encoded(text: str) -> bytes:
    """Return a text as bytes: one, two or three for each half of UTF-16."""
    halves = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)
    sizes = _SIZES[halves]
    ends = np.cumsum(sizes)
    out = np.zeros(int(ends[-1]) if len(ends) else 0, np.uint8)
    starts = ends - sizes
    for place in range(3):
        has = sizes > place
        out[starts[has] + place] = _BYTES[place][halves[has]]
    return out.tobytes()


def _tables() -> tuple[Any, Any]:
    """Return how many bytes each half of UTF-16 is, and which."""
    points = np.arange(0x10000)
    values = np.stack([np.full(0x10000, _OTHER), points & 0xFF, points >> 8]).astype(np.uint8)
    sizes = np.full(0x10000, 3)
    for lead in range(_FIRST, _LAST + 1):
        for trail in range(_TRAIL, 0xFF):
            point = _decoded(bytes((lead, trail)))
            if point:
                values[:2, point] = _LEAD + lead - _FIRST, trail - _TRAIL
                sizes[point] = 2
    for place, letter in enumerate(SINGLES):
        values[0, ord(letter)], sizes[ord(letter)] = place, 1
    return sizes, values


def _decoded(pair: bytes) -> int:
    text = pair.decode("gb2312", "ignore")
    return ord(text) if text else 0


_SIZES, _BYTES = _tables()
