"""The check ``map_address``: where an office is put into the address of an outside map."""

from __future__ import annotations

import pytest

from tests.disclosure.checks.running import rule_for, run

RULE = rule_for("map_address", {})
CASES = [
    ("", []),
    ("https://ditu.example.cn/?q={address}", []),
    ("https://ditu.example.cn/?q={address}&at={lon},{lat}", []),
    ("https://ditu.example.cn/{lat}/{lon}", []),
    ("http://ditu.example.cn/?q={address}", ["写法"]),
    ("javascript:alert({lon},{lat})", ["写法"]),
    ("https://{address}/", ["写法"]),
    ("https://ditu.example.cn/", ["没有地点"]),
    ("https://ditu.example.cn/{lon}", ["没有地点"]),
    ("https://ditu.example.cn/{addr}", ["不认识"]),
    ("https://ditu.example.cn/{address", ["不认识"]),
    ("https://ditu.example.cn/{}{address}", ["不认识"]),
]


@pytest.mark.parametrize(("address", "expected"), CASES)
def test_map_address(address: str, expected: list[str]) -> None:
    """A usable address is https and says where the place goes; nothing else is in braces."""
    found = run(RULE, {"门户": {"地图网址": address}})
    assert [one.message for one in found] == expected
