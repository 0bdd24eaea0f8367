"""The project's own index as the benchmark makes it: the one place that calls it."""

from __future__ import annotations

from pathlib import Path

from plugins.search.engine import Engine
from plugins.search.kept_folder import record_digest
from plugins.search.kept_postings import KeptPostings
from plugins.search.site import Site
from plugins.search.site_index import Written, layout_of, write_index


def engine_of(root: Path, site: Site) -> Engine:
    """Return the engine of the command line over a project's records."""
    index = KeptPostings(root).index(site.records, [record_digest(one) for one in site.records])
    return Engine(site.records, index, layout_of(index), site.synonyms)


def make_index(site: Site, cache: Path, output: Path) -> Written:
    """Write the index of a site; what may be kept from one build to the next is in a cache."""
    output.mkdir(parents=True, exist_ok=True)
    return write_index(site.records, cache, output, site.groups())
