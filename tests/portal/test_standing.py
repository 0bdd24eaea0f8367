"""The office's page tells where the office stands, and leads to the pages that say it at length."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup

from plugins.disclosure.deadlines import deadlines_of
from plugins.disclosure.scores import last_ended, scores
from plugins.portal import words
from plugins.portal.clock_lines import shown
from plugins.portal.standing import Standing, standing
from tests.building import AS_OF
from tests.sample import sample_portal, sample_rules

OFFICES = ("zfb", "fgw", "shizf", "gsgs")


@pytest.fixture(scope="module")
def view() -> Any:
    """What the numbers are made of."""
    return SimpleNamespace(portal=sample_portal(), ruleset=sample_rules(), as_of=AS_OF)


@pytest.mark.parametrize("name", OFFICES)
def test_the_numbers_are_those_of_the_other_pages(view: Any, name: str) -> None:
    """Clocks as the page of deadlines counts them, score and rank of the last quarter."""
    found = standing(view, view.portal.get("office", name))
    mine = deadlines_of(view.portal, view.ruleset, AS_OF)[name]
    assert dict(found.clocks) == dict(Counter(one.state for one in mine if shown(one)))
    quarter = last_ended(AS_OF)
    scored = scores(view.portal, view.ruleset, quarter, AS_OF)
    assert scored is not None
    own = scored.of(name)
    assert found.quarter == quarter.label
    if own is None:
        assert found == Standing(found.clocks, quarter.label)
    else:
        assert (float(found.score), found.grade, found.rank) == (own.score, own.grade, own.rank)
        assert found.ranked == len(scored.offices)


@pytest.mark.parametrize("name", OFFICES)
def test_the_page_says_it(pages: dict[str, str], view: Any, name: str) -> None:
    """In words, each a link to the page of the office that explains it."""
    found = standing(view, view.portal.get("office", name))
    soup = BeautifulSoup(pages[f"{name}/index.html"], "html.parser")
    links = {str(one["href"]): one.get_text() for one in soup.select("main dd a")}
    clocks = links[f"../{name}/deadlines/"]
    assert all(f"{state} {count} 项" in clocks for state, count in found.clocks)
    assert (f"得 {found.score} 分" if found.score else "没有评分") in links[f"../{name}/scores/"]


def test_institutions_have_a_feed(pages: dict[str, str], site: Any) -> None:
    """The page names it, and it holds the texts of the page, as Atom and as JSON."""
    html = pages["zfb/institutions/index.html"]
    assert 'type="application/atom+xml"' in html
    atom = (site / "zfb/institutions/feed.xml").read_text(encoding="utf-8")
    assert (site / "zfb/institutions/feed.json").is_file()
    assert words.INSTITUTIONS in atom.partition("<entry>")[0]
    listed = [one for one in sample_portal().documents_of["zfb"] if one.column == ("公开制度",)]
    public = [one for one in listed if one.is_public(AS_OF)]
    assert public
    assert all(f"/{one.id}/" in atom for one in public)


def test_home_tells_of_what_opinions_are_asked_on(pages: dict[str, str]) -> None:
    """What is open on the day stands there with its last day; what has ended does not."""
    soup = BeautifulSoup(pages["index.html"], "html.parser")
    part = soup.find("section", attrs={"aria-labelledby": "consultations"})
    assert part is not None
    assert "2027年政务公开工作要点" in part.get_text()
    assert [one["datetime"] for one in part.find_all("time")] == ["2026-12-10"]
