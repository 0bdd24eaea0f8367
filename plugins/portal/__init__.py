"""The portal as a Pelican plugin: pages, feeds, site map and search data of the disclosures."""

from __future__ import annotations

from pelican import signals

from plugins.portal.generator import PortalGenerator


def register() -> None:
    """Tell Pelican of the generator."""
    signals.get_generators.connect(_generators)


def _generators(pelican: object) -> type[PortalGenerator]:
    del pelican
    return PortalGenerator
