"""Where a finding on a built page is mended: in the file that the page was made from."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, unquote

from plugins.disclosure.model import Portal, Record
from plugins.disclosure.rule import HasPlace, Subject
from plugins.disclosure.source import Location

_GUIDE, _REPORTS = "guide", "annual-reports"


class Places:
    """Finds the record behind a page, and the line of its file where something is written."""

    def __init__(self, portal: Portal, folder: Path) -> None:
        self.portal = portal
        self._folder = _shown(folder, portal.root)
        self._guides = {guide.office: guide for guide in portal.select("guide")}
        self._texts: dict[str, str] = {}

    def of(self, page: str, place: tuple[int, int], needle: str) -> tuple[HasPlace, Location, bool]:
        """Return what a finding is about, where it is, and whether that is a source file.

        ``needle`` is what to look for; without it, or where no source has it, the finding stays
        on the page.
        """
        record = self._record(page)
        found = self._written(record, needle) if record and needle else None
        if record and found:
            return record, found, True
        return record or Subject(page), Location(f"{self._folder}/{page}", *place), False

    def _record(self, page: str) -> Record | None:
        """Return the record that a page shows, None for lists and the like."""
        parts = page.split("/")
        office, name, last = (*parts, "", "")[:3]
        found: Record | None = self.portal.get("document", f"{office}/{name}")
        if found is None and name == _GUIDE:
            found = self._guides.get(office)
        if found is None and name == _REPORTS:
            reports = self.portal.reports_of.get(office, ())
            found = next((one for one in reports if str(one.year) == last), None)
        return found or self.portal.get("office", office)

    def _written(self, record: Record, needle: str) -> Location | None:
        """Return where a record's file says something, in any of the ways it may be written."""
        path = record.source.path
        if path not in self._texts:
            root = self.portal.root or Path()
            try:
                self._texts[path] = (root / path).read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError):
                self._texts[path] = ""
        text = self._texts[path]
        for form in dict.fromkeys((needle, unquote(needle), quote(needle), needle.strip())):
            start = text.find(form) if form else -1
            if start >= 0:
                line = text.count("\n", 0, start) + 1
                return Location(path, line, start - text.rfind("\n", 0, start))
        return None


def _shown(folder: Path, root: Path | None) -> str:
    """Return a folder as findings write it: from the project's root where it lies in it."""
    full = folder.resolve()
    base = (root or Path()).resolve()
    return full.relative_to(base).as_posix() if full.is_relative_to(base) else full.as_posix()
