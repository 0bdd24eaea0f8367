"""The codes on paper: each is what it would be if it had been made by itself."""

from __future__ import annotations

import re

import pytest

from plugins.portal import qr

ADDRESSES = [
    "https://www.slsgov.example.cn/zfb/2026-00001/",
    "https://www.slsgov.example.cn/zfb/2026-00038/",
    "https://www.slsgov.example.cn/jtj/2025-12345/",
    "https://www.slsgov.example.cn/",
    "https://www.slsgov.example.cn/shizf/2019-99999/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_sums_are_codes(address: str) -> None:
    """A code that is a sum of others equals the one made from its own text."""
    codes = qr.Codes()
    for other in ADDRESSES:
        codes.code(other.encode())
    assert codes.code(address.encode()) == qr.made(address.encode())


def test_svg_draws_every_dark_module() -> None:
    """The path's runs cover as many modules as the code has, inside a light border."""
    address = ADDRESSES[0]
    width, bits = qr.made(address.encode())
    svg = qr.Codes().svg(address)
    assert f'viewBox="0 0 {width + 8} {width + 8}"' in svg
    assert sum(int(run) for run in re.findall(r"h(\d+)v1", svg)) == bits.bit_count()
    assert "style=" not in svg
