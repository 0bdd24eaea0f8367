"""What the tables are made of: the portal as it is on a day, and where its pages are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import quote

from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Portal
from plugins.disclosure.rule import Ruleset


@dataclass(slots=True)
class Given:
    """The records, the rules, the day, the site's address, and who knows the addresses of records.

    ``findings`` are those that pages may count: none of a document that is not public.
    """

    portal: Portal
    ruleset: Ruleset
    as_of: date
    site_url: str
    url_for: Callable[[Any], str]
    findings: Iterable[Finding] = ()
    documents: list[Document] = field(init=False)

    def __post_init__(self) -> None:
        """Find the public documents once; everything that names a document asks here."""
        offices = {office.id for office in self.portal.offices}
        self.documents = [
            document
            for document in self.portal.documents
            if document.is_public(self.as_of)
            and document.office in offices
            # Of two with one id, which only an open gate lets pass, the portal knows the first.
            and self.portal.get("document", document.id) is document
        ]
        self.documents.sort(key=lambda document: document.id)

    def address(self, record: Any, name: str = "") -> str:
        """Return the whole address of a record's page, or of a file that lies beside it."""
        return f"{self.site_url}/{quote(self.url_for(record) + name, safe='/-._~')}"
