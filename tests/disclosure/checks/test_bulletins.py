"""Bulletins that cannot stand, and what moved since they were computed."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.disclosure.load_content import load_content
from plugins.disclosure.scores import Quarter
from plugins.disclosure.scores.bulletin import bulletin_text
from plugins.disclosure.scores.frozen import digest_of
from tests.disclosure.checks.running import real_ruleset
from tests.disclosure.checks.support import found
from tests.disclosure.scores.support import LATER

OLD = "## 一、总体情况\n\n旧的数字。\n"


def bulletin(quarter: str, body: str = OLD, digest: str = "", **more: Any) -> dict[str, Any]:
    """A document that is a bulletin; its checksum is right unless another is given."""
    said = {"季度": quarter, "校验": digest or digest_of(body)}
    return {"标题": "通报", "正文": body, "通报": said, **more}


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        (bulletin("2026Q3"), []),
        (bulletin("2026Q3", OLD + "\n## 核对意见\n\n已核对。\n", digest_of(OLD)), []),
        (bulletin("2026Q3", OLD + "又添一句。\n", digest_of(OLD)), ["改动 季度=2026年第三季度"]),
        (bulletin("2026Q4"), ["未结束"]),
        (bulletin("2026-Q3"), ["季度 季度= 值=2026-Q3"]),
        (bulletin("2010Q1"), ["无办法"]),
        ({"通报": {"截至": "2026-09-30"}}, ["季度 季度= 值=（空）"]),
        ({"公文": [bulletin("2026Q3"), bulletin("2026Q3", 状态="草稿")]}, ["重复"]),
        ({"公文": [bulletin("2026Q3"), bulletin("2026Q3", 状态="撤回")]}, []),
    ],
)
def test_form(example: dict[str, Any], expected: list[str]) -> None:
    """Each quarter once, ended, scored, and as it was computed."""
    told = found("bulletins", example, {"查": "写法"})
    assert len(told) == len(expected)
    assert all(want in line for want, line in zip(expected, told, strict=True))


@pytest.mark.parametrize(("state", "variant"), [("公开", "已冻结"), ("草稿", "草稿")])
def test_moved(state: str, variant: str) -> None:
    """Each line that is no longer the same is told at its place, also those that are new."""
    told = found("bulletins", bulletin("2026Q3", 状态=state), {"查": "变动"})
    assert f" {variant} 季度=2026年第三季度 值=？ 原为=旧的数字。 今为=截至 2026-09-30" in told[0]
    assert any("原为=（没有这一行） 今为=## 二、做得好的机构" in line for line in told)


@pytest.mark.parametrize("quarter", ["2026Q4", "乱", "2010Q1"])
def test_what_cannot_be_computed_has_not_moved(quarter: str) -> None:
    """The other rule reports it."""
    assert found("bulletins", bulletin(quarter), {"查": "变动"}) == []


def test_what_was_changed_by_hand_has_not_moved() -> None:
    """It is told once, as changed, and not line by line."""
    changed = bulletin("2026Q3", digest=digest_of("别的"))
    assert found("bulletins", changed, {"查": "变动"}) == []


def test_a_bulletin_as_computed_is_clean(project: Any) -> None:
    """Also with the reviewer's remarks below it."""
    text = bulletin_text(load_content(project), real_ruleset(), Quarter(2026, 3), LATER)
    example = bulletin("2026Q3", text + "\n## 核对意见\n\n属实。\n", digest_of(text))
    assert found("bulletins", example, {"查": "变动"}) == []
    assert found("bulletins", example, {"查": "写法"}) == []
