"""Where links lead: to the web, to a file to take along, or nowhere that can be kept."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

ATTACHMENT_ENDINGS = frozenset(
    {".doc", ".docx", ".xls", ".xlsx", ".et", ".wps", ".pdf", ".ofd", ".ceb", ".ppt", ".pptx"}
    | {".csv", ".txt", ".rtf", ".zip", ".rar", ".7z"}
)
IMAGE_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".tif", ".tiff"})


def is_web_address(target: str) -> bool:
    """Return true for a whole http or https address."""
    return bool(re.match(r"https?://[^\s/]+", target, re.IGNORECASE))


def is_attachment(target: str) -> bool:
    """Return true for a link to a file that belongs to the text."""
    return _ending(target) in ATTACHMENT_ENDINGS


def local_path(target: str) -> str:
    """Return the relative path that a link gives, or nothing when it leads elsewhere."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return ""
    return unquote(parts.path)


def _ending(target: str) -> str:
    try:
        return PurePosixPath(unquote(urlsplit(target).path)).suffix.lower()
    except ValueError:
        return ""
