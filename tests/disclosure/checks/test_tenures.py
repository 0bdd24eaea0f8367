"""The check ``tenures``: who holds a post, and when."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.disclosure.checks.running import real_ruleset, rule_for, run

RULE = rule_for("tenures", {"独任职务": (re.compile(r"^(?!.*副).*(市长|主任|局长)$"),)})


def leader(name: str, post: str, since: str = "", until: str = "") -> dict[str, Any]:
    """A leader as 机构.yaml has it."""
    tenure = {key: day for key, day in (("起", since), ("止", until)) if day}
    return {"姓名": name, "职务": post, **({"任期": tenure} if tenure else {})}


CASES: list[tuple[str, list[dict[str, Any]], list[tuple[int, str]]]] = [
    (
        "one after the other",
        [
            leader("甲", "主任", "2021-01-04", "2024-06-28"),
            leader("乙", "主任", "2024-07-01"),
        ],
        [],
    ),
    (
        "handed over on one day",
        [
            leader("乙", "主任", "2024-07-01"),
            leader("甲", "主任", "2021-01-04", "2024-07-01"),
        ],
        [],
    ),
    (
        "overlapping",
        [
            leader("甲", "主任", "2021-01-04", "2024-07-02"),
            leader("乙", "主任", "2024-07-01"),
        ],
        [(25, "重叠")],
    ),
    (
        "the successor stands first in the file",
        [
            leader("乙", "主任", "2024-07-01"),
            leader("甲", "主任", "2021-01-04", "2024-07-02"),
        ],
        [(20, "重叠")],
    ),
    (
        "both without end",
        [
            leader("甲", "主任", "2021-01-04"),
            leader("乙", "主任", "2024-07-01"),
        ],
        [(24, "重叠")],
    ),
    ("both without days", [leader("甲", "主任"), leader("乙", "主任")], [(19, "重叠")]),
    (
        "posts that several hold",
        [
            leader("甲", "副主任", "2021-01-04"),
            leader("乙", "副主任", "2024-07-01"),
        ],
        [],
    ),
    (
        "a post among several",
        [
            leader("甲", "副市长、市公安局局长", "2021-01-04"),
            leader("乙", "副市长兼市公安局局长", "2024-07-01"),
        ],
        [(24, "重叠")],
    ),
    (
        "different posts",
        [
            leader("甲", "市公安局局长", "2021-01-04"),
            leader("乙", "市教育局局长", "2024-07-01"),
        ],
        [],
    ),
    (
        "ended before it began",
        [
            leader("甲", "副主任", "2024-01-04", "2023-01-04"),
        ],
        [(21, "倒置")],
    ),
    ("no post", [{"姓名": "甲"}, {"姓名": "乙"}], []),
]


@pytest.mark.parametrize(
    ("leaders", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_tenures(leaders: list[dict[str, Any]], expected: list[tuple[int, str]]) -> None:
    """Two in one post at a time, or an end before the beginning, is a contradiction."""
    found = run(RULE, {"机构信息": {"领导": leaders}})
    assert [(finding.location.line, finding.message) for finding in found] == expected


def test_the_overlap_is_told_in_days() -> None:
    """The finding says from when until when both held the post."""
    leaders = [leader("甲", "主任", "2021-01-04", "2024-09-01"), leader("乙", "主任", "2024-07-01")]
    (finding,) = run(RULE, {"机构信息": {"领导": leaders}})
    assert finding.fix == "示例市人民政府办公室｜主任｜乙｜甲｜2024-07-01｜2024-09-01"


POSTS = {
    True: ["主任", "市长", "局长", "秘书长", "党组书记", "总经理", "市公安局局长"],
    False: [
        "副主任",
        "副秘书长",
        "常务副市长",
        "二级调研员",
        "市长助理",
        "一级主任科员",
        "总工程师",
    ],
}


@pytest.mark.parametrize("single", [True, False])
def test_posts_of_the_rule(single: bool) -> None:
    """The project's rule knows which posts one person holds alone."""
    forms = real_ruleset().rules["JG003"].params["独任职务"]
    for post in POSTS[single]:
        assert any(form.search(post) for form in forms) is single, post
