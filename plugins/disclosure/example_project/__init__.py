"""A small project without a fault, upon which the examples of rules are laid.

Its columns follow the ruleset, so that a locality that adds or drops one needs no change here.
"""

from plugins.disclosure.example_project.files import (
    base_documents,
    base_files,
    front_matter,
    to_yaml,
)
from plugins.disclosure.example_project.values import (
    BODY,
    COLUMN,
    GUIDE,
    GUIDE_BODY,
    OFFICE,
    PROFILE,
    REPORT,
    SITE,
    document,
    office_values,
)

__all__ = [
    "BODY",
    "COLUMN",
    "GUIDE",
    "GUIDE_BODY",
    "OFFICE",
    "PROFILE",
    "REPORT",
    "SITE",
    "base_documents",
    "base_files",
    "document",
    "front_matter",
    "office_values",
    "to_yaml",
]
