"""``gongkai offline``: the ZIP of a copy that works from a disk, put into the site."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TextIO

from plugins.disclosure.cli.main import UsageError
from plugins.disclosure.load_content import load_content
from plugins.hosting import words
from plugins.hosting.bundle import ZIP, bundle

HELP = words.OFFLINE_HELP


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the copy and the site."""
    parser.add_argument("copy", type=Path, metavar="副本", help=words.OFFLINE_COPY)
    parser.add_argument("site", type=Path, metavar="站点", help=words.OFFLINE_SITE)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Write the ZIP and return 0; raises UsageError where a folder is no such thing."""
    if not (arguments.copy / "search/manifest.json.js").is_file():
        raise UsageError(words.NO_COPY.format(folder=arguments.copy))
    if not (arguments.site / "index.html").is_file():
        raise UsageError(words.NO_SITE.format(folder=arguments.site))
    host = load_content(arguments.root).site.text("host") or "localhost"
    address = (os.environ.get("GONGKAI_SITEURL") or f"https://{host}").rstrip("/")
    data = bundle(arguments.copy, address, os.environ.get("GONGKAI_SEARCH_ENDPOINT", ""))
    target: Path = arguments.site / ZIP
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    out.write(words.OFFLINE_DONE.format(path=target, size=len(data) / 1e6))
    return 0
