"""One run of the import: read, place, describe, number, write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from plugins.disclosure.load_content import CONTENT
from plugins.disclosure.model import ColumnPath, seal_of
from plugins.importing import words
from plugins.importing.attaching import Attachment, attachments
from plugins.importing.manuscript import GUESSED, Manuscript
from plugins.importing.metadata.description import Setting, describe
from plugins.importing.numbering import Numbering, NumbersUsedUpError
from plugins.importing.outcome import Outcome
from plugins.importing.placing import Entry, first_match, subjects_of, suggested
from plugins.importing.reading import read
from plugins.importing.sealing import kept_as
from plugins.importing.sources import Refusal, SourceFile
from plugins.importing.writing import body, front_matter, write_new

_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Job:
    """What a run works with."""

    root: Path
    office: str
    office_names: frozenset[str]
    columns: Mapping[str, ColumnPath]
    column: ColumnPath
    automatic: bool
    entries: tuple[Entry, ...]
    vocabularies: Mapping[str, frozenset[str]]
    as_of: date
    known_digests: Mapping[str, str]
    known_names: Mapping[str, str]
    numbering: Numbering
    dry_run: bool = False


@dataclass(slots=True)
class _Draft:
    """A text that is ready for its number."""

    script: Manuscript
    column: ColumnPath
    values: dict[str, Any]
    published_on: date
    files: list[Attachment] = field(default_factory=list)


def run(job: Job, found: Iterable[SourceFile | Refusal]) -> tuple[list[Outcome], int]:
    """Return what became of every source, imported ones first by number, and their count."""
    drafts: list[_Draft] = []
    others: list[Outcome] = []
    unread: list[Refusal] = []
    seen: dict[str, str] = {}
    taken: set[Path] = set()
    sources = 0
    for source in found:
        sources += 1
        texts = read(source) if isinstance(source, SourceFile) else source
        if isinstance(texts, Refusal):
            unread.append(texts)
            continue
        for script in texts:
            result = _drafted(job, script, seen)
            if isinstance(result, _Draft):
                drafts.append(result)
            else:
                others.append(result)
                if result.state == words.PRESENT:
                    taken |= {file.path for file in attachments(script)}
    drafts.sort(key=_order)
    written = [_written(job, draft) for draft in drafts]
    taken |= {file.path for draft in drafts for file in draft.files}
    others += [_refused(job, refusal, taken) for refusal in unread]
    return [*written, *others], sources


def _drafted(job: Job, script: Manuscript, seen: dict[str, str]) -> _Draft | Outcome:
    """Return a text ready to be numbered, or why it will not be imported."""
    settled = _settled(job, script, seen)
    if settled:
        return settled
    number = script.stated.get(words.NUMBER)
    subjects = subjects_of(script.name, script.title, number.value if number else "")
    entry = first_match(job.entries, subjects)
    if entry and entry.skip:
        return Outcome(script.name, words.SKIPPED, entry.skip, script.title)
    column = entry.column if entry else job.column
    if not column and job.automatic:
        column = suggested(script, job.columns)
        if column:
            guess = words.GUESS.format(value="/".join(column), origin=words.FROM_TITLE)
            script.remark(GUESSED, guess, about=words.FROM_COLUMN)
    if not column:
        return Outcome(script.name, words.NO_COLUMN, words.NO_COLUMN_FOUND, script.title)
    given = entry.given if entry else {}
    setting = Setting(job.office_names, column, given, job.as_of, job.vocabularies)
    description = describe(script, setting)
    draft = _Draft(script, column, description.values, description.published_on)
    draft.files = attachments(script)
    return draft


def _order(draft: _Draft) -> tuple[date, str, str]:
    """Return what ids are counted by: the day, the title with its numbers as numbers, the name."""
    title = re.sub(r"[0-9]+", lambda match: match.group().zfill(_DIGITS), draft.script.title)
    return draft.published_on, title, draft.script.name


def _settled(job: Job, script: Manuscript, seen: dict[str, str]) -> Outcome | None:
    """Return the outcome of a text that has been met before, in the office or in this run."""
    name, title = script.name, script.title
    if path := job.known_digests.get(script.digest):
        return Outcome(
            name, words.PRESENT, kept_as(job.root, path, script, dry_run=job.dry_run), title, path
        )
    if path := job.known_names.get(name):
        reason = words.DIFFERENT_FROM.format(path=path)
        return Outcome(name, words.DIFFERENT, reason, title, path)
    if other := seen.get(script.digest):
        return Outcome(name, words.REPEATED, words.REPEATED_OF.format(name=other), title)
    seen[script.digest] = name
    return None


def _written(job: Job, draft: _Draft) -> Outcome:
    """Give a text its number and write it, its files first."""
    script = draft.script
    try:
        number = job.numbering.next(draft.published_on.year)
    except NumbersUsedUpError:
        reason = words.NUMBERS_USED_UP.format(year=draft.published_on.year)
        return Outcome(script.name, words.NOT_WRITTEN, reason, script.title)
    values = dict(draft.values)
    if draft.files:
        values[words.ATTACHMENTS] = [f"{number}.{file.name}" for file in draft.files]
    text = body(script.blocks)
    values[words.IMPORTED] = {
        words.SOURCE_FILE: script.name,
        words.DIGEST: script.digest,
        words.SEAL: seal_of(values[words.TITLE], text, values.get(words.ATTACHMENTS, ())),
    }
    place = Path(CONTENT, job.office, *draft.column, f"{number}.md")
    if not job.dry_run:
        for path, data in _files(draft, place, number, values):
            if problem := _problem(job.root / path, path, data):
                return Outcome(script.name, words.NOT_WRITTEN, problem, script.title)
    return Outcome(
        script.name,
        words.IMPORTED_NOW,
        title=script.title,
        path=place.as_posix(),
        values=values,
        remarks=tuple(script.remarks),
    )


def _files(
    draft: _Draft, place: Path, number: str, values: Mapping[str, Any]
) -> Iterator[tuple[Path, Path | bytes]]:
    for file in draft.files:
        yield place.with_name(f"{number}.{file.name}"), file.path
    text = front_matter(values) + "\n" + body(draft.script.blocks)
    yield place, text.encode()


def _problem(full: Path, path: Path, data: Path | bytes) -> str:
    """Write one file and return what went wrong, or nothing."""
    try:
        write_new(full, data.read_bytes() if isinstance(data, Path) else data)
    except FileExistsError:
        return words.FILE_EXISTS.format(path=path.as_posix())
    except OSError as error:
        return words.CANNOT_WRITE.format(path=path.as_posix(), reason=error.strerror or error)
    return ""


def _refused(job: Job, refusal: Refusal, taken: set[Path]) -> Outcome:
    """Return the outcome of a file without a text: taken along, left out by the map, refused."""
    if refusal.path in taken:
        return Outcome(refusal.name, words.SKIPPED, words.TAKEN_AS_ATTACHMENT)
    entry = first_match(job.entries, subjects_of(refusal.name))
    if entry and entry.skip:
        return Outcome(refusal.name, words.SKIPPED, entry.skip)
    return Outcome(refusal.name, words.REFUSED, refusal.reason)
