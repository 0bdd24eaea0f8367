"""The tables of the sample city, made once."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from plugins.opendata.about import About, about_site
from plugins.opendata.files import data_files
from plugins.opendata.given import Given
from plugins.opendata.table import Table
from plugins.opendata.tables import all_tables
from plugins.portal.urls import url_for
from tests.building import AS_OF
from tests.sample import sample_portal, sample_rules

SITE = "https://www.slsgov.example.cn"


@dataclass(frozen=True)
class Made:
    """What the tables were made of, the tables by name, what is said of them, and the files."""

    given: Given
    tables: dict[str, Table]
    about: About
    files: dict[str, bytes]


@pytest.fixture(scope="session")
def made() -> Made:
    """The open data of the sample city, without a site around it."""
    given = Given(sample_portal(), sample_rules(), AS_OF, SITE, url_for)
    tables = all_tables(given)
    about = about_site(given.portal.site, SITE, AS_OF)
    return Made(given, {one.name: one for one in tables}, about, data_files(tables, about))
