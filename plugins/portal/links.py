"""The pages of the whole site in groups, once for the footer and for the site map."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.portal import urls, words
from plugins.portal.view import View


@dataclass(frozen=True, slots=True)
class Group:
    """Pages that belong together: label and address of each."""

    name: str
    links: tuple[tuple[str, str], ...]


SERVICES = Group(
    words.PLATFORM,
    (
        (words.PLATFORM, urls.PLATFORM),
        (words.REQUESTS, urls.REQUESTS),
        (words.CATALOGUE, urls.CATALOGUE),
        (words.SEARCH, urls.SEARCH),
        (words.DIRECTORY, urls.DIRECTORY),
    ),
)
SUPERVISION = Group(
    "公开与监督",
    (
        (words.COVERAGE, urls.COVERAGE),
        (words.DEADLINES, urls.DEADLINES),
        (words.SCORES, urls.SCORES),
        (words.BULLETINS, urls.BULLETINS),
        (words.INSPECTION, urls.INSPECTION),
        (words.LEDGERS, urls.LEDGERS),
        (words.INTERPRETATION, urls.INTERPRETATION),
        (words.PUBLISHING, urls.PUBLISHING),
        (words.RULES, urls.RULES),
    ),
)
THE_SITE = Group(
    "关于本站",
    (
        (words.ABOUT, urls.ABOUT),
        (words.CITE, urls.CITE),
        (words.ERRORS, urls.ERRORS),
        (words.ACCESSIBILITY, urls.ACCESSIBILITY),
        (words.SITEMAP, urls.SITEMAP),
    ),
)


def machine_links(view: View) -> Group:
    """Return what programs read; a site without a public text has no feed."""
    feeds = (
        (("最新公开订阅（Atom）", urls.FEED), ("最新公开订阅（JSON）", urls.JSON_FEED))
        if view.rows
        else ()
    )
    return Group(
        "数据与订阅",
        (
            (words.OPEN_DATA, urls.OPEN_DATA),
            *feeds,
            ("时限日历（ICS）", urls.DEADLINES + urls.CALENDAR_FEED),
            ("通讯录（vCard）", urls.DIRECTORY + urls.DIRECTORY_CARDS),
            (urls.SITEMAP_FILE, urls.SITEMAP_FILE),
            (urls.LLMS, urls.LLMS),
        ),
    )


def groups_of(view: View) -> tuple[Group, ...]:
    """Return the groups of the footer, in order."""
    return SUPERVISION, machine_links(view), THE_SITE
