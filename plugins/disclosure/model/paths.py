"""Paths of columns, and names of folders that are the portal's own."""

from __future__ import annotations

ColumnPath = tuple[str, ...]
RESERVED = frozenset(
    {
        "about",
        "catalogue",
        "coverage",
        "bulletins",
        "deadlines",
        "directory",
        "inspection",
        "scores",
        "platform",
        "rules",
        "search",
        "sitemap",
        "statutory",
        "theme",
    }
    | {
        "data",
        "feed",
        "gallery",
        "history",
        "large",
        "ledgers",
        "publishing",
        "requests",
        "year",
        "topic",
        "kind",
    }
)
"""Names that no office's folder may have: an office's id is its URL, and the portal's own
pages stand at these."""
INSTITUTIONS: ColumnPath = ("公开制度",)
"""The column of every office that holds its institutions of openness."""
