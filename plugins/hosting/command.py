"""``gongkai hosting``: the settings of nginx and Caddy for this site, as files to include."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TextIO

from plugins.disclosure.cli.main import add_as_of
from plugins.disclosure.cli.project import as_of
from plugins.disclosure.load_content import load_content
from plugins.disclosure.redirects import redirects
from plugins.hosting import words
from plugins.hosting.forms import caddy, netlify_headers, nginx
from plugins.hosting.moved import netlify_redirects

HELP = words.HOSTING_HELP
NGINX, CADDY = "gongkai.nginx.conf", "gongkai.caddy"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the folder that the files go to."""
    parser.add_argument("folder", type=Path, metavar="目录", help=words.HOSTING_FOLDER)
    add_as_of(parser)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Write the files and return 0."""
    folder: Path = arguments.folder
    endpoint = os.environ.get("GONGKAI_SEARCH_ENDPOINT", "")
    ways = redirects(load_content(arguments.root), as_of(arguments)).ways
    files = {
        "_headers": netlify_headers(endpoint),
        "_redirects": netlify_redirects(ways),
        NGINX: nginx(endpoint, ways),
        CADDY: caddy(endpoint, ways),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    out.write(words.HOSTING_DONE.format(files="、".join(files), folder=folder))
    return 0
