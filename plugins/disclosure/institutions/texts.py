"""The texts of an office's institutions: what stands in 公开制度, by the words of the titles."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from plugins.disclosure.institutions.institution import Institution
from plugins.disclosure.model import INSTITUTIONS, Document, Portal


def texts_of(
    portal: Portal, office: str, institutions: Iterable[Institution], as_of: date
) -> dict[str, list[Document]]:
    """Return the public texts of each institution by its name, in order of path.

    A text that is no longer in force is none; one text may serve several institutions.
    """
    documents = [
        document
        for document in portal.documents_in.get((office, INSTITUTIONS), ())
        if document.is_public(as_of) and not document.out_of_force(as_of)
    ]
    return {
        one.name: [
            document for document in documents if any(word in document.title for word in one.words)
        ]
        for one in institutions
    }
