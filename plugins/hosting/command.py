"""``gongkai hosting``: the settings of nginx and Caddy for this site, as files to include."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TextIO

from plugins.hosting import words
from plugins.hosting.forms import caddy, netlify_headers, nginx

HELP = words.HOSTING_HELP
NGINX, CADDY = "gongkai.nginx.conf", "gongkai.caddy"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the folder that the files go to."""
    parser.add_argument("folder", type=Path, metavar="目录", help=words.HOSTING_FOLDER)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Write the files and return 0."""
    folder: Path = arguments.folder
    endpoint = os.environ.get("GONGKAI_SEARCH_ENDPOINT", "")
    files = {
        "_headers": netlify_headers(endpoint),
        NGINX: nginx(endpoint),
        CADDY: caddy(endpoint),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    out.write(words.HOSTING_DONE.format(files="、".join(files), folder=folder))
    return 0
