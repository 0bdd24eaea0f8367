"""政策解读: rate, delay and links, counted over public texts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.example_project import front_matter
from plugins.disclosure.interpretation import figures, interpreted, interpreted_ids, readings
from plugins.disclosure.load_content import load_content
from plugins.disclosure.model import Portal
from tests.sample import sample_rules

AS_OF = date(2026, 11, 21)
REVIEW = {
    "保密审查": {"岗位": "保密员", "日期": "2024-01-02", "结论": "可以公开"},
    "签发": {"岗位": "主任", "日期": "2024-01-02"},
}


def portal_with(project: Path, *texts: dict[str, object]) -> Portal:
    """The small project with these texts beside its own; ``栏目`` says where each lies."""
    for number, values in enumerate(texts, start=60):
        place = project / "content" / "zfb" / str(values["栏目"])
        place.mkdir(parents=True, exist_ok=True)
        head = {"标题": f"第{number}份", "公开方式": "主动公开", "审查": REVIEW}
        head |= {key: value for key, value in values.items() if key != "栏目"}
        text = front_matter(head, "正文。\n")
        (place / f"2026-{number:05d}.md").write_text(text, encoding="utf-8")
    portal = load_content(project)
    kept = {f"2026-{number:05d}" for number in range(60, 60 + len(texts))}
    records = [
        one for one in portal.records if one.kind != "document" or one.number_in_office in kept
    ]
    return Portal(portal.site, records)


RULE = {"栏目": "政策法规/规范性文件"}
READING = {"栏目": "政策法规/政策法规解读", "解读": ["2026-00060"]}


@pytest.mark.parametrize(
    ("published", "read", "delay"),
    [
        ("2026-03-02", "2026-03-02", 0),
        ("2026-03-02", "2026-02-27", 0),
        ("2026-03-02", "2026-03-03", 1),
        ("2026-03-06", "2026-03-09", 1),
        ("2026-02-13", "2026-02-25", 3),
        ("2026-09-30", "2026-10-08", 1),
    ],
)
def test_the_delay_is_in_working_days(project: Path, published: str, read: str, delay: int) -> None:
    """From the day after publication; holidays and weekends do not count, make-up days do."""
    portal = portal_with(project, {**RULE, "公开日期": published}, {**READING, "公开日期": read})
    (one,) = interpreted(portal, sample_rules(), AS_OF)
    assert (one.delay, one.estimated) == (delay, False)


def test_the_first_interpretation_counts(project: Path) -> None:
    """Later ones neither shorten nor lengthen the delay."""
    portal = portal_with(
        project,
        {**RULE, "公开日期": "2026-03-02"},
        {**READING, "公开日期": "2026-03-20"},
        {**READING, "公开日期": "2026-03-04"},
    )
    (one,) = interpreted(portal, sample_rules(), AS_OF)
    assert (one.delay, len(one.readings)) == (2, 2)


def test_only_public_own_texts_count(project: Path) -> None:
    """Neither drafts, nor texts of other organs, nor what is published later than the day."""
    portal = portal_with(
        project,
        {**RULE, "公开日期": "2026-03-02", "状态": "草稿"},
        {**RULE, "公开日期": "2026-03-02", "制定机关": "示例省人民政府"},
        {**RULE, "公开日期": "2026-12-02"},
        {**RULE, "公开日期": "2026-03-02", "制定机关": "示例市人民政府办公室"},
        {**READING, "公开日期": "2026-03-04"},
    )
    found = interpreted(portal, sample_rules(), AS_OF)
    assert [one.document.number_in_office for one in found] == ["2026-00063"]
    assert [one.linked for one in readings(portal, AS_OF)] == [False]


def test_a_year_without_notice_is_an_estimate(project: Path) -> None:
    """A delay over a year whose holidays are not known says so."""
    portal = portal_with(
        project, {**RULE, "公开日期": "2026-12-30"}, {**READING, "公开日期": "2027-01-06"}
    )
    (one,) = interpreted(portal, sample_rules(), date(2027, 2, 1))
    assert (one.delay, one.estimated) == (5, True)


def test_figures(project: Path) -> None:
    """Rate, average and share; nothing is divided by nought."""
    portal = portal_with(
        project,
        {**RULE, "公开日期": "2026-03-02"},
        {**RULE, "公开日期": "2026-03-02"},
        {**READING, "公开日期": "2026-03-04"},
        {**READING, "解读": [], "公开日期": "2026-03-04"},
    )
    total = figures(interpreted(portal, sample_rules(), AS_OF), readings(portal, AS_OF))
    assert (total.rate, total.average, total.share) == (50.0, 2.0, 50.0)
    none = figures([], [])
    assert (none.rate, none.average, none.share) == (None, None, None)


def test_each_day_has_its_own_answer(project: Path) -> None:
    """What is kept for one day is not told for another, whichever is asked for first."""
    portal = portal_with(
        project, {**RULE, "公开日期": "2026-03-02"}, {**READING, "公开日期": "2026-03-10"}
    )
    before, after = date(2026, 3, 9), date(2026, 3, 10)
    for day in (before, after, before):
        expected = {"zfb/2026-00060"} if day == after else set()
        assert interpreted_ids(portal, day) == expected
        assert len(readings(portal, day)) == len(expected)
