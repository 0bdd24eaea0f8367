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


@pytest.mark.parametrize("address", [*ADDRESSES, "https://example.cn/" + "a" * 300 + "/"])
def test_svg_draws_every_dark_module(address: str) -> None:
    """The path's lines go through the dark modules and no others, inside a light border."""
    width, bits = qr.made(address.encode())
    svg = qr.Codes().svg(address)
    assert f'viewBox="0 0 {width + 8} {width + 8}"' in svg
    assert drawn(svg) == {
        (place % width + qr.BORDER, place // width + qr.BORDER)
        for place, digit in enumerate(f"{bits:0{width * width}b}")
        if digit == "1"
    }
    assert "style=" not in svg


def drawn(svg: str) -> set[tuple[int, int]]:
    """The column and row of each module that a path draws; lines run through their middle."""
    modules, x, y = set(), 0, 0
    for move, line in re.findall(r"([Mm][^Mmh]+)|h(\d+)", svg.partition(' d="')[2]):
        if line:
            modules |= {(x + step, y) for step in range(int(line))}
            x += int(line)
        elif move.startswith("M"):
            across, down = move[1:].split()
            assert down.endswith(".5")
            x, y = int(across), int(down.removesuffix(".5"))
        else:
            across, down = move[1:].split()
            assert down == "0"
            x += int(across)
    return modules
