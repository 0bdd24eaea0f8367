"""The Pelican generator that writes what hosts read from the site itself: ``_headers``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.generators import Generator

from plugins.hosting.forms import netlify_headers

HEADERS = "_headers"


class HostingGenerator(Generator):
    """Writes ``_headers`` for Netlify and Cloudflare Pages.

    The setting ``SEARCH_ENDPOINT`` is the address of a search service that pages may ask.
    """

    def generate_output(self, writer: Any) -> None:
        """Write the files; ``writer`` is Pelican's, which writes articles only."""
        del writer
        text = netlify_headers(str(self.settings.get("SEARCH_ENDPOINT", "")))
        (Path(self.output_path) / HEADERS).write_text(text, encoding="utf-8", newline="\n")
