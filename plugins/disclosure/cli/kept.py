"""The report of the last run, told again while nothing that it rests on has changed.

What a run rests on is everything below ``content`` and ``disclosure_rules``, the lists of words
outside, the day, and the code with the libraries beside it. All of that is hashed, byte by byte;
times of change are not trusted. The file may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.load_content import CONTENT
from plugins.disclosure.load_rules import RULES
from plugins.disclosure.load_rules.wording import SETTING
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Exemption
from plugins.disclosure.source import Location

FILE = Path("cache") / "checks" / "report.json"
_CODE = Path(__file__).resolve().parent.parent
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Checked:
    """A report, with the names that readers know offices and documents by, by id."""

    report: Report
    offices: Mapping[str, str]
    titles: Mapping[str, str]


def checked_of(report: Report, portal: Portal) -> Checked:
    """Return a report with the names of what it speaks of."""
    return Checked(
        report,
        {office.id: office.name for office in portal.offices},
        {document.id: document.title for document in portal.documents},
    )


def kept_or_made(root: Path, as_of: date, make: Callable[[], Checked]) -> Checked:
    """Return what ``make`` gives, or gave when everything was as it is now.

    It is kept only where nothing changed while it was made.
    """
    before = inputs_of(root, as_of)
    known = _read(root / FILE, before, as_of)
    if known:
        return known
    made = make()
    if inputs_of(root, as_of) == before:
        _keep(root / FILE, before, made)
    return made


def inputs_of(root: Path, as_of: date) -> str:
    """Return one hash over everything that a report on a day rests on."""
    digest = hashlib.blake2b(f"{as_of}\n{sys.version}\n".encode(), digest_size=20)
    libraries = Path(yaml.__file__).resolve().parent.parent
    digest.update("\n".join(sorted(path.name for path in libraries.glob("*-info"))).encode())
    outside = filter(None, os.environ.get(SETTING, "").split(os.pathsep))
    for top in (root / CONTENT, root / RULES, _CODE, *map(Path, outside)):
        for line in _states(str(top)):
            digest.update(line)
    return digest.hexdigest()


def _states(top: str) -> Iterator[bytes]:
    """Yield the name and the state of everything below a path, in order, whatever it is."""
    try:
        with os.scandir(top) as entries:
            below = sorted(entries, key=lambda entry: entry.name)
    except NotADirectoryError:
        yield _state(top)
        return
    except OSError as error:
        yield f"{top}\0{error.errno}\n".encode("utf-8", "surrogateescape")
        return
    for entry in below:
        if entry.name == "__pycache__":
            continue
        if entry.is_dir(follow_symlinks=False):
            yield f"{entry.path}/\n".encode("utf-8", "surrogateescape")
            yield from _states(entry.path)
        else:
            yield _state(entry.path)


def _state(path: str) -> bytes:
    name = path.encode("utf-8", "surrogateescape")
    try:
        if os.path.islink(path) or not os.path.isfile(path):  # noqa: PTH114, PTH113 a path for each
            return name + b"\0odd\n"  # is slow, and a pipe would wait for ever
        digest = hashlib.blake2b(digest_size=20)
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 as above
            while block := file.read(_BLOCK):
                digest.update(block)
    except OSError as error:
        return name + f"\0{error.errno}\n".encode()
    return name + b"\0" + digest.digest() + b"\n"


def _keep(path: Path, inputs: str, checked: Checked) -> None:
    report = checked.report
    content = {
        "inputs": inputs,
        "documents": report.documents,
        "broken": report.broken_rules,
        "findings": [_row(one) for one in report.findings],
        "exempted": [[_row(one), _exemption(report.grounds[one])] for one in report.exempted],
        "offices": dict(checked.offices),
        "titles": dict(checked.titles),
    }
    new = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps(content), encoding="utf-8")
        new.replace(path)
    except OSError:
        return  # the next run takes as long as this one


def _read(path: Path, inputs: str, as_of: date) -> Checked | None:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["inputs"] != inputs:
            return None
        grounds = {_finding(row): _exempted(by) for row, by in content["exempted"]}
        findings = [_finding(row) for row in content["findings"]]
        report = Report(
            findings=(),
            exempted=tuple(grounds),
            as_of=as_of,
            documents=content["documents"],
            broken_rules=content["broken"],
            grounds=grounds,
        )
        return Checked(report.with_findings(findings), content["offices"], content["titles"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _row(finding: Finding) -> list[Any]:
    at = finding.location
    return [
        *(finding.rule, finding.severity.value, finding.message, finding.fix),
        *(at.path, at.line, at.column, finding.record, finding.field, finding.basis),
    ]


def _finding(row: list[Any]) -> Finding:
    rule, severity, message, fix, path, line, column, record, field, basis = row
    at = Location(path, line, column)
    return Finding(rule, Severity(severity), message, fix, at, record, field, basis)


def _exemption(by: Exemption) -> list[Any]:
    at = by.location
    return [
        *(by.rule, by.scope, by.subject, by.field, by.reason, by.approved_by),
        *(by.until.isoformat(), at.path, at.line, at.column),
    ]


def _exempted(row: list[Any]) -> Exemption:
    *texts, until, path, line, column = row
    rule, scope, subject, field, reason, approved_by = texts
    day, at = date.fromisoformat(until), Location(path, line, column)
    return Exemption(rule, scope, subject, field, reason, approved_by, day, at)
