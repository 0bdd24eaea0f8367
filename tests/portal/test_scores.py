"""The pages of scores, of the inspection and of the bulletins, in the sample city."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plugins.portal.ink import INK


def text_of(site: Path, path: str) -> str:
    """What a file of the site says."""
    return (site / path).read_text(encoding="utf-8-sig")


def test_table_and_data_agree(site: Path) -> None:
    """The page, the CSV and the JSON of a quarter tell the same scores."""
    told = json.loads(text_of(site, "scores/scores.json"))
    rows = list(csv.DictReader(text_of(site, "scores/scores.csv").splitlines()))
    page = text_of(site, "scores/index.html")
    assert told["quarter"] == "2026Q3"
    for office in told["offices"]:
        mine = [row for row in rows if row["机构"] == office["office"]]
        assert {row["得分"] for row in mine} == {office["score"]}
        lost = sum(float(card["lost"]) for card in office["cards"])
        full = sum(float(card["full"]) for card in office["cards"])
        assert full - lost == float(office["score"])
        assert f'<td class="number">{office["score"]}</td>' in page


def test_requests_are_never_named(site: Path) -> None:
    """Neither on a page nor in the data; their number is."""
    paths = [
        *site.glob("scores/**/*.*"),
        *site.glob("*/scores/index.html"),
        *site.glob("bulletins/*"),
        *site.glob("inspection/*"),
    ]
    assert len(paths) > 20
    for path in paths:
        text = path.read_text(encoding="utf-8-sig")
        assert not any(f"{mark}202" in text for mark in ("S", "X", "J")), path
    assert "1 项只计件数" in text_of(site, "fgw/scores/index.html")


def test_every_lost_point_leads_to_its_record_and_rule(site: Path) -> None:
    """A column to its page, a late text to its own, each to the rule."""
    page = text_of(site, "fgw/scores/index.html")
    assert 'href="../../rules/LM001/"' in page
    assert 'href="../../fgw/news/">“其他/其他需要主动向社会公布的政府信息/动态信息”空缺</a>' in page


def test_three_overruns_are_marked(site: Path) -> None:
    """On the ranking, on the office's own page, and in the frozen bulletin."""
    assert "2026年超限 4 次" in text_of(site, "scores/index.html")
    assert "应当通报批评" in text_of(site, "fgw/scores/index.html")
    bulletins = text_of(site, "bulletins/index.html")
    assert '<span class="state filled">一致</span>' in bulletins


def test_an_old_quarter_shows_the_rules_of_its_time(site: Path) -> None:
    """Its page names the day from which they were in force."""
    assert "按 2024-01-01 起施行的办法" in text_of(site, "scores/2025q4/index.html")
    assert "按 2026-01-01 起施行的办法" in text_of(site, "scores/index.html")


def test_the_forecast(site: Path) -> None:
    """Days until the home page is stale, columns until the limits, letters."""
    page = text_of(site, "inspection/index.html")
    assert "首页最近更新于" in page
    assert "应更新而长期未更新的栏目" in page
    assert "没有办结的来信来电" in page


def test_the_trend_says_what_it_means(site: Path) -> None:
    """The picture stands beside a table, and the page says what data it rests on."""
    page = text_of(site, "coverage/index.html")
    assert 'src="../coverage/trend.svg"' in page
    assert "用的是现在库里的资料" in page


@pytest.mark.parametrize("path", ["scores/ranking.svg", "scores/trend.svg", "coverage/trend.svg"])
def test_pictures_need_no_colour(site: Path, path: str) -> None:
    """They are sound XML in one ink; fill and number tell the parts apart; nothing runs."""
    root = ElementTree.fromstring(text_of(site, path))
    fills = {value for node in root.iter() if (value := node.get("fill"))}
    assert fills <= {INK, "#fff", "url(#a)", "url(#b)"}
    assert not any(node.tag.endswith(("script", "style")) for node in root.iter())
    assert any(node.text for node in root.iter() if node.tag.endswith("text"))
