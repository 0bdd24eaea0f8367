"""The marks in the footer of a government site: what each says, and where it leads.

The register of sites, the registers of ICP and of public security, and the place to report faults
of government sites each give a number or an address, which 门户.yaml tells. Nothing is fetched
from them: a mark is text, or a picture of this site. A sample leads to this site's own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.disclosure.pictures import MARKS, picture_of
from plugins.portal import words
from plugins.portal.pictures import mark_path
from plugins.portal.view import View

ICP_REGISTER, POLICE_REGISTER = "https://beian.miit.gov.cn/", "https://beian.mps.gov.cn/"
"""Where the numbers can be looked up. From memory; a sample's number is in neither."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: its words, its address (of this site where ``inside``, empty for none), a picture.

    ``name`` is that of the record in 门户.yaml which tells of it; numbers have none.
    """

    words: str
    address: str = ""
    inside: bool = False
    picture: str = ""
    name: str = ""


def marks_of(view: View) -> list[Mark]:
    """Return the marks that 门户.yaml tells of, in the customary order."""
    return [*_registered(view), *_numbers(view)]


def _registered(view: View) -> Iterator[Mark]:
    site = view.portal.site
    sample = words.SAMPLE_MARK if site.is_sample else ""
    for name, label in zip(MARKS, words.MARKS, strict=True):
        told = site.record(name)
        address = told.get("path", "")
        if not address:
            continue
        picture = picture_of(view.portal, site, told.get("picture", ""))
        shown = mark_path(picture) if picture and picture.is_shown else ""
        inside = address.startswith("/") and not address.startswith("//")
        if inside or _leads_out(address):
            yield Mark(label + sample, address.removeprefix("/"), inside, shown, name)
        else:
            yield Mark(f"{label}：{words.NOT_OBTAINED}", name=name)


def _numbers(view: View) -> Iterator[Mark]:
    site = view.portal.site
    if code := site.text("site_code"):
        yield Mark(f"{words.SITE_CODE}：{code}")
    for name, label, register in (
        ("icp", words.ICP, ICP_REGISTER),
        ("police", words.POLICE, POLICE_REGISTER),
    ):
        if number := site.text(name):
            if number == words.NOT_OBTAINED:
                yield Mark(f"{label}：{number}")
            else:
                yield Mark(number, "" if site.is_sample else register)


def _leads_out(address: str) -> bool:
    try:
        return address.startswith("https://") and bool(urlsplit(address).hostname)
    except ValueError:
        return False
