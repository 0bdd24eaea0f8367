"""What a baseline holds: how often a rule was not met, by which record, in which file's state.

The file lies in the repository for years, so it holds no word that an editor typed: a record or
a field that the project did not name itself stands in it as a hash.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from plugins.disclosure.fields import (
    ANNUAL_REPORT,
    DOCUMENT,
    GUIDE,
    LEDGERS,
    OFFICE,
    SITE,
    Field,
)
from plugins.disclosure.finding import Finding
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.source import Fault

DEFAULT = "disclosure_rules/baseline.jsonl"
"""The baseline that check and build use when it exists, from the project's root."""
_RULES, _SITE_FILE = "disclosure_rules/", "/门户.yaml"
ABSENT = "-"
"""The digest of a place that is no file, such as a folder that lacks something."""
_LEDGERS = "|".join(map(re.escape, LEDGERS))
_RECORD = re.compile(
    r"门户|[a-z][a-z0-9-]{1,23}"
    rf"(?:/(?:\d{{4}}-\d{{5}}|公开指南|年报/\d{{4}}|台账/(?:{_LEDGERS})-\d{{4}}))?"
)
"""The ids that are told by form alone; a file that is named otherwise can be named for anyone."""
_TEXT_FILES = (".md", ".yaml", ".csv")
_DIGEST_CHARS = 16
_HASH_CHARS = 12
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A key of findings, ``digest`` being the state of the file in which they were accepted."""

    rule: str
    record: str
    field: str
    digest: str


@dataclass(frozen=True, slots=True)
class Growth:
    """A day on which findings were added, how many, and why."""

    on: str
    added: int
    reason: str


@dataclass(slots=True)
class Baseline:
    """How often each entry was accepted, the line it stands on, and how the file has grown.

    ``written`` is false for one that is yet to be written for the first time.
    """

    path: str
    counts: dict[Entry, int] = field(default_factory=dict)
    lines: dict[Entry, int] = field(default_factory=dict)
    growths: tuple[Growth, ...] = ()
    faults: tuple[Fault, ...] = ()
    written: bool = True

    @property
    def total(self) -> int:
        """The number of findings that it speaks of."""
        return sum(self.counts.values())


class Entries:
    """The entries of a project's findings; each file is read once."""

    def __init__(self, root: Path, ruleset: Ruleset) -> None:
        self.root = root
        self.rules = ruleset.rules
        self._digests: dict[str, str] = {}

    def acceptable(self, finding: Finding) -> bool:
        """True where a baseline may hold the finding."""
        rule = self.rules.get(finding.rule)
        path = finding.location.path
        if rule is None or not rule.baselined or path.startswith(_RULES):
            return False  # built-in rules guard the configuration
        return not (rule.check == "faults" and path.endswith(_SITE_FILE))

    def of(self, finding: Finding) -> Entry:
        """Return the entry that a finding belongs to."""
        return Entry(
            finding.rule,
            finding.record if _RECORD.fullmatch(finding.record) else _hashed(finding.record),
            finding.field if _is_label(finding.field) else _hashed(finding.field),
            self._digest(finding.location.path),
        )

    def _digest(self, path: str) -> str:
        if path not in self._digests:
            self._digests[path] = digest_of(self.root / path)
        return self._digests[path]


def digest_of(path: Path) -> str:
    """Return the state of a file as text; the same whatever line ends a checkout writes."""
    if not path.is_file():
        return ABSENT
    digest = hashlib.sha256()
    try:
        if path.name.endswith(_TEXT_FILES):
            digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
        else:
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
    except OSError:
        return ABSENT
    return digest.hexdigest()[:_DIGEST_CHARS]


def _hashed(text: str) -> str:
    data = text.encode("utf-8", "surrogatepass")
    return f"#{hashlib.sha256(data).hexdigest()[:_HASH_CHARS]}"


def _is_label(text: str) -> bool:
    """True for no field, and for one that every part of is declared."""
    return not text or all(part in _labels() for part in text.split("/"))


@cache
def _labels() -> frozenset[str]:
    declared = (DOCUMENT, OFFICE, GUIDE, ANNUAL_REPORT, SITE, *LEDGERS.values())
    return frozenset({"正文"}.union(*(_labels_of(fields) for fields in declared)))


def _labels_of(fields: tuple[Field, ...]) -> Iterator[str]:
    for each in fields:
        yield each.label
        yield from _labels_of(each.of)
