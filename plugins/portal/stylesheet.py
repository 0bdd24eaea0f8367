"""The one stylesheet that goes out: elements and pages, then components, then modes."""

from __future__ import annotations

import re
from pathlib import Path

NAME = "site.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANK = re.compile(r"\n\s*\n+")


def stylesheet(theme: Path) -> str:
    """Return the text of ``theme/site.css``, without comments and empty lines.

    ``theme`` is the theme's folder: ``styles/base`` holds tokens, elements and pages,
    ``components/<name>/<name>.css`` the style of each component, and ``styles/modes`` what
    overrules both: narrow, large type, forced colours, paper.
    """
    parts = ("styles/base/*.css", "components/*/*.css", "styles/modes/*.css")
    sources = [path for part in parts for path in sorted(theme.glob(part))]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    return _BLANK.sub("\n", _COMMENT.sub("", text)).strip() + "\n"
