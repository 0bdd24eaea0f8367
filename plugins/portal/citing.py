"""How to cite what the site holds: in plain words, and in the form of GB/T 7714."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.portal import urls, words
from plugins.portal.pages.document import citation
from plugins.portal.pages.reports import report_title
from plugins.portal.rows import Row
from plugins.portal.view import View

PAGE, DATA = "EB/OL", "DS/OL"
"""Kinds of source: an announcement on line, a set of data on line."""
_SHORT_HASH = 12


@dataclass(frozen=True, slots=True)
class Citation:
    """One thing cited: what it is, its plain citation, and what the standard's form is made of.

    ``day`` is that of publication or of the last change, as the standard has it in round brackets;
    ``read`` the day on which it was read, in square ones. ``path`` is its address on the site.
    """

    what: str
    plain: str
    author: str
    title: str
    kind: str
    day: date
    read: date
    path: str

    def standard(self, site_url: str) -> str:
        """Return the citation in the form of GB/T 7714 for what is on line."""
        return (
            f"{self.author}. {self.title}[{self.kind}]. ({self.day})[{self.read}]. "
            f"{site_url}/{self.path}."
        )


def citations(view: View, site_name: str) -> list[Citation]:
    """Return an example of each kind that the site has something of, out of what it holds."""
    made = [_document(view), _version(view), _column(view), _report(view)]
    made += [_table(view, site_name), _site(view, site_name)]
    return [one for one in made if one]


def _titled(row: Row) -> str:
    return f"{row.title}: {row.number}" if row.number else row.title


def _author(row: Row) -> str:
    return row.document.text("made_by") or row.office.name


def _document(view: View) -> Citation | None:
    rows = (row for row in view.rows if row.number and not row.reprint)
    row = next(rows, view.rows[0] if view.rows else None)
    if row is None:
        return None
    return Citation(
        *(words.CITE_DOCUMENT, citation(row), _author(row), _titled(row), PAGE),
        *(row.day, view.as_of, row.url),
    )


def _version(view: View) -> Citation | None:
    """Return the newest text that was revised, as it stood after its last revision."""
    for row in view.rows:
        history = view.histories.get(row.document.id)
        if history and history.revisions:
            number, last = len(history.revisions), history.revisions[-1]
            told = words.CITED_VERSION.format(
                number=number, day=words.chinese_day(last.day), hash=last.hash[:_SHORT_HASH]
            )
            plain = citation(row).removesuffix("。") + told + "。"
            address = f"{urls.history_url(row.document)}#r{number}"
            return Citation(
                *(words.CITE_VERSION, plain, _author(row), _titled(row) + told, PAGE),
                *(last.day, view.as_of, address),
            )
    return None


def _column(view: View) -> Citation | None:
    for (office_id, _), rows in view.by_column.items():
        office, column = rows[0].office, rows[0].column
        if column:
            plain = words.CITED_COLUMN.format(
                office=office.name, name=column.name, day=words.chinese_day(view.as_of)
            )
            return Citation(
                *(words.CITE_COLUMN, plain, office.name, column.name, PAGE, rows[0].day),
                *(view.as_of, urls.column_url(office_id, column)),
            )
    return None


def _report(view: View) -> Citation | None:
    for office in view.offices:
        for report in view.reports.get(office.id, ()):
            day, title = report.values.get("published_on"), report_title(office, report)
            if isinstance(day, date):
                plain = words.CITED_REPORT.format(
                    office=office.name, name=title, day=words.chinese_day(day)
                )
                return Citation(
                    *(words.CITE_REPORT, plain, office.name, title, PAGE),
                    *(day, view.as_of, urls.url_for(report)),
                )
    return None


def _table(view: View, site_name: str) -> Citation | None:
    data = view.open_data
    table = next((one for one in data.tables if one.rows), None) if data else None
    if table is None:
        return None
    about = data.about
    plain = words.CITED_TABLE.format(
        office=about.publisher,
        name=f"{site_name}{words.OPEN_DATA}·{table.label}",
        version=about.version,
        day=words.chinese_day(about.day),
    )
    title = f"{site_name}{words.OPEN_DATA}: {table.label}"
    return Citation(
        *(words.CITE_TABLE, plain, about.publisher, title, DATA),
        *(about.day, view.as_of, f"{urls.OPEN_DATA}v1/{table.name}.csv"),
    )


def _site(view: View, site_name: str) -> Citation:
    sponsor = view.portal.site.text("sponsor") or site_name
    newest = view.rows[0].day if view.rows else view.as_of
    plain = words.CITED_SITE.format(
        office=sponsor, name=site_name, day=words.chinese_day(view.as_of)
    )
    return Citation(
        *(words.CITE_SITE, plain, sponsor, site_name, PAGE, newest, view.as_of, urls.HOME),
    )
