"""``gongkai import``: texts from elsewhere become documents of an office."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import TextIO

from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, load_project, office_named
from plugins.disclosure.load_content import CONTENT
from plugins.disclosure.model import ColumnPath, Office, Portal
from plugins.disclosure.rule import Ruleset
from plugins.importing import annual, words
from plugins.importing.numbering import Numbering
from plugins.importing.placing import AUTO, columns_of, read_map
from plugins.importing.report import as_json, as_text
from plugins.importing.run import Job
from plugins.importing.run import run as run_job
from plugins.importing.sources import collect
from plugins.importing.writing import write_new

NAME = "import"
HELP = words.HELP


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("sources", nargs="*", metavar="来源", help="要导入的文件或文件夹")
    parser.add_argument("--office", required=True, metavar="机构", help="机构的文件夹名，如 zfb")
    parser.add_argument(
        "--column",
        default="",
        metavar="栏目",
        help="栏目，如 业务工作/领导讲话；auto 表示由文中判断",
    )
    parser.add_argument("--map", default="", metavar="对应表", help="按来源分派栏目的 YAML 文件")
    parser.add_argument("--dry-run", action="store_true", help="只报告，不写文件")
    parser.add_argument("--json", default="", metavar="文件", help="另存一份 JSON 报告")
    parser.add_argument(
        "--report", type=Path, metavar="年报", help="导入一份年度报告：网页、CSV 或者 xlsx"
    )
    parser.add_argument(
        "--year", default="", metavar="年度", help="年度报告的年度，标题里有的不用写"
    )
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Import, print the report, and return 0 when all was carried, 1 when not all could be."""
    if arguments.report:
        return _annual(arguments, out)
    if not arguments.sources:
        raise UsageError(words.NO_SOURCES)
    if not arguments.column and not arguments.map:
        raise UsageError(words.NEEDS_PLACE)
    portal, ruleset = load_project(arguments.root)
    job = _job(arguments, portal, ruleset)
    outcomes, sources = run_job(job, collect(arguments.sources))
    out.write(as_text(outcomes, sources, dry_run=job.dry_run))
    if arguments.json:
        text = as_json(outcomes, sources, office=job.office, as_of=job.as_of, dry_run=job.dry_run)
        _save(Path(arguments.json), text)
    return 0 if all(outcome.settled for outcome in outcomes) else 1


def _annual(arguments: argparse.Namespace, out: TextIO) -> int:
    """Write an annual report from elsewhere; 1 where something did not fit the form."""
    portal, ruleset = load_project(arguments.root)
    office = office_named(portal, arguments.office, known=True)
    tables, prose, named = annual.read(arguments.report, ruleset.report_forms)
    year = arguments.year or str(named)
    if not re.fullmatch(r"20[0-9]{2}", year):
        raise UsageError(words.NO_YEAR)
    if not tables.cells and not prose:
        raise UsageError(words.NO_REPORT.format(file=arguments.report.name))
    place = PurePosixPath(CONTENT, office.id, "年报", f"{year}.yaml")
    if not arguments.dry_run:
        full = arguments.root / place
        full.parent.mkdir(parents=True, exist_ok=True)
        with full.open("x", encoding="utf-8", newline="\n") as file:
            file.write(annual.as_file(tables, prose, int(year), arguments.report))
    out.write(words.REPORT_READ.format(file=place, cells=len(tables.cells), parts=len(prose)))
    out.writelines(f"{odd.at}：{odd.kind}，{odd.words}\n" for odd in tables.odd)
    return 1 if tables.odd else 0


def _job(arguments: argparse.Namespace, portal: Portal, ruleset: Ruleset) -> Job:
    office = office_named(portal, arguments.office, known=True)
    schema = ruleset.schemas.of(office)
    if schema is None:
        raise UsageError(words.NO_SCHEMA.format(name=office.name))
    columns = columns_of(schema)
    vocabularies = {name: one.allowed for name, one in ruleset.vocabularies.items()}
    digests, names = _known(portal, office.id)
    prefix = f"{CONTENT}/{office.id}/"
    return Job(
        root=arguments.root,
        office=office.id,
        office_names=frozenset(filter(None, (office.name, office.short_name))),
        columns=columns,
        column=_column(arguments.column, columns, office),
        automatic=arguments.column == AUTO,
        entries=read_map(arguments.map, columns, vocabularies) if arguments.map else (),
        vocabularies=vocabularies,
        as_of=as_of(arguments),
        known_digests=digests,
        known_names=names,
        numbering=Numbering(
            PurePosixPath(path).name for path in portal.files if path.startswith(prefix)
        ),
        dry_run=arguments.dry_run,
    )


def _column(wanted: str, columns: Mapping[str, ColumnPath], office: Office) -> ColumnPath:
    if wanted in {"", AUTO}:
        return ()
    found = columns.get(wanted.strip("/"))
    if found is None:
        known = "、".join(name for name in columns if not name.isascii())
        raise UsageError(words.COLUMN_UNKNOWN.format(name=office.name, column=wanted, known=known))
    return found


def _known(portal: Portal, office: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the paths of imported documents by checksum and by name of the source."""
    digests: dict[str, str] = {}
    names: dict[str, str] = {}
    for document in portal.documents_of.get(office, []):
        imported = document.record("imported")
        if imported.get("digest"):
            digests[imported["digest"]] = document.source.path
        if imported.get("file"):
            names[imported["file"]] = document.source.path
    return digests, names


def _save(path: Path, text: str) -> None:
    """Write the report, in place of an earlier one of that name."""
    try:
        path.unlink(missing_ok=True)
        write_new(path, text.encode())
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(words.REPORT_UNWRITABLE.format(path=path, reason=reason)) from None
