"""Traditional characters as the simplified ones that they are searched as."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "simplified.txt"


@cache
def table() -> dict[str, str]:
    """Return the simplified form of each character that has another one."""
    lines = DATA.read_text(encoding="utf-8").splitlines()
    pairs = {line[0]: line[1] for line in lines if line and not line.startswith("#")}
    # A target that is itself a source would make folding depend on how often it is done.
    return {source: pairs.get(target, target) for source, target in pairs.items()}


def published(characters: Iterable[str]) -> str:
    """Return the pairs, one after the other, whose targets are among the characters."""
    present = set(characters)
    return "".join(
        source + target for source, target in sorted(table().items()) if target in present
    )
