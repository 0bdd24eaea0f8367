"""A copy of the site that works from a disk, where pages may not read files.

There a page may run scripts that lie beside it: each file of the index gets one that hands over
its bytes. Nothing answers for a folder either, so links name the file.

    python -m plugins.search.offline output
"""

from __future__ import annotations

import json
import re
import sys
from base64 import b64encode
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.search import page_words as words
from plugins.search.layout import FOLDER, MANIFEST

_LINK = re.compile(r'(<(?:a|area|form)\s[^<>]*?\b(?:href|action)=")([^"#?]*)')
_PRELOAD = re.compile(r'<link rel="(?:modulepreload|preload)"[^<>]*>\n?')
_SCRIPT = re.compile(r'(<script src="[^"]*/)search\.[0-9a-f]+\.js"')
_OFFLINE = "search-offline.*.js"
"""The script that needs no server; like all that pages load, its name tells its content."""


class NotASiteError(ValueError):
    """The folder holds no site with a search; the message is for the operator."""


def make_offline(output: Path) -> int:
    """Make a built site, in place, one that works from a disk; return the files of the index.

    A second run changes nothing. Raises NotASiteError where the folder holds no search index.
    """
    count = write_scripts(output)
    script = _script(output)
    for path in sorted(output.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        changed = offline_page(html, script)
        if changed != html:
            path.write_text(changed, encoding="utf-8", newline="\n")
    return count


def write_scripts(output: Path) -> int:
    """Write a script beside each file of the index, and return how many these are."""
    manifest = output / FOLDER / MANIFEST
    try:
        generation = json.loads(manifest.read_bytes())["generation"]
        paths = [manifest, *_files(output / FOLDER / "i" / generation)]
    except (OSError, ValueError, TypeError, KeyError):
        raise NotASiteError(words.NOT_A_SITE.format(folder=output)) from None
    for path in paths:
        path.with_name(path.name + ".js").write_bytes(script_of(path.read_bytes()))
    return len(paths)


def _script(output: Path) -> str:
    """Return the name of the file of the script that needs no server."""
    names = sorted(path.name for path in output.rglob(_OFFLINE))
    if not names:
        raise NotASiteError(words.NOT_A_SITE.format(folder=output))
    return names[0]


def script_of(content: bytes) -> bytes:
    """Return the script that hands over a file's bytes; see ``js/search/offline.js``."""
    return b'gongkai.take("' + b64encode(content) + b'")\n'


def offline_page(html: str, script: str) -> str:
    """Return a page whose links to folders name the file, with the script that needs no server.

    ``script`` is the name of that script's file.
    """
    html = _PRELOAD.sub("", html)
    html = _SCRIPT.sub(rf'\g<1>{script}"', html)
    return _LINK.sub(lambda match: match[1] + _named(match[2]), html)


def _named(address: str) -> str:
    inside = not re.match(r"[\w.+-]*:|/", address)
    if inside and (address.endswith("/") or address in {".", ".."}):
        return f"{address.rstrip('/')}/index.html"
    return address


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*.bin") if path.is_file())


def main(arguments: Sequence[str]) -> int:
    """Make the copy in the folder that the arguments name; return 2 where there is none."""
    if len(arguments) != 1:
        sys.stderr.write(words.OFFLINE_USAGE)
        return 2
    try:
        count = make_offline(Path(arguments[0]))
    except NotASiteError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except OSError as error:
        sys.stderr.write(words.OFFLINE_FAILED.format(path=error.filename, why=error.strerror))
        return 2
    sys.stdout.write(words.OFFLINE_DONE.format(folder=arguments[0], count=count))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
