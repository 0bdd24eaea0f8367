"""The sample city as records, its index as files, and Node to ask it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from plugins.search.layout import Layout
from plugins.search.records import Record, build_records
from plugins.search.site import Site
from plugins.search.site_index import index_files
from plugins.search.synonyms import Synonym, read_synonyms
from tests.building import AS_OF, ROOT
from tests.conftest import node_path
from tests.sample import sample_portal, sample_rules

Ask = Callable[[Path, list[str]], list[dict[str, Any]]]
Node = Callable[..., Any]


def record(number: int, /, **values: Any) -> Record:
    """Return a record with what a test wants of it."""
    year = 2020 + number // 400
    empty: dict[str, Any] = dict.fromkeys(Record.__slots__, "")
    serial = f"{year}-{number:05}"
    given = {
        "id": f"zfb/{serial}",
        "url": f"zfb/{serial}/",
        "title": f"第{number}号",
        "index_number": f"A1/{serial}",
        "office": "zfb",
        "office_name": "示例市人民政府办公室",
        "office_short": "市政府办",
        "published_on": f"{year}-01-01",
        "keywords": (),
    }
    return Record(**{**empty, **given, **values})


def write(files: dict[str, bytes], folder: Path) -> Path:
    """Write the files of an index below a folder, and return the folder."""
    for path, content in files.items():
        full = folder / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(content)
    return folder


def indexed(
    records: Sequence[Record], layout: Layout | None = None, synonyms: Sequence[Synonym] = ()
) -> dict[str, bytes]:
    """Return the files of an index with all that a query may ask for; no names are suggested."""
    return index_files(records, layout, Site(records, [], synonyms).groups())


@pytest.fixture(scope="session")
def records() -> list[Record]:
    """The records of the sample city."""
    return build_records(sample_portal(), sample_rules(), AS_OF)


@pytest.fixture(scope="session")
def files(records: list[Record]) -> dict[str, bytes]:
    """The files of the sample's index."""
    return indexed(records, None, read_synonyms(ROOT))


@pytest.fixture(scope="session")
def index(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the sample's index was written to."""
    return write(files, tmp_path_factory.mktemp("index"))


@pytest.fixture(scope="session")
def node() -> Node:
    """What runs a script of this folder under Node, and returns what it prints as JSON."""
    path = node_path()

    def run(script: str, folder: Path, given: object = None) -> Any:
        done = subprocess.run(
            [path, str(Path(__file__).parent / script), str(folder)],
            input=json.dumps(given),
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


@pytest.fixture(scope="session")
def ask(node: Node) -> Ask:
    """What asks the browser's engine, under Node, for answers to queries."""
    return lambda folder, queries: list(node("ask.mjs", folder, queries))
