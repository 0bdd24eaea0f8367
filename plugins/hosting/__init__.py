"""What the servers of a site must know: headers, lifetimes; and copies of it."""

from __future__ import annotations

from typing import Any


def register() -> None:
    """Tell Pelican of the generator."""
    from pelican import signals  # noqa: PLC0415 - the commands need no Pelican

    signals.get_generators.connect(_generators)


def _generators(pelican: object) -> Any:
    del pelican
    from plugins.hosting.generator import HostingGenerator  # noqa: PLC0415 - as above

    return HostingGenerator
