"""Every table that the site offers as CSV, as a spreadsheet reads it."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.opendata.conftest import Made

MARK = b"\xef\xbb\xbf"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
BARE = re.compile(r"(?<!\r)\n|\r(?!\n)")
OTHERS = ("directory/contacts.csv", "ledgers/interpretation/interpretation.csv")
OTHERS += ("publishing/counts.csv", "scores/scores.csv")
"""Tables beside pages; the open data's own lie in a folder."""


def tables(site: Path) -> list[Path]:
    """The CSV files that programs of ours wrote; attachments are their offices' own."""
    return [*sorted((site / "data/v1").glob("*.csv")), *(site / one for one in OTHERS)]


def read(data: bytes) -> list[list[str]]:
    """The records of a file by the standard's own reading."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_each_file_keeps_to_the_standard(site: Path) -> None:
    """A mark of the encoding first, lines end with CR LF, records are of one length (RFC 4180)."""
    for path in tables(site):
        data = path.read_bytes()
        assert data.startswith(MARK), path
        assert data.endswith(b"\r\n"), path
        # Outside quotes no line ends otherwise: a quote doubled opens and closes again.
        outside = "".join(data.decode().split('"')[::2])
        assert not BARE.search(outside), path
        records = read(data)
        assert {len(one) for one in records} == {len(records[0])}, path
        assert all(CHINESE.search(heading) for heading in records[0]), path
        assert len(set(records[0])) == len(records[0]), path


def test_rows_are_the_model_s(made: Made, site: Path) -> None:
    """Each table has as many rows as the model, under the labels of its columns."""
    named = {path.stem: path for path in (site / "data/v1").glob("*.csv")}
    assert named.keys() == made.tables.keys()
    for name, table in made.tables.items():
        heading, *records = read(named[name].read_bytes())
        assert heading == [column.label for column in table.columns]
        if name != "finding_counts":  # Made of the check's findings, which ``made`` has not.
            assert len(records) == len(table.rows), name


@pytest.mark.skipif(shutil.which("soffice") is None, reason="没有找到 LibreOffice")
def test_libreoffice_opens_them(made: Made, site: Path, tmp_path: Path) -> None:
    """Opened as a user does, each sheet has its Chinese headings and every row."""
    found = [str(path) for path in tables(site)]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    # The second filter is CSV again, in UTF-8: what the sheet holds, not what the file held.
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    # Without a desktop nobody looks at the mark: UTF-8 is named, as the dialog would choose it.
    given = ["--headless", "--infilter=CSV:44,34,76,1", "--convert-to", form]
    command = ["soffice", profile, *given, "--outdir"]
    subprocess.run([*command, str(tmp_path / "out"), *found], check=True, capture_output=True)
    seen = {}
    for path in (tmp_path / "out").glob("*.csv"):
        # LibreOffice names a sheet's file after the file and the sheet, which is named after it.
        name = path.stem[: len(path.stem) // 2]
        seen[name] = read(path.read_bytes())
    expected = {Path(one).stem: read(Path(one).read_bytes()) for one in found}
    assert seen.keys() == expected.keys()
    for name, records in expected.items():
        assert seen[name][0] == records[0], name
        assert len(seen[name]) == len(records), name
    told = {name: len(seen[name]) - 1 for name in made.tables}
    (tmp_path / "figures.json").write_text(json.dumps(told), encoding="utf-8")
