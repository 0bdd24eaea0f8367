"""``gongkai export --opensearch``: all that OpenSearch or Elasticsearch needs to search the site.

A folder with the index's settings and fields, the documents as files for the bulk interface, a
query with our ranking, and how to load it all. The same content gives the same bytes. The name
of the index holds the digest of the content, and an alias is moved to it when it is whole: what
was withdrawn since the last export is then gone from the search.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from plugins.disclosure.cli.main import UsageError
from plugins.search import export_words as words
from plugins.search.opensearch_analysis import settings
from plugins.search.opensearch_mapping import mappings, source
from plugins.search.opensearch_query import search_body
from plugins.search.records import Record
from plugins.search.site_index import site_digest

HELP = words.OPENSEARCH
METAVAR = words.FOLDER
ALIAS = "gongkai"
MARK = "export.json"
"""Says that a folder was written here, and which files in it."""
PART = 10_000_000
"""How many bytes a bulk file has at most, unless one document alone has more."""


def write(records: Sequence[Record], folder: Path, part: int = PART) -> str:
    """Write the export and return what to tell of it; a former export is replaced as a whole.

    Raises UsageError where there is nothing to export, or the folder holds anything else.
    """
    if not records:
        raise UsageError(words.NO_RECORDS)
    folder = folder.resolve()
    _refuse_other_content(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        written = [_put(new, path, content) for path, content in _files(records, part)]
        listed = {"format": "opensearch", "index": index_name(records), "files": sorted(written)}
        _put(new, MARK, _json(listed))
        new.chmod(0o755)
        _swap(new, folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    bulk = sum(path.startswith("bulk/") for path in written)
    return words.WRITTEN.format(folder=folder, documents=len(records), bulk=bulk)


def _refuse_other_content(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UsageError(words.NO_FOLDER.format(folder=folder))
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    foreign = sorted(found - _ours(folder / MARK))
    if foreign:
        raise UsageError(words.FOREIGN.format(folder=folder, name=foreign[0]))


def _ours(mark: Path) -> set[str]:
    """Return the files that a former export wrote."""
    try:
        content = json.loads(mark.read_text(encoding="utf-8"))
        if content["format"] == "opensearch":
            return {MARK, *map(str, content["files"])}
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return set()


def _swap(new: Path, folder: Path) -> None:
    """Put the new folder in the place of the former one, which stands until then."""
    if folder.exists():
        old = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            folder.rename(old / "old")
            new.rename(folder)
        finally:
            shutil.rmtree(old)
    else:
        new.rename(folder)


def _put(folder: Path, path: str, content: bytes) -> str:
    full = folder / path
    full.parent.mkdir(parents=True, exist_ok=True)
    full.write_bytes(content)
    return path


def _files(records: Sequence[Record], part: int) -> Iterator[tuple[str, bytes]]:
    site, name = site_digest(records), index_name(records)
    yield "index.json", _json({"settings": settings(), "mappings": mappings(site)})
    yield "query.json", _json(search_body())
    yield "alias.json", _json(_alias(name))
    yield "README.md", words.README.format(index=name, alias=ALIAS, count=len(records)).encode()
    for number, content in enumerate(bulk_files(records, part), 1):
        yield f"bulk/{number:05}.ndjson", content


def index_name(records: Sequence[Record]) -> str:
    """Return the name of the index, another one for other content."""
    return f"{ALIAS}-{site_digest(records)}"


def _alias(name: str) -> dict[str, Any]:
    """Return the actions that move the alias to the index, all at once."""
    return {
        "actions": [
            {"remove": {"index": f"{ALIAS}-*", "alias": ALIAS}},
            {"add": {"index": name, "alias": ALIAS}},
        ]
    }


def bulk_files(records: Sequence[Record], part: int = PART) -> Iterator[bytes]:
    """Yield bulk files of so many bytes at most; an action and its document stay together."""
    lines: list[bytes] = []
    size = 0
    for record in records:
        entry = _line({"index": {"_id": record.id}}) + _line(source(record))
        if lines and size + len(entry) > part:
            yield b"".join(lines)
            lines, size = [], 0
        lines.append(entry)
        size += len(entry)
    if lines:
        yield b"".join(lines)


def _line(content: dict[str, Any]) -> bytes:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace") + b"\n"


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
