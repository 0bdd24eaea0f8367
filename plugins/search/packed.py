"""Files of the index as bytes: a mark, a version and a kind, then the content.

Lists are bits that nothing makes smaller; texts, cards and tables are gzipped. The same content
gives the same bytes: no time, no name, and one value for the machine.
"""

from __future__ import annotations

import zlib

FORMAT = 4
"""The version of all files of the index; a script refuses those of another one."""
SHARD, HEAVY, TEXT, CARDS, DOCUMENTS, RUNS, LETTERS = b"shtcdnl"
_GZIP = 31
_PLACE_OF_SYSTEM, _UNKNOWN_SYSTEM = 9, 255


def header(kind: int) -> bytes:
    """Return what every file begins with."""
    return b"GK" + bytes((FORMAT, kind))


def pack(kind: int, content: bytes) -> bytes:
    """Return the bytes of a file of the index whose content is gzipped."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, _GZIP)
    data = compressor.compress(header(kind) + content) + compressor.flush()
    packed = bytearray(data)
    packed[_PLACE_OF_SYSTEM] = _UNKNOWN_SYSTEM
    return bytes(packed)
