"""The Pelican generator that writes what hosts read from the site itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican.generators import Generator

from plugins.disclosure.redirects import redirects
from plugins.hosting.forms import netlify_headers
from plugins.hosting.moved import netlify_redirects

HEADERS, REDIRECTS = "_headers", "_redirects"


class HostingGenerator(Generator):
    """Writes ``_headers`` and ``_redirects`` for Netlify and Cloudflare Pages.

    The setting ``SEARCH_ENDPOINT`` is the address of a search service that pages may ask.
    """

    def generate_output(self, writer: Any) -> None:
        """Write the files; ``writer`` is Pelican's, which writes articles only."""
        del writer
        text = netlify_headers(str(self.settings.get("SEARCH_ENDPOINT", "")))
        self._write(HEADERS, text)
        ways = redirects(self.context["portal"], self.context["as_of"]).ways
        base = f"{urlsplit(self.context['site_url']).path.rstrip('/')}/"
        self._write(REDIRECTS, netlify_redirects(ways, base))

    def _write(self, name: str, text: str) -> None:
        (Path(self.output_path) / name).write_text(text, encoding="utf-8", newline="\n")
