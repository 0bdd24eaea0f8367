"""The public directory of offices and people: its rows, as CSV and as vCard 4.0 (RFC 6350).

Only what an office publishes of itself: office telephones and duties, nobody's own number.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from io import StringIO

from plugins.disclosure.model import Office
from plugins.portal import urls
from plugins.portal.report_files import BYTE_ORDER_MARK
from plugins.portal.view import View

HEADINGS = ("机构", "类别", "名称", "职务", "职责或者分工", "联系电话", "办公地址", "电子邮箱")
OFFICE, LEADER, DEPARTMENT = "机构", "领导", "内设机构"
_FOLD = 75
"""Bytes of a line of a vCard, beyond which it goes on in the next one."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A row of the directory; what is not known is empty."""

    office: str
    kind: str
    name: str
    post: str = ""
    duties: str = ""
    phone: str = ""
    address: str = ""
    email: str = ""


def contacts(view: View, office: Office) -> Iterator[Contact]:
    """Yield an office, its leaders in office and its departments, in the order of its file."""
    name = office.name
    yield Contact(
        *(name, OFFICE, name, "", ""),
        phone=office.text("phone"),
        address=office.text("address"),
        email=office.text("email"),
    )
    for one in office.leaders(view.as_of):
        told = (one.get(key, "") for key in ("name", "post", "duties", "phone"))
        yield Contact(name, LEADER, *told)
    for one in office.records("departments"):
        told = (one.get(key, "") for key in ("duties", "phone", "address"))
        yield Contact(name, DEPARTMENT, one.get("name", ""), "", *told)


def directory_files(view: View, site_url: str) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of the directory as CSV and as vCards."""
    rows = [one for office in serving(view) for one in contacts(view, office)]
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    writer.writerows([_plain(value) for value in astuple(one)] for one in rows)
    yield urls.DIRECTORY + urls.DIRECTORY_CSV, BYTE_ORDER_MARK + out.getvalue()
    cards = "".join(
        card(one, f"{site_url}/{urls.office_url(office.id)}")
        for office in serving(view)
        for one in contacts(view, office)
    )
    yield urls.DIRECTORY + urls.DIRECTORY_CARDS, cards


def serving(view: View) -> list[Office]:
    """Return the offices that are there on the day."""
    return [office for office in view.offices if office.in_service(view.as_of)]


def card(one: Contact, address: str) -> str:
    """Return a vCard 4.0 with folded lines, ended as the standard wants them."""
    person = one.kind == LEADER
    lines = ["BEGIN:VCARD", "VERSION:4.0", f"KIND:{'individual' if person else 'org'}"]
    lines.append(f"FN:{_value(one.name or one.post or one.office)}")
    unit = f";{_value(one.name)}" if one.kind == DEPARTMENT else ""
    lines.append(f"ORG:{_value(one.office)}{unit}")
    lines += [f"TITLE:{_value(one.post)}"] if one.post else []
    lines += [f"NOTE:{_value(one.duties)}"] if one.duties else []
    lines += [f"TEL;VALUE=text;TYPE=work:{_value(one.phone)}"] if one.phone else []
    lines += [f"ADR;TYPE=work:;;{_value(one.address)};;;;"] if one.address else []
    lines += [f"EMAIL;TYPE=work:{_value(one.email)}"] if one.email else []
    lines += [f"URL:{address}", "END:VCARD"]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _value(text: str) -> str:
    for mark in ("\\", ",", ";"):
        text = text.replace(mark, f"\\{mark}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    """Return a line in pieces of at most 75 bytes, never cut inside a character."""
    pieces, size = [""], 0
    for char in line:
        width = len(char.encode())
        if size + width > _FOLD:
            pieces.append(" ")
            size = 1
        pieces[-1] += char
        size += width
    return "\r\n".join(pieces)


def _plain(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
