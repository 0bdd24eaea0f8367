"""Successors that contradict each other."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.support import Example, found
from tests.growth import MOST, growth

TWO = {"项目": "两个后继", "字段": ("替代", "废止")}
ORDER = {"项目": "次序", "字段": ("替代", "修改")}


def document(serial: int, made: str = "2026-11-02", **more: object) -> Example:
    """A document with a serial and a day."""
    return {"编号": f"2026-{serial:05d}", "标题": "办法", "成文日期": made, **more}


OLD = "2026-00001"
CLAIMS: list[tuple[list[Example], list[str]]] = [
    ([document(1), document(50, 替代=[OLD])], []),
    (
        [document(1), document(50, 替代=[OLD]), document(51, 废止=[OLD])],
        ["字段=废止 值=zfb/2026-00001 标题=办法 另一份=zfb/2026-00050"],
    ),
    (
        [document(1), document(50, "2026-11-03", 替代=[OLD]), document(51, 替代=[OLD])],
        ["字段=替代 值=zfb/2026-00001 标题=办法 另一份=zfb/2026-00051"],
    ),
    ([document(1), document(50, 替代=[OLD]), document(51, 替代=["2026-00050", OLD])], []),
    (
        [
            document(1),
            document(50, 替代=[OLD]),
            document(51, 替代=["2026-00050"]),
            document(52, 替代=["2026-00051", OLD]),
        ],
        [],
    ),
    ([document(1), document(50, 替代=[OLD], 废止=[OLD])], []),
    ([document(1), document(50, 替代=[OLD]), document(51, 替代=[OLD], 状态="草稿")], []),
    ([document(50, 替代=["2026-00777"]), document(51, 替代=["2026-00777"])], []),
]


@pytest.mark.parametrize(("documents", "expected"), CLAIMS)
def test_two_successors(documents: list[Example], expected: list[str]) -> None:
    """The later of two independent claims is told; one that succeeds the other is in order."""
    told = found("successors", {"公文": documents}, TWO)
    assert [line.partition("两个后继 ")[2] for line in told] == expected


HISTORY = {"沿革": ["2020年1月1日公布"]}
ORDERS: list[tuple[list[Example], int]] = [
    ([document(1), document(50, 替代=[OLD])], 0),
    ([document(1), document(50, "2026-11-01", 替代=[OLD])], 1),
    ([document(1), document(50, "2026-11-01", 修改=[OLD])], 1),
    ([document(1), document(50, "2026-11-01", 废止=[OLD])], 0),
    ([document(1, **HISTORY), document(50, "2026-11-01", 修改=[OLD])], 0),
    ([document(1, 缺=["成文日期"]), document(50, "2026-11-01", 替代=[OLD])], 0),
]


@pytest.mark.parametrize(("documents", "count"), ORDERS)
def test_the_order_of_dates(documents: list[Example], count: int) -> None:
    """A successor is not made before what it succeeds; a text that was amended since is older."""
    assert len(found("successors", {"公文": documents}, ORDER)) == count


def test_many_claims_on_one_text_stay_cheap() -> None:
    """A thousand texts that each replace the one before and the first cost no thousand squared."""

    def look(count: int) -> None:
        chain = [document(1)]
        for number in range(count):
            before = [f"2026-{number + 99:05d}"] if number else []
            chain.append(document(number + 100, 替代=[*before, OLD]))
        assert found("successors", {"公文": chain}, TWO) == []

    assert growth(look, 1000) < MOST
