"""The check ``office_codes``: forms and check characters of the codes of offices."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run, seen

RULE = rule_for("office_codes")
PLACE = ("zfb/机构.yaml:4", "统一社会信用代码")

CASES: list[tuple[dict[str, Any], list[tuple[str, str, str]]]] = [
    ({"统一社会信用代码": "119900000099010835"}, []),
    ({"统一社会信用代码": "000014349"}, []),
    ({"统一社会信用代码": ""}, []),
    ({"统一社会信用代码": "119900000099010853"}, [(*PLACE, "校验位")]),
    ({"统一社会信用代码": "11990000009901083"}, [(*PLACE, "写法")]),
    ({"统一社会信用代码": "000014348"}, [(*PLACE, "校验位")]),
    ({"曾用代码": [{"代码": "000014349", "截止": "2020-01-02"}]}, []),
    ({"曾用代码": [{"截止": "2020-01-02"}]}, []),
    (
        {"曾用代码": [{"代码": "000014340", "截止": "2020-01-02"}]},
        [("zfb/机构.yaml:34", "曾用代码", "校验位")],
    ),
]


@pytest.mark.parametrize(("values", "expected"), CASES)
def test_codes(values: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    """The code of today and the former ones are judged; a missing one is another rule's."""
    assert seen(run(RULE, {"机构信息": values})) == expected


def test_the_right_character_is_told() -> None:
    """The finding says what stands there and what should."""
    (finding,) = run(RULE, {"机构信息": {"统一社会信用代码": "000014348"}})
    assert finding.fix == "示例市人民政府办公室｜000014348｜9｜8｜9"
