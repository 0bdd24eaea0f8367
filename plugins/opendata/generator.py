"""The Pelican generator that writes the open data beside the pages."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from plugins.opendata import words
from plugins.opendata.about import FOLDER, about_site
from plugins.opendata.files import Told, data_files
from plugins.opendata.given import Given
from plugins.opendata.tables import all_tables


class OpenDataGenerator(Generator):
    """Writes the tables of what the portal's generator, which runs before it, has loaded.

    It takes ``portal``, ``ruleset``, ``as_of``, ``site_url``, ``url_for`` and ``shown_findings``
    from Pelican's context and puts ``open_data`` there, which the page of the open data shows.
    The setting ``OFFLINE_COPY`` says that a copy of the site to take away will lie there too.
    """

    def generate_context(self) -> None:
        """Make every file, so that the page can tell their sizes."""
        context = self.context
        given = Given(
            portal=context["portal"],
            ruleset=context["ruleset"],
            as_of=context["as_of"],
            site_url=context["site_url"],
            url_for=context["url_for"],
            findings=context["shown_findings"],
        )
        tables = all_tables(given)
        about = about_site(given.portal.site, given.site_url, given.as_of)
        self.files = data_files(tables, about)
        sizes = {path: len(data) for path, data in self.files.items()}
        offline = bool(self.settings.get("OFFLINE_COPY"))
        context["open_data"] = self.told = Told(about, tables, sizes, offline=offline)

    def generate_output(self, writer: Any) -> None:
        """Write every file; ``writer`` is Pelican's, which writes articles only."""
        del writer
        folder = Path(self.output_path) / FOLDER
        for path, data in self.files.items():
            full = folder / path
            full.parent.mkdir(parents=True, exist_ok=True)
            full.write_bytes(data)
        rows = sum(len(table.rows) for table in self.told.tables)
        size = sum(self.told.sizes.values()) / 1e6
        sys.stdout.write(words.BUILT.format(tables=len(self.told.tables), rows=rows, size=size))
