"""The lists of words: those of the project, those of the locality, those kept elsewhere.

A list of the project lies in ``wording/``, one of the locality in ``wording/local/``. Lists that
must not be in the repository are named by the environment variable ``GONGKAI_WORDS``: files or
folders, parted as the system parts paths. What is wrong with such a list is told without its
folder and without its words. Later lists are laid over earlier ones in that order.
"""

from __future__ import annotations

import os
import pathlib
from collections.abc import Iterator, Mapping

from plugins.disclosure.load_rules.word_lists import WordList, entries_of
from plugins.disclosure.rule import Rule
from plugins.disclosure.source import Fault, Location, read_yaml
from plugins.disclosure.wording import Entry, Wording

SETTING = "GONGKAI_WORDS"
"""The environment variable that names lists outside the repository."""
_LOCAL = "/wording/local/"


def read_wording(
    root: pathlib.Path, paths: list[str], rules: Mapping[str, Rule], faults: list[Fault]
) -> Wording:
    """Return the entries in force of all lists; an entry that cannot be used is left out."""
    known = {str(rule.params["词表"]) for rule in rules.values() if rule.check == "wording"}
    ours = [path for path in paths if _LOCAL not in path]
    local = [path for path in paths if _LOCAL in path]
    layers = (
        [WordList.read(read_yaml(root, path), "re") for path in ours],
        [WordList.read(read_yaml(root, path), "regex") for path in local],
        list(_outside(faults)),
    )
    entries = [entry for layer in layers for entry in _layer(layer, known, faults)]
    return Wording.layered(entries)


def _outside(faults: list[Fault]) -> Iterator[WordList]:
    """Yield the lists outside the repository, under names that do not tell where they lie."""
    for given in filter(None, os.environ.get(SETTING, "").split(os.pathsep)):
        path = pathlib.Path(given)
        files = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
        if not files or not files[0].is_file():
            place = Location(f"{SETTING}/{path.name}")
            faults.append(Fault("wording-outside", place, SETTING, {"文件": path.name}))
            continue
        for file in files:
            source = read_yaml(file.parent, file.name)
            source.path = f"{SETTING}/{file.name}"
            yield WordList.read(source, "regex", outside=True)


def _layer(lists: list[WordList], known: set[str], faults: list[Fault]) -> Iterator[Entry]:
    """Yield the entries of lists that stand side by side; none of them may say a word twice."""
    seen: dict[str, Location] = {}
    for words in lists:
        source = words.source
        if source.readable and words.category not in known:
            names = "、".join(sorted(known))
            place = source.at("类别")
            source.fault("wording-category", place, "类别", 值=words.category, 可用=names)
        for number, entry in entries_of(words):
            if entry.word in seen:
                at = seen[entry.word]
                first = f"{at.path}:{at.line}"
                words.fault("wording-repeated", number, "误", 值=entry.word, 首次=first)
                continue
            seen[entry.word] = entry.location
            yield entry
        faults.extend(words.faults)
