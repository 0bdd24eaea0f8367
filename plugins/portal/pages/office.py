"""The page of an office: who it is, what it has published, and in which columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import quote

from plugins.disclosure.coverage import STATES, survey_state
from plugins.disclosure.markup import is_harmless
from plugins.disclosure.model import Office
from plugins.portal import urls, words
from plugins.portal.page import Crumb, Page
from plugins.portal.pictures import leaders_of
from plugins.portal.standing import standing
from plugins.portal.view import View

LATEST = 10
_NUMBER = re.compile(r"\+?[0-9][0-9-]{2,19}")


def crumbs_of(office: Office) -> tuple[Crumb, ...]:
    """Return the way from home to an office."""
    return ((words.HOME, urls.HOME), (office.short_name, urls.office_url(office.id)))


def office_pages(view: View, office: Office) -> Iterator[Page]:
    """Yield the page of an office."""
    rows = view.by_office.get(office.id, [])
    cells = dict(view.cells.get(office.id, {}))
    schema = view.schemas.get(office.id)
    leaves = [cell for cell in cells.values() if not cell.column.children]
    yield Page(
        url=urls.office_url(office.id),
        template="office.html",
        title=office.name,
        crumbs=crumbs_of(office)[:1],
        office=office,
        here=urls.office_url(office.id),
        values={
            "contact": contact(view, office),
            "leaders": leaders_of(view, office),
            "schema": schema,
            "cells": cells,
            "states": [(state, sum(cell.state == state for cell in leaves)) for state in STATES],
            "survey": survey_state(view.portal, office, cells, view.as_of) if schema else "",
            "latest": rows[:LATEST],
            "total": len(rows),
            "standing": standing(view, office),
            "successor": view.portal.get("office", office.text("merged_into")),
        },
        lastmod=rows[0].day if rows else None,
        feed=urls.office_url(office.id) + urls.FEED if rows else "",
    )


def contact(view: View, office: Office) -> list[tuple[str, str, str]]:
    """Return label, value and address (empty for none) of who an office is and how to reach it."""
    unit = office.record("openness_unit")
    parent = view.portal.get("office", office.text("parent"))
    up = urls.root(urls.office_url(office.id))
    address, site = office.text("address"), office.text("url")
    lines = [
        ("办公地址", address, map_link(address, view.portal.site.text("map"), office)),
        ("办公时间", office.text("hours"), ""),
        ("联系电话", office.text("phone"), telephone(office.text("phone"))),
        ("传真", office.text("fax"), ""),
        ("电子邮箱", office.text("email"), _mail(office.text("email"))),
        ("公开工作机构", unit.get("name", ""), ""),
        ("公开工作机构电话", unit.get("phone", ""), telephone(unit.get("phone", ""))),
        ("邮政编码", office.text("postcode"), ""),
        ("网址", site, site if is_harmless(site) else ""),
        *([("上级机构", parent.name, up + urls.office_url(parent.id))] if parent else []),
        ("统一社会信用代码", office.code_on(view.as_of), ""),
    ]
    former = [
        ("曾用名", one.get("name", "") + _until(one.get("until")), "")
        for one in office.records("former_names")
    ]
    return lines + former


def map_link(address: str, pattern: str, office: Office) -> str:
    """Return a link to a place: in the map service that ``pattern`` names, or the reader's own.

    A pattern that asks for coordinates which the office does not tell is not used; nothing is
    fetched either way.
    """
    told = {
        "address": address,
        "lon": office.text("longitude"),
        "lat": office.text("latitude"),
    }
    is_told = all(value for name, value in told.items() if f"{{{name}}}" in pattern)
    if address and pattern and is_told and is_harmless(pattern):
        return urls.filled(pattern, told)
    return f"geo:0,0?q={quote(address)}" if address else ""


def telephone(number: str) -> str:
    """Return a link that dials one number, empty for anything else."""
    digits = number.replace(" ", "")
    return f"tel:{digits}" if _NUMBER.fullmatch(digits) else ""


def _mail(address: str) -> str:
    return f"mailto:{quote(address, safe='@')}" if "@" in address else ""


def _until(day: date | None) -> str:
    return f"（至{words.chinese_day(day)}）" if day else ""
