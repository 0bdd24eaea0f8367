"""Whoosh as the index's home: what we stand on, and that it answers from our columns."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from whoosh import query, scoring
from whoosh.codec.base import Codec, FieldWriter, TermsReader
from whoosh.codec.whoosh3 import W3Codec
from whoosh.fields import FieldType
from whoosh.searching import Searcher

from plugins.search import whoosh_store
from plugins.search.counts import counts_of
from plugins.search.terms import terms
from plugins.search.whoosh_store import BODY, FIELDS, TITLE, Counts, Store, read, write
from tests.building import ROOT
from tests.search.conftest import record

TEXTS = ["政府信息公开，第612号。", "政府信息 政府信息 612号令", "", "財政預算 A4纸\ufb01le 𠮷野"]
RECORDS = [record(number, title=f"通知{number}", text=text) for number, text in enumerate(TEXTS)]


def store_of(folder: Path | None = None) -> Store:
    """Return the store of the small records, kept with their numbers."""
    return write(((counts_of(one), place) for place, one in enumerate(RECORDS)), folder)


@pytest.fixture
def store() -> Store:
    """The store of the small records, in memory."""
    return store_of()


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        (FieldType.index, "value"),
        (Codec.field_writer, "storage segment"),
        (Codec.terms_reader, "storage segment"),
        (FieldWriter.start_field, "fieldname fieldobj"),
        (FieldWriter.start_term, "text"),
        (FieldWriter.add, "docnum weight vbytes length"),
        (FieldWriter.finish_term, ""),
        (FieldWriter.finish_field, ""),
        (TermsReader.terms, ""),
        (TermsReader.terms_from, "fieldname prefix"),
        (TermsReader.term_info, "fieldname text"),
        (TermsReader.doc_frequency, "fieldname text"),
        (TermsReader.matcher, "fieldname text format_ scorer"),
        (TermsReader.indexed_field_names, ""),
    ],
    ids=lambda one: getattr(one, "__qualname__", one),
)
def test_the_points_that_we_extend_stand_where_they_stood(method: object, parameters: str) -> None:
    """Where one of Whoosh's extension points moves, this says which, before an index is wrong."""
    assert callable(method)
    names = [name for name in inspect.signature(method).parameters if name != "self"]
    assert [name for name in names if name != "kwargs"] == parameters.split()


def test_every_point_of_ours_is_one_of_whooshs() -> None:
    """What we override is called so there: a new name would never be called."""
    for ours, theirs, own in (
        (whoosh_store.ColumnsWriter, FieldWriter, set()),
        (whoosh_store.ColumnsReader, TermsReader, {"columns"}),
        (whoosh_store.ColumnsCodec, W3Codec, set()),
        (Counts, FieldType, set()),
    ):
        named = {name for name in vars(ours) if not name.startswith("_")}
        assert named - own <= set(dir(theirs)), ours


def test_lexicon_and_postings_are_those_of_the_texts(store: Store) -> None:
    """For every term: which documents hold it, how often, and how many there are."""
    counted = [Counter(terms(one.searched)) for one in RECORDS]
    every = sorted({term.encode() for one in counted for term in one})
    assert list(store.reader.lexicon(BODY)) == every
    for term in every:
        text = term.decode()
        wanted = {doc: one[text] for doc, one in enumerate(counted) if text in one}
        matcher = store.reader.postings(BODY, text)
        assert list(matcher.all_ids()) == list(wanted)
        assert store.reader.doc_frequency(BODY, text) == len(wanted)
        assert store.reader.frequency(BODY, text) == sum(wanted.values())
        assert (BODY, text) in store.reader


def test_what_no_document_holds(store: Store) -> None:
    """An unknown term has no postings, and is in no field."""
    assert store.reader.doc_frequency(BODY, "没有") == 0
    assert not store.reader.postings(BODY, "没有").is_active()
    assert (BODY, "没有") not in store.reader
    assert (BODY, "通知") in store.reader
    assert (TITLE, "政府") not in store.reader


def test_whooshs_own_searcher_answers(store: Store) -> None:
    """Its queries and its scoring run over our postings, in every field."""
    with Searcher(store.reader, weighting=scoring.Frequency()) as searcher:
        found = searcher.search(query.Term(BODY, "政府"))
        assert [(hit.docnum, hit.score) for hit in found] == [(1, 2.0), (0, 1.0)]
        both = query.And([query.Term(BODY, "政府"), query.Term(TITLE, "通知0")])
        assert [hit.docnum for hit in searcher.search(both)] == []
        both = query.And([query.Term(BODY, "政府"), query.Term(TITLE, "0")])
        assert [hit.docnum for hit in searcher.search(both)] == [0]
        assert {hit.docnum for hit in searcher.search(query.Prefix(BODY, "政"))} == {0, 1, 3}
    assert set(store.reader.indexed_field_names()) == set(FIELDS)


def test_a_store_in_a_folder_is_read_again(tmp_path: Path) -> None:
    """The same postings, and what was kept beside them."""
    made = store_of(tmp_path)
    found = read(tmp_path)
    assert (found.size, found.stored(3)) == (len(RECORDS), {"kept": 3})
    assert list(found.reader.all_terms()) == list(made.reader.all_terms())
    for field in FIELDS:
        assert found.columns[field].saved() == made.columns[field].saved()
    made.close()
    found.close()


def test_a_store_of_nothing_has_no_terms() -> None:
    """A site without public documents is no error."""
    store = write([])
    assert store.size == 0
    assert [len(store.columns[field].first) for field in FIELDS] == [0, 0, 0, 0]
    assert list(store.columns[BODY].terms()) == []


def test_one_file_alone_imports_whoosh() -> None:
    """Another release, or another library, is the matter of one module."""
    importing = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "plugins").rglob("*.py"))
        if any(name.split(".")[0] == "whoosh" for name in _imported(path))
    ]
    assert importing == ["plugins/search/whoosh_store.py"]


def _imported(path: Path) -> list[str]:
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    found: list[str] = []
    for node in tree:
        if isinstance(node, ast.Import):
            found.extend(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.append(node.module or "")
    return found


def test_whoosh_is_pinned_with_its_hashes() -> None:
    """The lock names one version and what its files must be."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.search(
        r"^whoosh3==[\d.]+ \\\n((?: +--hash=sha256:[0-9a-f]{64}.*\n)+)", lock, re.MULTILINE
    )
    assert pinned is not None
    assert not re.search(r"^whoosh(-reloaded)?==", lock, re.MULTILINE | re.IGNORECASE)


def test_importing_it_gives_no_warning() -> None:
    """No escape in a string, no moved module: warnings are errors here as everywhere."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "import plugins.search.whoosh_store"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
