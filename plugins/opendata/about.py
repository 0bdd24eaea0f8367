"""What is said of the data as a whole: whose it is, of which day, and on what terms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plugins.disclosure.model import Site
from plugins.opendata import words

FOLDER = "data/v1/"
"""Where the data lies; what it promises changes only with its number."""
VERSION = "1.0.0"
_UNFIT = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class About:
    """The words and addresses that every form of the data repeats.

    ``licence`` has ``name``, ``title`` and ``path`` as far as 门户.yaml tells them; it is empty
    where the portal declares none.
    """

    name: str
    title: str
    description: str
    publisher: str
    homepage: str
    address: str
    day: date
    licence: Mapping[str, str]
    version: str = VERSION


def about_site(site: Site, site_url: str, day: date) -> About:
    """Return what is said of the data of a site on a day."""
    name = site.text("name") or words.NO_SITE_NAME
    description = words.ABOUT.format(site=name, day=day.isoformat())
    licence = site.values.get("data_licence", {})
    return About(
        name="gongkai-" + (_UNFIT.sub("-", site.text("host").lower()).strip("-") or "site"),
        title=words.NAME.format(site=name),
        description=(words.SAMPLE if site.is_sample else "") + description,
        publisher=site.text("sponsor") or name,
        homepage=f"{site_url}/data/",
        address=f"{site_url}/{FOLDER}",
        day=day,
        licence={key: value for key, value in dict(licence).items() if value},
    )
