"""``gongkai search``: the search of the site on the command line, with the same ranking."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from datetime import date
from typing import Any, TextIO

from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, load_project
from plugins.disclosure.model import Portal
from plugins.search import words
from plugins.search.atom import feed
from plugins.search.cards import lead
from plugins.search.engine import Answer, Engine
from plugins.search.kept_folder import record_digest
from plugins.search.kept_postings import KeptPostings
from plugins.search.query import parse_query
from plugins.search.records import Record
from plugins.search.site import read_site
from plugins.search.site_index import layout_of
from plugins.search.spelling import did_you_mean
from plugins.search.synonyms import SynonymsError
from plugins.search.whoosh_store import write

NAME = "search"
HELP = words.HELP
LIMIT = 10
Shown = Sequence[tuple[Record, float]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("query", nargs="+", metavar="检索词", help=words.QUERY)
    parser.add_argument("--limit", type=int, default=LIMIT, metavar="条数", help=words.LIMIT)
    parser.add_argument(
        "--sort", choices=("relevance", "date"), default="relevance", help=words.SORT
    )
    parser.add_argument(
        "--format", choices=("text", "json", "atom"), default="text", help=words.FORMAT
    )
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Print what answers, and return 0 where anything does, 1 where nothing does."""
    portal, ruleset = load_project(arguments.root)
    day = as_of(arguments)
    try:
        site = read_site(arguments.root, portal, ruleset, day)
    except SynonymsError as error:
        raise UsageError(str(error)) from None
    digests = [record_digest(record) for record in site.records]
    counts = KeptPostings(arguments.root).counts(site.records, digests)
    store = write(zip(counts, digests, strict=True))
    engine = Engine(site.records, store, layout_of(store), site.synonyms)
    query = " ".join(arguments.query)
    answer = engine.search(query, by_date=arguments.sort == "date")
    found = [(site.records[doc], answer.scores.get(doc, 0.0)) for doc in answer.docs]
    shown = found[: arguments.limit]
    if arguments.format == "json":
        out.write(_as_json(query, answer, shown))
    elif arguments.format == "atom":
        out.write(_as_atom(query, portal, shown, day))
    else:
        meant = (
            []
            if answer.sure
            else did_you_mean(site.spelling, site.suggestions, parse_query(query), engine.knows)
        )
        out.write(_as_text(query, answer, shown, meant))
    store.close()
    return 0 if answer.docs else 1


def _as_text(query: str, answer: Answer, shown: Shown, meant: Sequence[str]) -> str:
    lines = [f"{note}\n" for note in answer.notes]
    if meant:
        lines.append(words.MEANT.format(queries="、".join(meant)))
    if not answer.docs:
        return "".join([*lines, words.NOTHING.format(query=query)])
    lines.append(words.FOUND.format(total=len(answer.docs), shown=len(shown)))
    for place, (record, _) in enumerate(shown, 1):
        about = (record.office_short, record.column, record.number, record.date, record.validity)
        lines.append(f"{place:>3}. {record.title}\n")
        lines.append(f"     {' · '.join(part for part in about if part)}  {record.id}\n")
    return "".join(lines)


def _as_atom(query: str, portal: Portal, shown: Shown, day: date) -> str:
    site = portal.site
    name = site.text("name") or words.NO_NAME
    rows = [_row(record, score) for record, score in shown]
    return feed(query, f"https://{site.text('host') or 'localhost'}/", name, rows, day)


def _as_json(query: str, answer: Answer, shown: Shown) -> str:
    content = {
        "query": query,
        "total": len(answer.docs),
        "notes": answer.notes,
        "results": [_row(record, score) for record, score in shown],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _row(record: Record, score: float) -> dict[str, Any]:
    return {
        "id": record.id,
        "url": record.url,
        "title": record.title,
        "number": record.number,
        "index_number": record.index_number,
        "office": record.office_name,
        "column": record.column,
        "date": record.date,
        "validity": record.validity,
        "lead": lead(record),
        "score": score,
    }
