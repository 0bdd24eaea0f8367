"""What an application for information asks (条例第二十九条), and the fee (第四十二条), as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from plugins.disclosure.model import Office

LINE, LONG, PHONE, MAIL = "一行", "长文", "电话", "邮箱"
KINDS = (LINE, LONG, PHONE, MAIL)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that an applicant writes or chooses.

    ``kind`` is one of ``KINDS``; an item with ``choices`` is chosen instead. ``applicant`` is who
    fills it, empty for everybody. Of the items with the same ``one_of``, one is enough. Where
    ``wants`` maps the choice made to the code of another item, that one must be filled too.
    """

    code: str
    group: str
    name: str
    kind: str = LINE
    applicant: str = ""
    required: bool = False
    autocomplete: str = "off"
    choices: tuple[str, ...] = ()
    one_of: str = ""
    wants: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    missing: str = ""
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Items that the law names in one breath."""

    code: str
    name: str
    article: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fee:
    """The fee for applications beyond reason: bands and prices as pairs of text."""

    basis: str = ""
    source: str = ""
    note: str = ""
    by_case: tuple[tuple[str, str], ...] = ()
    by_page: tuple[tuple[str, str], ...] = ()
    case_note: str = ""
    page_note: str = ""


@dataclass(frozen=True, slots=True)
class ApplicationForm:
    """The form of an application; without its file it has no items and no office takes any."""

    basis: str = ""
    source: str = ""
    applicants: tuple[str, ...] = ()
    refused: frozenset[str] = frozenset()
    groups: tuple[Group, ...] = ()
    items: tuple[Item, ...] = ()
    fee: Fee = field(default_factory=Fee)

    def takes(self, office: Office, as_of: date) -> bool:
        """True for an office that one can apply to: it is in service, and not of article 55."""
        is_refused = office.text("category") in self.refused
        return bool(self.items) and not is_refused and office.in_service(as_of)

    def of(self, group: Group) -> tuple[Item, ...]:
        """Return the items of a group, in order."""
        return tuple(item for item in self.items if item.group == group.code)
