"""The Pelican generator that writes the search index beside the pages."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from plugins.search import words
from plugins.search.opensearch_description import FILE, description
from plugins.search.site import read_site
from plugins.search.site_index import site_digest, write_index
from plugins.search.synonyms import SynonymsError


class SearchGenerator(Generator):
    """Writes the index of what the portal's generator, which runs before it, has loaded.

    It takes ``portal``, ``ruleset``, ``as_of`` and ``site_url`` from Pelican's context, and puts
    ``search_site`` there: what tells the index's content from others, for the pages to know.
    """

    def generate_context(self) -> None:
        """Read what is to be searched; synonyms that cannot be used stop the build in words."""
        context = self.context
        self.root = Path(self.settings["PATH"]).resolve().parent
        given = context["portal"], context["ruleset"], context["as_of"]
        try:
            self.site = read_site(self.root, *given)
        except SynonymsError as error:
            raise SystemExit(str(error)) from None
        context["search_site"] = site_digest(self.site.records)

    def generate_output(self, writer: Any) -> None:
        """Write every file of the index; ``writer`` is Pelican's, which writes articles only."""
        del writer
        output = Path(self.output_path)
        written = write_index(self.site.records, self.root, output, self.site.groups())
        name = self.context["portal"].site.text("name") or words.NO_NAME
        text = description(name, self.context["site_url"])
        (output / FILE).write_text(text, encoding="utf-8", newline="\n")
        size = written.size / 1e6
        sys.stdout.write(words.BUILT.format(files=written.files, size=size))
