"""The histories of all public documents, in one reading of the repository."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from plugins.disclosure.model import Document
from plugins.disclosure.personal import Lists
from plugins.portal.history.repository import (
    blobs_of,
    commits_of,
    head_of,
)
from plugins.portal.history.revisions import History, history_of
from plugins.portal.history.versions import Shown, shown_versions, versions_of

AUTO, REQUIRED, NONE = MODES = ("auto", "required", "none")
"""Whether history is shown where there is one, must be there, or is not asked for."""

__all__ = ["MODES", "read_histories"]


def read_histories(
    root: Path, folder: str, documents: Iterable[Document], lists: Lists, as_of: date
) -> Mapping[str, History]:
    """Return the history of each public document that has one, by id.

    ``folder`` is the content's below ``root``; ``documents`` are the public ones. Raises
    GitError where Git cannot tell it whole.
    """
    wanted = {one.id for one in documents if not one.text("no_history")}
    head = head_of(root)
    versions, touched = versions_of(commits_of(root, head, folder), folder, wanted)
    blobs = blobs_of(root, (one.blob for found in versions.values() for one in found if one.blob))
    runs = {
        id_: shown_versions(found, blobs, folder, lists, as_of) for id_, found in versions.items()
    }
    notes = _notes({id_: run for id_, (run, _) in runs.items()}, touched)
    return {id_: history_of(run, cut, notes) for id_, (run, cut) in sorted(runs.items()) if run}


def _notes(
    runs: Mapping[str, list[Shown]], touched: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """Return the commits whose notes may be shown.

    A commit that touched anything but versions that are shown may speak of what is hidden; one
    that took personal data out may name whose.
    """
    shown: dict[str, set[str]] = {}
    masked = set()
    for id_, run in runs.items():
        for version, _ in run:
            shown.setdefault(version.commit.hash, set()).add(id_)
            if version.commit.masked:
                masked.add(version.commit.hash)
    return frozenset(
        commit for commit, ids in shown.items() if touched[commit] <= ids and commit not in masked
    )
