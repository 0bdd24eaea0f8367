"""The portal as records: offices, documents, guides, annual reports, ledgers."""

from plugins.disclosure.model.document import (
    DRAFT,
    IN_FORCE,
    OPEN,
    PENDING,
    PUBLIC,
    WITHDRAWN,
    Document,
)
from plugins.disclosure.model.office import Office
from plugins.disclosure.model.paths import INSTITUTIONS, RESERVED, ColumnPath
from plugins.disclosure.model.portal import Portal
from plugins.disclosure.model.records import (
    AnnualReport,
    Guide,
    Kind,
    Ledger,
    Record,
    Site,
)
from plugins.disclosure.model.seal import seal_of

__all__ = [
    "DRAFT",
    "INSTITUTIONS",
    "IN_FORCE",
    "OPEN",
    "PENDING",
    "PUBLIC",
    "RESERVED",
    "WITHDRAWN",
    "AnnualReport",
    "ColumnPath",
    "Document",
    "Guide",
    "Kind",
    "Ledger",
    "Office",
    "Portal",
    "Record",
    "Site",
    "seal_of",
]
