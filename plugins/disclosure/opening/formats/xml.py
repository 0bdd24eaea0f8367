"""XML read in a stream: no document type, no entities, nothing fetched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol
from xml.parsers import expat

_CHUNK = 65536


class DoctypeError(Exception):
    """The file declares a document type: the door to entities, and no office file has one."""


class Stream(Protocol):
    """Anything that gives bytes."""

    def read(self, size: int, /) -> bytes:
        """Return at most ``size`` bytes."""


class Part:
    """What a part of a file becomes; each event does nothing until a kind of part says so."""

    def start(self, tag: str, values: Mapping[str, str]) -> None:
        """An element begins; tag and names of values come without their prefix."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """A stretch of text."""


def read_xml(stream: Stream, part: Part) -> None:
    """Read a stream to its end into a part; damage raises ``expat.ExpatError``."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _without_prefix(part.start)
    parser.EndElementHandler = lambda name: part.end(_local(name))
    parser.CharacterDataHandler = part.data
    while data := stream.read(_CHUNK):
        parser.Parse(data, False)
    parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    raise DoctypeError


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _without_prefix(
    start: Callable[[str, Mapping[str, str]], None],
) -> Callable[[str, dict[str, str]], None]:
    def begin(name: str, values: dict[str, str]) -> None:
        if values:
            values = {_local(key): value for key, value in values.items()}
        start(_local(name), values)

    return begin
