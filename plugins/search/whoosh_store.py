"""The index's home: Whoosh's schema, writer and postings. The only module that knows Whoosh.

Whoosh's stock writer takes postings one by one, as Python tuples; that costs more than all the
rest of a build. So a field here gives Whoosh one posting a document, which holds the counts of
the whole document, and our codec puts them in columns when the segment is written; read again,
the segment answers for each term like any other. It stands on Whoosh's documented extension
points (``FieldType.index``, ``Codec``, ``FieldWriter``, ``TermsReader``), and
``tests/search/test_store.py`` says when one of them moves.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from whoosh.codec.base import FieldCursor, FieldWriter, TermsReader
from whoosh.codec.whoosh3 import W3Codec
from whoosh.fields import STORED, FieldType, Schema
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.formats import Existence
from whoosh.index import Index, open_dir
from whoosh.matching.mcore import ListMatcher
from whoosh.reading import TermInfo

from plugins.search.columns import Columns
from plugins.search.counting import Counted
from plugins.search.merging import merged

BODY, TITLE, NUMBER, INDEX = "body", "title", "number", "index"
FIELDS = (BODY, TITLE, NUMBER, INDEX)
"""The lists of a term: all that is searched, the title, the document and index number."""
_ALL = b"*"


class Counts(FieldType):
    """A field whose value is what ``counting.count`` says of a text, packed."""

    def __init__(self) -> None:
        super().__init__(Existence(), None)  # type: ignore[arg-type] # no text comes in

    def index(self, value: Any, **_: Any) -> Generator[tuple[bytes, int, float, bytes], Any, None]:
        """Yield the one posting that Whoosh keeps of a document."""
        yield _ALL, 1, 1.0, value


class ColumnsWriter(FieldWriter):
    """Puts the counts of documents in columns, a file for each field."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._storage, self._segment = storage, segment
        self._field = ""
        self._counted: list[Counted] = []
        self.is_closed = False

    def start_field(self, fieldname: str, fieldobj: Any) -> None:
        """Begin a field."""
        del fieldobj
        self._field, self._counted = fieldname, []

    def start_term(self, text: bytes) -> None:
        """Do nothing: there is one term, which stands for all."""

    def add(self, docnum: int, weight: float, vbytes: bytes, length: int) -> None:
        """Take the counts of a document; they come in order."""
        del docnum, weight, length
        self._counted.append(Counted.unpacked(vbytes))

    def finish_term(self) -> None:
        """Do nothing, as above."""

    def finish_field(self) -> None:
        """Write the columns of the field."""
        with self._segment.create_file(self._storage, f".{self._field}") as file:
            file.write(merged(self._counted).saved())

    def close(self) -> None:
        """Be done."""
        self.is_closed = True


class Cursor(FieldCursor):
    """Walks along terms in the order of their bytes."""

    def __init__(self, terms: Sequence[bytes]) -> None:
        self._terms, self._at = terms, 0

    def first(self) -> bytes | None:
        """Go to the first term and return it."""
        self._at = 0
        return self.term()

    def find(self, string: bytes) -> bytes | None:
        """Go to the first term that is not before a text, and return it."""
        self._at = bisect_left(self._terms, string)
        return self.term()

    def next(self) -> bytes | None:
        """Go to the next term and return it."""
        self._at += 1
        return self.term()

    def term(self) -> bytes | None:
        """Return the term; None past the end."""
        return self._terms[self._at] if self._at < len(self._terms) else None


class ColumnsReader(TermsReader):
    """Terms and postings out of the columns of a segment."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._fields = {}
        for name in FIELDS:
            with segment.open_file(storage, f".{name}") as file:
                self._fields[name] = Columns.loaded(file.read())

    def columns(self, field: str) -> Columns:
        """Return the columns of a field."""
        return self._fields[field]

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        """Tell whether any document holds a term in a field."""
        field, text = term
        return field in self._fields and self._fields[field].find(text.decode()) >= 0

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield every field and term."""
        return self.terms_from("", b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield the fields and terms from a term on, in order."""
        for name in sorted(name for name in self._fields if name >= fieldname):
            every = sorted(one.encode() for one in self._fields[name].terms())
            yield from ((name, text) for text in every if name > fieldname or text >= prefix)

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield every field and term with what is told of it."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield the same from a term of a field on."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def cursor(self, fieldname: str, fieldobj: Any) -> Cursor:
        """Return what walks along the terms of a field."""
        del fieldobj
        return Cursor(sorted(one.encode() for one in self._fields[fieldname].terms()))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return how many documents hold a term, and how often it stands in all."""
        part = self._part(fieldname, text)
        times = self._fields[fieldname].times[part]
        return TermInfo(weight=float(times.sum()), df=len(times))

    def frequency(self, fieldname: str, text: bytes) -> float:
        """Return how often a term stands in all documents."""
        return float(self.term_info(fieldname, text).weight())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Return how many documents hold a term."""
        part = self._part(fieldname, text)
        return int(part.stop - part.start)

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        """Return the postings of a term: documents, and how often it stands in each."""
        columns, part = self._fields[fieldname], self._part(fieldname, text)
        ids, weights = columns.docs[part].tolist(), columns.times[part].astype(float).tolist()
        return ListMatcher(ids, weights, format=format_, scorer=scorer, term=(fieldname, text))

    def indexed_field_names(self) -> list[str]:
        """Return the names of the fields."""
        return list(FIELDS)

    def close(self) -> None:
        """Let go of the columns."""
        self._fields = {}

    def _part(self, field: str, text: bytes) -> slice:
        place = self._fields[field].find(text.decode())
        return self._fields[field].slice(place) if place >= 0 else slice(0, 0)


class ColumnsCodec(W3Codec):
    """Whoosh's own codec for documents, ours for terms and postings."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> ColumnsWriter:
        """Return what writes the terms of a segment."""
        return ColumnsWriter(storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> ColumnsReader:
        """Return what reads the terms of a segment."""
        return ColumnsReader(storage, segment)


class Store:
    """The postings of an index, by field and term."""

    def __init__(self, index: Index) -> None:
        self.reader = reader = index.reader()
        self.columns = {name: merged([]) for name in FIELDS}
        if codec := reader.codec():  # an index without documents has none
            terms = codec.terms_reader(reader.storage(), reader.segment())
            self.columns = {name: terms.columns(name) for name in FIELDS}

    @property
    def size(self) -> int:
        """How many documents it holds."""
        return int(self.reader.doc_count_all())

    def stored(self, document: int) -> dict[str, Any]:
        """Return what is kept of a document beside its terms."""
        return dict(self.reader.stored_fields(document))

    def close(self) -> None:
        """Let go of the files."""
        self.reader.close()


def write(
    documents: Iterable[tuple[Mapping[str, bytes], Any]], folder: Path | None = None
) -> Store:
    """Return a store of documents: the packed counts by field, and what is kept beside them.

    The store is in memory where no folder is given.
    """
    schema = Schema(kept=STORED, **{name: Counts() for name in FIELDS})
    storage = RamStorage() if folder is None else FileStorage(str(folder))
    index = storage.create_index(schema)
    writer = index.writer(codec=ColumnsCodec(), limitmb=MEMORY_MB, compound=False)
    for counts, kept in documents:
        writer.add_document(kept=kept, **counts)
    writer.commit(merge=False)
    return Store(index)


MEMORY_MB = 2048
"""Counts wait in memory until all documents have come; more than this would go to disk."""


def read(folder: Path) -> Store:
    """Return the store that was written into a folder."""
    return Store(open_dir(str(folder)))
