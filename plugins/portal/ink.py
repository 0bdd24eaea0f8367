"""The colour that charts are drawn in: as files of their own, they take none from a style sheet."""

from __future__ import annotations

INK = "#12496b"
"""The site's own dark blue, ``--brand`` of the style sheet; always on white."""
