"""The search as a Pelican plugin: an index of static files that the browser searches by itself."""

from __future__ import annotations

from typing import Any


def register() -> None:
    """Tell Pelican of the generator."""
    from pelican import signals  # noqa: PLC0415 - the command line needs no Pelican

    signals.get_generators.connect(_generators)


def _generators(pelican: object) -> Any:
    del pelican
    from plugins.search.generator import SearchGenerator  # noqa: PLC0415 - as above

    return SearchGenerator
