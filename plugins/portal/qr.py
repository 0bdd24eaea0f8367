"""The address of a page as a QR code: a static SVG for the reader of a printed page.

Making a code anew takes about a millisecond, which is long for thousands of pages. A code with a
fixed mask is linear in the bits of its text (so are its error-correcting bytes, ISO/IEC
18004), so codes of equal length are sums of a few: the first one, and one difference for each
bit that changes. The result is the same as if each had been made by itself.
"""

from __future__ import annotations

import segno

BORDER = 4
"""Light modules around a code, as the standard asks."""
_MASK = 0
Code = tuple[int, int]
"""The width of a code and its modules as the bits of one number, from the top left on."""


class Codes:
    """Makes codes of addresses, and keeps what those of one length have in common."""

    def __init__(self) -> None:
        self._first: dict[int, tuple[bytes, Code]] = {}
        self._changes: dict[tuple[int, int, int], int] = {}

    def svg(self, address: str) -> str:
        """Return the code of an address as an SVG element."""
        width, bits = self.code(address.encode())
        side = width + 2 * BORDER
        return (
            f'<svg class="qr" viewBox="0 0 {side} {side}" role="img" aria-label="本页网址的二维码">'
            f'<path d="{_path(width, bits)}"/></svg>'
        )

    def code(self, text: bytes) -> Code:
        """Return the code of a text."""
        if len(text) not in self._first:
            self._first[len(text)] = (text, made(text))
        first, (width, bits) = self._first[len(text)]
        for place, (one, other) in enumerate(zip(first, text, strict=True)):
            for bit in range(8):
                if (one ^ other) >> bit & 1:
                    bits ^= self._change(first, place, bit, self._first[len(text)][1][1])
        return width, bits

    def _change(self, first: bytes, place: int, bit: int, bits: int) -> int:
        key = (len(first), place, bit)
        if key not in self._changes:
            other = bytearray(first)
            other[place] ^= 1 << bit
            self._changes[key] = made(bytes(other))[1] ^ bits
        return self._changes[key]


def made(text: bytes) -> Code:
    """Return the code of a text, made by itself (byte mode, level M, mask 0)."""
    code = segno.make(text, error="m", boost_error=False, mask=_MASK, mode="byte", micro=False)
    digits = "".join("1" if module else "0" for row in code.matrix for module in row)
    return len(code.matrix), int(digits, 2)


def _path(width: int, bits: int) -> str:
    """Return a path with a line through each run of dark modules, row by row.

    Runs are named all at once, the longest first, by the letters of ``_NAMES``: far quicker than
    one after the other.
    """
    digits = f"{bits:0{width * width}b}"
    rows = "\n".join(
        digits[start : start + width].rstrip("0") for start in range(0, len(digits), width)
    )
    for digit, base in (("1", _DARK), ("0", _LIGHT)):
        longest = 1
        while digit * (longest + 1) in rows:
            longest += 1
        for length in range(longest, 0, -1):
            rows = rows.replace(digit * length, chr(base + length))
    lines = rows.translate(_STROKES).split("\n")
    drawn = (f"M{BORDER} {BORDER + row}.5{line}" for row, line in enumerate(lines) if line)
    return "".join(drawn)


_WIDEST = 177
"""Modules in a row of the largest code, version 40."""
_DARK, _LIGHT = 0x1000, 0x2000
_STROKES = {
    **{_DARK + length: f"h{length}" for length in range(1, _WIDEST + 1)},
    **{_LIGHT + length: f"m{length} 0" for length in range(1, _WIDEST + 1)},
}
"""A run of so many dark modules is a line, one of light modules a move."""
