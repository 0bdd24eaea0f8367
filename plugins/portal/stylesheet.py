"""The one stylesheet that goes out: the site's own, then those of the components in order."""

from __future__ import annotations

import re
from pathlib import Path

NAME = "site.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANK = re.compile(r"\n\s*\n+")


def stylesheet(theme: Path) -> str:
    """Return the text of ``theme/site.css``, without comments and empty lines.

    ``theme`` is the theme's folder: ``static/site.css`` holds tokens and page, and
    ``components/<name>/<name>.css`` the style of each component.
    """
    sources = [theme / "static" / NAME, *sorted((theme / "components").glob("*/*.css"))]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    return _BLANK.sub("\n", _COMMENT.sub("", text)).strip() + "\n"
