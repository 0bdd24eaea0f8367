"""The chain of each institution of an office: who answers, the text, the record, the result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.disclosure.institutions.institution import Institution
from plugins.disclosure.institutions.running import Running, running_of
from plugins.disclosure.institutions.texts import texts_of
from plugins.disclosure.model import Document, Office, Portal


@dataclass(frozen=True, slots=True)
class Link:
    """One institution of an office, from the responsible organ to the result."""

    institution: Institution
    unit: str
    phone: str
    texts: tuple[Document, ...]
    running: Running

    @property
    def is_whole(self) -> bool:
        """True where the organ, its phone, a text and a record are all there."""
        return bool(self.unit and self.phone and self.texts and self.running.last_on)


def chain_of(
    portal: Portal, office: Office, institutions: tuple[Institution, ...], as_of: date
) -> list[Link]:
    """Return the link of each institution of an office, in the order of the settings.

    One that an office of its kind need not have is told only where it has a text or a record.
    """
    key = ("institutions", id(institutions), office.id, as_of)
    if key not in portal.computed:
        portal.computed[key] = _chain(portal, office, institutions, as_of)
    found: list[Link] = portal.computed[key]
    return found


def _chain(
    portal: Portal, office: Office, institutions: tuple[Institution, ...], as_of: date
) -> list[Link]:
    texts = texts_of(portal, office.id, institutions, as_of)
    links = []
    for one in institutions:
        unit, phone = duty_of(office, one.name)
        running = running_of(portal, office.id, one, as_of)
        asked = not one.categories or office.text("category") in one.categories
        if asked or texts[one.name] or (one.ledger and running.last_on):
            links.append(Link(one, unit, phone, tuple(texts[one.name]), running))
    return links


def duty_of(office: Office, institution: str) -> tuple[str, str]:
    """Return the organ that answers for an institution, and its phone.

    Without a line of its own it is the unit for openness (条例第四条).
    """
    general = office.record("openness_unit")
    own: Mapping[str, Any] = next(
        (
            line
            for line in office.records("institution_duties")
            if line.get("institution") == institution
        ),
        {},
    )
    unit = own.get("unit") or general.get("name", "")
    same = unit == general.get("name", "")
    phone = own.get("phone") or (general.get("phone", "") if same else _phone_of(office, unit))
    return str(unit), str(phone)


def _phone_of(office: Office, unit: str) -> str:
    """Return the phone of one of the office's departments by its name."""
    found = next((one for one in office.records("departments") if one.get("name") == unit), {})
    return str(found.get("phone", ""))
