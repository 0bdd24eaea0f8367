"""Where a reader reports an error in a document: a mail already addressed, or an issue."""

from __future__ import annotations

from urllib.parse import quote

from plugins.portal import words
from plugins.portal.rows import Row
from plugins.portal.urls import filled


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
            return filled(self.pattern, told)
        unit = row.office.record("openness_unit").get("email", "")
        mail = unit or row.office.text("email") or self.mail
        if not mail:
            return ""
        subject, body = words.CORRECTION_SUBJECT, words.CORRECTION_BODY
        return _mail(mail, subject.format(**told), body.format(**told))

    def of_site(self, name: str, url: str, mail: str = "") -> str:
        """Return where an error anywhere on the site is reported; ``mail`` goes before the site's.

        Empty where there is neither a pattern nor a mail address.
        """
        if self.pattern:
            return filled(self.pattern, {"title": name, "number": "", "url": url})
        address = mail or self.mail
        subject = words.SITE_ERROR_SUBJECT.format(site=name)
        return _mail(address, subject, words.SITE_ERROR_BODY) if address else ""


def _mail(address: str, subject: str, body: str) -> str:
    told = f"subject={quote(subject, safe='')}&body={quote(body, safe='')}"
    return f"mailto:{quote(address, safe='@')}?{told}"
