"""``gongkai compress``: ``.gz`` and ``.br`` beside the files of a site."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TextIO

from plugins.disclosure.cli.main import UsageError
from plugins.hosting import words
from plugins.hosting.precompress import precompress

HELP = words.COMPRESS_HELP
KEPT = Path("cache") / "compressed"
"""Below the project: what was packed before, by the digest of its content."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the site."""
    parser.add_argument("site", type=Path, metavar="站点", help=words.OFFLINE_SITE)


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Write the files and return 0; raises UsageError where there is no site."""
    if not (arguments.site / "index.html").is_file():
        raise UsageError(words.NO_SITE.format(folder=arguments.site))
    count, before, after = precompress(arguments.site, arguments.root / KEPT)
    out.write(words.COMPRESSED.format(count=count, before=before / 1e6, after=after / 1e6))
    return 0
