"""CSV, JSON, SQLite and the data package say the same, in forms that other programs read."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from plugins.opendata.csv_form import as_csv, cell
from plugins.opendata.files import data_files, paths_of
from plugins.opendata.sqlite_form import as_sqlite
from plugins.opendata.table import Column, Table
from plugins.opendata.tables import all_tables
from tests.building import AS_OF
from tests.opendata.conftest import Made


def read_csv(data: bytes) -> list[list[str]]:
    """The lines of a CSV as a strict reader takes them, without the mark."""
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_csv_opens_in_a_spreadsheet(made: Made) -> None:
    """A mark tells the encoding; Chinese headings; CR LF; as many lines as rows, all as wide."""
    for name, table in made.tables.items():
        data = made.files[f"{name}.csv"]
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"\r\n")
        head, *lines = read_csv(data)
        assert head == [column.label for column in table.columns]
        assert len(lines) == len(table.rows)
        assert {len(line) for line in lines} <= {len(head)}
        assert all(re.search(r"[\u4e00-\u9fff]", label) for label in head)


@pytest.mark.parametrize("start", list("=+-@＝＋－＠\t\r"))
def test_no_cell_begins_a_formula(start: str) -> None:
    """Text is guarded by an apostrophe; a number below zero is a number."""
    assert cell(Column("a", "甲"), f"{start}1+1") == f"'{start}1+1"
    assert cell(Column("a", "甲", "list"), (f"{start}1",)) == f"'{start}1"
    assert cell(Column("a", "甲", "integer"), -1) == "-1"


@given(st.lists(st.tuples(st.text(st.characters(codec="utf-8"))), max_size=6))
def test_any_text_comes_back_from_csv(rows: list[tuple[str]]) -> None:
    """Quotes, commas and line ends in a text are read as they were written, but for the guard."""
    table = Table("t", "表", "", (Column("a", "甲"),), ("a",), tuple(rows))
    read = [line[0] if line else "" for line in read_csv(as_csv(table))[1:]]
    assert read == [cell(table.columns[0], row[0]) for row in rows]


def test_every_record_fits_its_schema(made: Made) -> None:
    """JSON Schema 2020-12, with Chinese titles; one object for each row."""
    for name, table in made.tables.items():
        schema = json.loads(made.files[f"schema/{name}.json"])
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema, format_checker=FormatChecker())
        whole = json.loads(made.files[f"{name}.json"])
        assert whole["as_of"] == AS_OF.isoformat()
        assert whole["schema"] == f"schema/{name}.json"
        assert len(whole["rows"]) == len(table.rows)
        for one in whole["rows"]:
            assert not list(validator.iter_errors(one)), (name, one)
        assert all(value["title"] for value in schema["properties"].values())


def test_a_schema_refuses_what_does_not_fit(made: Made) -> None:
    """A day that is none, a key that is missing, one that nobody knows."""
    schema = json.loads(made.files["schema/documents.json"])
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    first = json.loads(made.files["documents.json"])["rows"][0]
    for wrong in ({"made_on": "2026年"}, {"id": None}, {"id": ""}, {"keywords": "甲"}, {"x": 1}):
        assert list(validator.iter_errors({**first, **wrong})), wrong
    assert list(validator.iter_errors({key: first[key] for key in first if key != "title"}))


def test_the_package_names_every_file_as_it_is(made: Made) -> None:
    """Paths, sizes, digests and headings agree with the files; keys and references with columns."""
    package = json.loads(made.files["datapackage.json"])
    assert re.fullmatch(r"[-a-z0-9._/]+", package["name"])
    assert package["licenses"] == [dict(made.about.licence)]
    resources = {one["name"]: one for one in package["resources"]}
    assert len(resources) == len(package["resources"]) == 2 * len(made.tables)
    for one in resources.values():
        data = made.files[one["path"]]
        assert (one["bytes"], one["hash"]) == (len(data), f"sha256:{sha256(data).hexdigest()}")
        if one["format"] == "json":
            rows = json.loads(data)[one["property"]]
            known = json.loads(made.files[one["rowSchema"]])["required"]
            assert all(list(row) == known for row in rows)
            continue
        fields = [field["name"] for field in one["schema"]["fields"]]
        assert read_csv(data)[0] == fields
        assert set(one["schema"]["primaryKey"]) <= set(fields)
        for key in one["schema"].get("foreignKeys", ()):
            target = resources[key["reference"]["resource"] or one["name"]]
            there = {field["name"] for field in target["schema"]["fields"]}
            assert set(key["fields"]) <= set(fields)
            assert set(key["reference"]["fields"]) <= there


def test_the_package_is_valid_for_its_own_validator(made: Made, tmp_path: Path) -> None:
    """``frictionless validate``, where it is installed: every row of every file."""
    validator = shutil.which("frictionless")
    if validator is None:
        pytest.skip("没有安装 frictionless")
    for path, data in made.files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    done = subprocess.run(
        [validator, "validate", "--json", "datapackage.json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    assert report["valid"], report
    assert len(report["tasks"]) == 2 * len(made.tables)


@pytest.fixture
def base(made: Made, tmp_path: Path) -> sqlite3.Connection:
    """The SQLite file, opened."""
    path = tmp_path / "gongkai.sqlite"
    path.write_bytes(made.files["gongkai.sqlite"])
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_sqlite_holds_every_row(made: Made, base: sqlite3.Connection) -> None:
    """The file is whole, its foreign keys hold, and each table has its view in Chinese."""
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA user_version").fetchone() == (1,)
    for name, table in made.tables.items():
        for asked in (name, table.label):
            count = base.execute(f'SELECT count(*) FROM "{asked}"').fetchone()[0]
            assert count == len(table.rows), asked
        shown = base.execute(f'SELECT * FROM "{table.label}" LIMIT 0').description
        assert [one[0] for one in shown] == [column.label for column in table.columns]
    references = {
        row[2] for name in made.tables for row in base.execute(f'PRAGMA foreign_key_list("{name}")')
    }
    assert {"offices", "documents", "columns", "rules", "clocks"} <= references


def test_sqlite_answers_in_chinese(base: sqlite3.Connection) -> None:
    """What the page gives as an example works, and numbers add up as numbers."""
    found = base.execute(
        "SELECT 标题, 公开日期 FROM 公文 ORDER BY 公开日期 DESC LIMIT 1"
    ).fetchone()
    assert found[0]
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", found[1])
    assert base.execute("SELECT typeof(value) FROM annual_report_cells").fetchone()[0] in {
        "integer",
        "real",
    }
    assert base.execute("SELECT value FROM _about WHERE key = 'as_of'").fetchone() == (
        AS_OF.isoformat(),
    )


def test_broken_references_do_not_pass() -> None:
    """A row that names what is not there is refused when the file is made."""
    from plugins.opendata.table import OFFICE_REFERENCE  # noqa: PLC0415

    offices = Table("offices", "机构", "", (Column("id", "甲"),), ("id",), (("zfb",),))
    columns = (Column("office", "机构代号"),)
    lost = Table("t", "表", "", columns, ("office",), (("abc",),), (OFFICE_REFERENCE,))
    with pytest.raises(sqlite3.IntegrityError):
        as_sqlite((offices, lost), {})


def test_same_inputs_same_bytes(made: Made) -> None:
    """Made again from the same records, every file is the same, SQLite included."""
    again = data_files(all_tables(made.given), made.about)
    assert again == made.files
    assert sorted(again) == sorted(paths_of(tuple(made.tables.values())))


def test_the_site_has_these_files(made: Made, site: Path) -> None:
    """What a build writes below data/v1/ is what the tables make; only findings need a report."""
    folder = site / "data/v1"
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert there == set(made.files)
    for name in set(made.tables) - {"finding_counts"}:
        assert (folder / f"{name}.csv").read_bytes() == made.files[f"{name}.csv"], name
