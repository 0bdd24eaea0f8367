"""The sample city's ledgers of what is done in public: opinions, meetings, briefings, data."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from scripts import sample_pools as pools
from scripts.sample_figures import NOW
from scripts.sample_requests import workday

Row = dict[str, Any]
OFFICES = ("fgw", "gsgs", "zfb")


def day_in(draw: random.Random, year: int, spare: int = 0) -> date:
    """Return a working day of a year that has begun, ``spare`` days before the end at least."""
    last = NOW if year == NOW.year else date(year, 12, 20)
    first = date(year, 1, 8)
    return workday(first + timedelta(days=draw.randint(0, (last - first).days - spare - 12)), 0)


def consultations(draw: random.Random, office: str, year: int) -> list[Row]:
    """Opinions asked for, with the result within a month."""
    rows = []
    for matter in pools.CONSULTED[office]:
        opened = day_in(draw, year, spare=70)
        closed, got = opened + timedelta(days=30), draw.randint(6, 90)
        taken = draw.randint(1, 5)
        rows.append(
            {
                "opened_on": opened,
                "matter": f"{year}年{matter}",
                "closed_on": closed,
                "ways": "网上征集、来信",
                "received": got,
                "adopted": taken,
                "result_on": workday(closed, draw.randint(5, 15)),
                "result": f"收到意见{got}条，采纳{taken}条，未采纳的逐条说明理由",
                "public": "是",
            }
        )
    return rows


def meetings(draw: random.Random, office: str, year: int) -> list[Row]:
    """Meetings that people from outside attended."""
    return [
        {
            "held_on": (held := day_in(draw, year, spare=20)),
            "title": title,
            "agenda": f"{year}年度有关事项",
            "form": draw.choice(("列席会议", "网络直播", "媒体旁听")),
            "came": draw.randint(4, 30),
            "opinions": draw.randint(1, 12),
            "published_on": workday(held, draw.randint(3, 9)),
            "public": "是",
        }
        for title in pools.MEETINGS[office]
    ]


def briefings(draw: random.Random, office: str, year: int) -> list[Row]:
    """Press conferences."""
    return [
        {
            "held_on": (held := day_in(draw, year, spare=20)),
            "topic": f"{year}年{topic}",
            "form": draw.choice(("新闻发布会", "新闻通气会", "书面发布")),
            "by": "本机关",
            "head_present": draw.choice(("是", "是", "否")),
            "questions": draw.randint(2, 9),
            "published_on": workday(held, 1),
            "public": "是",
        }
        for topic in pools.BRIEFINGS[office]
    ]


def resources(draw: random.Random, office: str, year: int) -> list[Row]:
    """The catalogue of data resources, as it stood at the year's end."""
    return [
        {
            "updated_on": day_in(draw, year),
            "title": title,
            "provider": office,
            "sharing": sharing,
            "ground": "涉及储备规模，依有关规定不予共享" if sharing == "不予共享" else "",
            "frequency": frequency,
            "format": "CSV",
            "state": "在用",
            "public": "否" if sharing == "不予共享" else "是",
        }
        for title, frequency, sharing in pools.RESOURCES[office]
    ]


def sharing(draw: random.Random, office: str, year: int) -> list[Row]:
    """Who asked for which resource of this office."""
    rows = []
    for wants in [other for other in OFFICES if other != office]:
        asked = day_in(draw, year, spare=40)
        answered = workday(asked, draw.randint(3, 9))
        rows.append(
            {
                "asked_on": asked,
                "resource": f"Z{year}-000{draw.randint(1, 3)}",
                "gives": office,
                "wants": wants,
                "purpose": draw.choice(pools.PURPOSES),
                "answered_on": answered,
                "agreement": f"{office.upper()}-{year}-{wants.upper()}",
                "agreed_on": workday(answered, 5),
                "frequency": "每月",
                "state": "已共享",
            }
        )
    return rows
