"""Run as a process of its own, so that its CPU and memory are the index's alone.

``records ROOT FILE``: loads a project and keeps its records.
``index FILE FOLDER CACHE [--changed]``: makes the index of kept records; prints JSON.
"""

from __future__ import annotations

import argparse
import json
import pickle
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from plugins.search.records import Record
from plugins.search.site import Site

_ADDED = "\n本条为测量而增加，共计一句，其余各条照旧。"


def main() -> None:
    """Do one of the two."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search.runner")
    parser.add_argument("stage", choices=("records", "index"))
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--changed", action="store_true")
    arguments = parser.parse_args()
    if arguments.stage == "records":
        keep(*arguments.paths)
    else:
        index(*arguments.paths, changed=arguments.changed)


def keep(root: Path, file: Path) -> None:
    """Load a project and write its records to a file; print how long each took."""
    from plugins.disclosure.load_content import load_content  # noqa: PLC0415
    from plugins.disclosure.load_rules import load_rules  # noqa: PLC0415
    from plugins.search.site import read_site  # noqa: PLC0415
    from tests.bench.search.project import AS_OF  # noqa: PLC0415

    start = time.process_time()
    portal, ruleset = load_content(root), load_rules(root)
    loaded = time.process_time()
    site = read_site(root, portal, ruleset, AS_OF)
    made = time.process_time()
    file.write_bytes(pickle.dumps(site))
    print(json.dumps({"load": loaded - start, "records": made - loaded}))


def index(file: Path, folder: Path, cache: Path, *, changed: bool) -> None:
    """Write the index of kept records below a folder; print its CPU seconds, files and bytes."""
    from tests.bench.search.indexing import make_index  # noqa: PLC0415 - measured apart

    site: Site = pickle.loads(file.read_bytes())
    if changed:
        site = replace(site, records=with_a_change(site.records))
    start = time.process_time()
    written = make_index(site, cache, folder)
    took = time.process_time() - start
    print(json.dumps({"cpu": took, "files": written.files, "bytes": written.size}))


def with_a_change(records: Sequence[Record]) -> list[Record]:
    """Return the records with a sentence added to the text of one of middling length."""
    order = sorted(range(len(records)), key=lambda doc: (len(records[doc].text), doc))
    middle = order[len(order) // 2]
    changed = list(records)
    changed[middle] = replace(changed[middle], text=changed[middle].text + _ADDED)
    return changed


if __name__ == "__main__":
    main()
