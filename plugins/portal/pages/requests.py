"""Applying for information: the platform's page, that of each office, and the blank form.

What is typed into the form stays on the page: the fields have no names and the form no address,
so that nothing can be sent, whatever a browser makes of the Enter key.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.disclosure.applications import Item
from plugins.disclosure.clocks import ANSWER, CORRECTION, EXTENSION
from plugins.disclosure.fields import SITE
from plugins.disclosure.model import Office
from plugins.disclosure.workdays import ONE_DAY, Calendar
from plugins.portal import urls, words
from plugins.portal.meta import part_meta
from plugins.portal.page import Page
from plugins.portal.pages.office import crumbs_of, telephone
from plugins.portal.paper import blank_application, docx, pdf
from plugins.portal.view import View

EXAMPLES = 5
"""How many days of receipt the table of examples shows: the day of the build and those after."""
_CHANNELS = {
    field.name: field.label for part in SITE if part.name == "requests" for field in part.of
}


def application_files(view: View) -> Iterator[tuple[str, bytes]]:
    """Yield the blank form as PDF and as DOCX, where the rules have a form."""
    if view.ruleset.applications.items:
        sheet = blank_application(view.ruleset.applications)
        yield urls.REQUESTS + urls.APPLICATION_PDF, pdf(sheet)
        yield urls.REQUESTS + urls.APPLICATION_DOCX, docx(sheet)


def requests_page(view: View) -> Page:
    """Return the platform's page: channels, every office, the clocks and the fee."""
    requests = view.portal.site.values.get("requests", {})
    form = view.ruleset.applications
    return Page(
        url=urls.REQUESTS,
        template="requests.html",
        title=words.REQUESTS,
        crumbs=((words.HOME, urls.HOME), (words.PLATFORM, urls.PLATFORM)),
        values={
            "channels": [
                (label, requests[name]) for name, label in _CHANNELS.items() if requests.get(name)
            ],
            "offices": [
                (office, _unit(view, office), form.takes(office, view.as_of))
                for office in view.offices
                if office.id in view.guides or form.takes(office, view.as_of)
            ],
            **shared_values(view),
        },
    )


def office_request_page(view: View, office: Office) -> Page:
    """Return the page on which one applies to an office."""
    address = urls.part_url(office.id, urls.REQUESTS_PART)
    form = view.ruleset.applications
    unit = _unit(view, office)
    return Page(
        url=address,
        template="office_requests.html",
        title=words.APPLY_TO.format(office=office.name),
        crumbs=crumbs_of(office),
        section=words.REQUESTS,
        office=office,
        here=address,
        values={
            "unit": _lines(unit),
            "mailbox": mailbox(view, office),
            "form": form,
            "groups": [(group, [_shown(item) for item in form.of(group)]) for group in form.groups],
            "has_guide": office.id in view.guides,
            **shared_values(view),
        },
        meta=part_meta(office, words.REQUESTS),
    )


def shared_values(view: View) -> Mapping[str, Any]:
    """Return what both kinds of page say of receipt, clocks and fee."""
    calendar, clocks = Calendar(view.ruleset.calendar), view.ruleset.clocks
    codes = {"correction": CORRECTION, "answer": ANSWER, "extension": EXTENSION}
    counts = {name: clock.count for name, code in codes.items() if (clock := clocks.get(code))}
    return {
        "received": clocks.received,
        "counts": counts,
        "examples": _examples(view.as_of, calendar, counts) if len(counts) == len(codes) else [],
        "calendar": json.dumps(_calendar(view), separators=(",", ":")),
        "as_of": view.as_of,
        "fee": view.ruleset.applications.fee,
        "has_form": bool(view.ruleset.applications.items),
    }


def mailbox(view: View, office: Office) -> str:
    """Return the public mailbox that an application may be sent to, empty for none."""
    unit = _unit(view, office)
    held = (unit.get("online", ""), office.record("openness_unit").get("email", ""))
    return next((one for one in held if _is_address(one)), "")


def _is_address(text: str) -> bool:
    name, at, host = text.partition("@")
    return bool(at and name and "." in host) and not set(text) & set(" \t，、；;,:/?&\"'<>")


def _unit(view: View, office: Office) -> Mapping[str, str]:
    guide = view.guides.get(office.id)
    if guide and guide.values.get("unit"):
        unit: Mapping[str, str] = guide.values["unit"]
        return unit
    return office.record("openness_unit")


def _lines(unit: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return label, value and link of the unit that takes applications."""
    phone = unit.get("phone", "")
    online = unit.get("online", "") or unit.get("email", "")
    return [
        ("受理机构", unit.get("name", ""), ""),
        ("办公地址", unit.get("address", ""), ""),
        ("办公时间", unit.get("hours", ""), ""),
        ("联系电话", phone, telephone(phone)),
        ("传真号码", unit.get("fax", ""), ""),
        ("互联网联系方式", online, f"mailto:{online}" if _is_address(online) else ""),
        ("邮政编码", unit.get("postcode", ""), ""),
    ]


def _shown(item: Item) -> tuple[Item, str]:
    """Return an item and what the script must know of it, as JSON."""
    told = {
        "code": item.code,
        "name": item.name,
        "kind": item.kind,
        "applicant": item.applicant,
        "required": item.required,
        "oneOf": item.one_of,
        "wants": dict(item.wants),
        "missing": item.missing,
        "wrong": item.wrong,
    }
    return item, json.dumps(told, ensure_ascii=False, separators=(",", ":"))


Example = tuple[date, date, date, date, bool]
"""Received on; due for a correction, for the answer, at the latest; whether it is an estimate."""


def _examples(as_of: date, calendar: Calendar, counts: Mapping[str, int]) -> list[Example]:
    """Return the ends of the clocks for receipt on the day of the build and the days after."""
    found: list[Example] = []
    day = calendar.on_or_after(as_of)
    longest = counts["answer"] + counts["extension"]
    while len(found) < EXAMPLES:
        correction = calendar.estimated(day, counts["correction"])
        answer, last = calendar.estimated(day, counts["answer"]), calendar.estimated(day, longest)
        found.append((day, correction, answer, last, bool(calendar.unknown(day, last))))
        day = calendar.on_or_after(day + ONE_DAY)
    return found


def _calendar(view: View) -> Mapping[str, Any]:
    """Return the years whose notice is known around the day, with the days that they move."""
    years = [
        held for year, held in sorted(view.ruleset.calendar.items()) if year >= view.as_of.year - 1
    ]
    return {
        "years": [held.year for held in years],
        "off": sorted(str(day) for held in years for day in held.off_days),
        "work": sorted(str(day) for held in years for day in held.work_days),
    }
