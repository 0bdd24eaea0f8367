"""The pages about the site itself: whose it is, how to cite it, its errors, its accessibility."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from plugins.disclosure.finding import Severity
from plugins.disclosure.model import Site
from plugins.disclosure.pictures import ERROR_MARK
from plugins.portal import urls, words
from plugins.portal.citing import citations
from plugins.portal.marks import marks_of
from plugins.portal.page import Page
from plugins.portal.pages.office import telephone
from plugins.portal.pages.platform import HOME_CRUMB
from plugins.portal.security_contact import contacts_of
from plugins.portal.standards import STANDARDS
from plugins.portal.view import View

ABOUT_CRUMB = (words.ABOUT, urls.ABOUT)


def about_pages(view: View) -> Iterator[Page]:
    """Yield the four pages, that of the site first."""
    site = view.portal.site
    name = site.text("name") or words.NO_SITE_NAME
    newest = view.rows[0].day if view.rows else None
    yield Page(
        url=urls.ABOUT,
        template="about.html",
        title=words.ABOUT,
        crumbs=(HOME_CRUMB,),
        values=_about(view),
        lastmod=newest,
    )
    yield _below(urls.CITE, "cite.html", words.CITE, {"citations": citations(view, name)})
    errors = {**_whom(site, "error_reports"), "security": bool(contacts_of(site))}
    errors["marks"] = [mark for mark in marks_of(view) if mark.name == ERROR_MARK]
    yield _below(urls.ERRORS, "errors.html", words.ERRORS, errors)
    yield _below(
        urls.ACCESSIBILITY,
        "accessibility.html",
        words.ACCESSIBILITY,
        _whom(site, "accessibility"),
    )


def _below(url: str, template: str, title: str, values: Mapping[str, Any]) -> Page:
    return Page(
        url=url,
        template=template,
        title=title,
        crumbs=(HOME_CRUMB, ABOUT_CRUMB),
        section=words.ABOUT,
        values=values,
    )


def _about(view: View) -> dict[str, Any]:
    """Return who runs the site, what it holds in numbers, and what it is held to."""
    site, rules = view.portal.site, view.ruleset.rules.values()
    counts = Counter(rule.severity for rule in rules)
    return {
        "contact": [*_contact(site), ("网站域名", site.text("host"), "")],
        "offices": sum(office.in_service(view.as_of) for office in view.offices),
        "documents": len(view.rows),
        "first": view.rows[-1].day if view.rows else None,
        "newest": view.rows[0].day if view.rows else None,
        "tables": len(view.open_data.tables) if view.open_data else 0,
        "rules": len(rules),
        "severities": [(one.label, counts[one]) for one in reversed(Severity)],
        "histories": len(view.histories),
        "licence": site.record("data_licence"),
        "standards": STANDARDS,
        "marks": marks_of(view),
        "as_of": view.as_of,
    }


def _contact(site: Site) -> list[tuple[str, str, str]]:
    """Return label, value and address of who runs the site."""
    return [
        ("网站名称", site.text("name"), ""),
        ("主办单位", site.text("sponsor"), ""),
        ("承办单位", site.text("operator"), ""),
        ("办公地址", site.text("address"), ""),
        *_reached(site.text("phone"), site.text("email")),
    ]


def _reached(phone: str, mail: str) -> list[tuple[str, str, str]]:
    return [
        ("联系电话", phone, telephone(phone)),
        ("电子邮箱", mail, f"mailto:{mail}" if "@" in mail else ""),
    ]


def _whom(site: Site, name: str) -> dict[str, Any]:
    """Return what 门户.yaml tells under a name, and whom to ask: the site's own where not told."""
    told = site.record(name)
    phone = told.get("phone") or site.text("phone")
    mail = told.get("email") or site.text("email")
    unit = told.get("unit") or site.text("operator") or site.text("sponsor")
    return {
        "told": told,
        "mail": mail,
        "whom": [("受理机构", unit, ""), *_reached(phone, mail)],
    }
