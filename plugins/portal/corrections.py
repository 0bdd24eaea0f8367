"""Where a reader reports an error in a document: a mail already addressed, or an issue."""

from __future__ import annotations

from urllib.parse import quote

from plugins.portal import words
from plugins.portal.rows import Row


class Corrections:
    """Gives the address of a report, filled in as far as the page knows.

    ``pattern`` is an address with ``{title}``, ``{number}`` (the index number) and ``{url}`` in
    it; where it is empty, the report is a mail to the office's unit for openness, to the
    office, or to ``mail``, whichever has an address first.
    """

    def __init__(self, pattern: str = "", mail: str = "") -> None:
        self.pattern = pattern
        self.mail = mail

    def __call__(self, row: Row, url: str) -> str:
        """Return the address; empty where there is neither a pattern nor a mail address."""
        told = {"title": row.title, "number": row.index_number, "url": url}
        if self.pattern:
            filled = self.pattern
            for name, value in told.items():
                filled = filled.replace(f"{{{name}}}", quote(value, safe=""))
            return filled
        unit = row.office.record("openness_unit").get("email", "")
        mail = unit or row.office.text("email") or self.mail
        if not mail:
            return ""
        subject = quote(words.CORRECTION_SUBJECT.format(**told), safe="")
        body = quote(words.CORRECTION_BODY.format(**told), safe="")
        return f"mailto:{quote(mail, safe='@')}?subject={subject}&body={body}"
