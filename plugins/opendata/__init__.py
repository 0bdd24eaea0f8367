"""The open data as a Pelican plugin: every public table as CSV, JSON and SQLite."""

from __future__ import annotations

from typing import Any


def register() -> None:
    """Tell Pelican of the generator."""
    from pelican import signals  # noqa: PLC0415 - the tables themselves need no Pelican

    signals.get_generators.connect(_generators)


def _generators(pelican: object) -> Any:
    del pelican
    from plugins.opendata.generator import OpenDataGenerator  # noqa: PLC0415 - as above

    return OpenDataGenerator
