"""``gongkai export``: the public documents in a form that other programs read.

A form is a module with ``HELP``, ``METAVAR`` and ``write(records, folder) -> str``, and a line
in FORMATS.
"""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path
from typing import Any, TextIO

from plugins.disclosure.cli.main import UsageError, add_as_of
from plugins.disclosure.cli.project import as_of, load_project
from plugins.search import export_words as words
from plugins.search.records import build_records

HELP = words.HELP
FORMATS = {"opensearch": "plugins.search.opensearch_export"}
"""The forms by the name of their option, and the modules that write them."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add an option for each form, of which one is wanted."""
    wanted = parser.add_mutually_exclusive_group()
    for name in FORMATS:
        form = _form(name)
        wanted.add_argument(f"--{name}", type=Path, metavar=form.METAVAR, help=form.HELP)
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Write the form that was asked for, and say what was written."""
    for name in FORMATS:
        folder: Path | None = getattr(arguments, name)
        if folder is not None:
            portal, ruleset = load_project(arguments.root)
            records = build_records(portal, ruleset, as_of(arguments))
            out.write(_form(name).write(records, folder))
            return 0
    lines = (f"  --{name} {_form(name).METAVAR}  {_form(name).HELP}" for name in FORMATS)
    raise UsageError("\n".join([words.WHICH, *lines]))


def _form(name: str) -> Any:
    return importlib.import_module(FORMATS[name])
