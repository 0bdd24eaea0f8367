"""Which documents and offices a rule looks at, and what it finds behind the label of a field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from plugins.disclosure.fields import DOCUMENT, Field
from plugins.disclosure.model import Document, Office, Portal
from plugins.disclosure.rule import Rule
from plugins.disclosure.source import Location

_ALIKE = 0.5


def documents_for(rule: Rule, portal: Portal) -> Iterator[Document]:
    """Yield the readable documents in the rule's states, made since the rule's day."""
    for document in portal.documents:
        if concerns(rule, document):
            yield document


def concerns(rule: Rule, document: Document) -> bool:
    """True for a readable document in the rule's states, made since the rule's day."""
    if document.state not in rule.states or not document.source.readable:
        return False
    return rule.since is None or document.made_on is None or document.made_on >= rule.since


def path_of(label: str) -> tuple[str, ...]:
    """Return the parts of a label such as ``审查/签发/日期``."""
    return tuple(label.split("/"))


def names_of(label: str, fields: tuple[Field, ...] = DOCUMENT) -> tuple[str, ...] | None:
    """Return the English names behind a label such as ``审查/签发/日期``, None if unknown."""
    names = []
    for part in path_of(label):
        field = next((field for field in fields if field.label == part), None)
        if field is None:
            return None
        names.append(field.name)
        fields = field.of
    return tuple(names)


def labels_to_names(labels: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Return each label with its English names; the loader has made sure that it has some."""
    return [(label, names) for label in labels if (names := names_of(label))]


def value_at(values: Mapping[str, Any], path: tuple[str, ...]) -> Any:
    """Return the value below nested mappings, or None where there is none."""
    found: Any = values
    for part in path:
        if not isinstance(found, Mapping):
            return None
        found = found.get(part)
    return found


def offices_for(portal: Portal, as_of: date) -> Iterator[Office]:
    """Yield the offices in service whose 机构.yaml could be read and says something."""
    for office in portal.offices:
        if office.source.readable and office.source.values and office.in_service(as_of):
            yield office


def place_below(office: Office, *parts: str) -> Location:
    """Return the place of a file or folder of an office, also of one that is missing."""
    folder = office.source.path.rpartition("/")[0]
    return Location("/".join((folder, *parts)))


def nearest(word: str, known: Iterable[str], count: int = 3) -> list[str]:
    """Return the known words that look like ``word``, most alike first."""
    return get_close_matches(word, list(known), n=count, cutoff=_ALIKE)


def quoted(words: Iterable[str]) -> str:
    """Return words as an enumeration in quotation marks, for names that hold a 、 themselves."""
    return "".join(f"“{word}”" for word in words)
