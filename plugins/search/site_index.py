"""The whole index of a site as files."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from plugins.search.cards import card_parts
from plugins.search.columns import Postings
from plugins.search.counting import RUNS as RUNS_FROM
from plugins.search.counts import counts_of
from plugins.search.documents import documents_table
from plugins.search.kept_files import Group, KeptFiles, Part
from plugins.search.kept_folder import code_digest, digest, record_digest
from plugins.search.kept_postings import KeptPostings
from plugins.search.layout import FOLDER, MANIFEST, Layout, layout_for
from plugins.search.packed import DOCUMENTS, FORMAT, LETTERS, RUNS, pack
from plugins.search.records import Record
from plugins.search.shards import list_parts
from plugins.search.simplified import published
from plugins.search.texts import SINGLES, dictionary, dictionary_key, pieces, text_parts
from plugins.search.whoosh_store import BODY, write

DOCUMENTS_FILE, RUNS_FILE = "documents.bin", "runs.bin"
LETTERS_FILE = "letters.bin"
_NOTHING_TOLD: dict[str, int | str] = {"suggestions": 0, "spelling": 0, "synonyms": ""}
"""What the manifest says where nothing helps to find documents."""


def index_files(
    records: Sequence[Record], layout: Layout | None = None, groups: Sequence[Group] = ()
) -> dict[str, bytes]:
    """Return the content of every file of the index by its path below the output folder."""
    digests = [record_digest(record) for record in records]
    store = write(zip(map(counts_of, records), digests, strict=True))
    layout = layout or layout_of(store)
    shared = dictionary(records)
    parts = list(_parts(records, digests, (store, layout), shared, lambda _: False))
    told: dict[str, int | str] = {}
    for group in groups:
        files, said = group.make()
        parts += [Part(path, digest(one), partial(bytes, one)) for path, one in files.items()]
        told |= said
    inner = {part.path: part.make() for part in parts}
    manifest = _manifest(digests, (store, layout), parts, told)
    below = f"{FOLDER}i/{manifest['generation']}/"
    store.close()
    files = {FOLDER + MANIFEST: _json(manifest)}
    return {**files, **{below + path: content for path, content in inner.items()}}


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: how many files, of how many bytes."""

    files: int
    size: int


def write_index(
    records: Sequence[Record], root: Path, output: Path, groups: Sequence[Group] = ()
) -> Written:
    """Write the index below the output folder; what did not change comes from the project's cache.

    ``root`` is the project, in whose ``cache/search`` things are kept. The garbage collector waits
    meanwhile: many objects are made, and no cycles.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        return _written(records, root, output, groups)
    finally:
        if was_on:
            gc.enable()


def _written(
    records: Sequence[Record], root: Path, output: Path, groups: Sequence[Group]
) -> Written:
    kept = KeptFiles(root)
    digests = [record_digest(record) for record in records]
    index = KeptPostings(root).index(records, digests)
    layout = layout_of(index)
    shared = kept.content(dictionary_key(records, digests), partial(dictionary, records))
    parts = list(_parts(records, digests, (index, layout), shared, kept.has))
    told: dict[str, int | str] = {}
    for group in groups:
        more, said = kept.group(group)
        parts += more
        told |= said
    manifest = _manifest(digests, (index, layout), parts, told)
    below = output / FOLDER / "i" / str(manifest["generation"])
    for folder in sorted({part.path.rpartition("/")[0] for part in parts}):
        (below / folder).mkdir(parents=True, exist_ok=True)
    size = sum(kept.place(part, f"{below}/{part.path}") for part in parts)
    kept.finish()
    (output / FOLDER / MANIFEST).write_bytes(_json(manifest))
    return Written(len(parts) + 1, size)


def layout_of(store: Postings) -> Layout:
    """Return the layout that suits a store."""
    body = store.columns[BODY]
    return layout_for(len(body.first), len(body.docs))


def _parts(
    records: Sequence[Record],
    digests: Sequence[str],
    index: tuple[Postings, Layout],
    shared: bytes,
    has: Callable[[str], bool],
) -> Iterator[Part]:
    store, layout = index
    yield from list_parts(store, layout, has)
    yield from card_parts(records, digests, layout)
    yield from text_parts(records, digests, layout, shared)
    counts = [len(pieces(record.searched, layout.piece)) for record in records]
    small = {
        LETTERS_FILE: (LETTERS, SINGLES.encode() + b"\0" + shared),
        DOCUMENTS_FILE: (DOCUMENTS, documents_table(records, counts, store)),
        RUNS_FILE: (RUNS, "\n".join(store.columns[BODY].runs).encode()),
    }
    for path, (kind, content) in small.items():
        yield Part(path, digest(kind, content), partial(pack, kind, content))


def table_of(store: Postings) -> str:
    """Return the pairs of traditional and simplified characters that the texts call for."""
    met = np.zeros(RUNS_FROM, bool)
    for columns in store.columns.values():
        for units in (columns.first, columns.second):
            met[units[units < RUNS_FROM]] = True
    return published(map(chr, np.flatnonzero(met).tolist()))


def _manifest(
    digests: Sequence[str],
    index: tuple[Postings, Layout],
    parts: Sequence[Part],
    told: Mapping[str, int | str],
) -> dict[str, object]:
    store, layout = index
    keys = sorted((part.path, part.key) for part in parts)
    return {
        "format": FORMAT,
        "generation": digest(code_digest(), *keys),
        "site": digest(*digests),
        "documents": len(digests),
        **layout.numbers(),
        **_NOTHING_TOLD,
        **told,
        "simplified": table_of(store),
    }


def _json(content: dict[str, object]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def site_digest(records: Sequence[Record]) -> str:
    """Return what tells one content from another."""
    return digest(*map(record_digest, records))
