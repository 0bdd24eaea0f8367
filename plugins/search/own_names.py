"""What readers call a document: its title without the state's name and what only issues it.

中华人民共和国档案法 is looked for as 档案法, 示例市人民政府关于印发示例市补助办法的通知 as
示例市补助办法.
"""

from __future__ import annotations

import re
from itertools import pairwise

from plugins.search.terms import HAN, lone_units, segments, units

STATE = "中华人民共和国"
_ISSUED = re.compile(
    r"(?:印发|发布|公布|转发|批转)《?(.{2,200}?)》?的(?:通知|公告|命令|决定)(?:\([^()]*\))?$"
)
_ISSUER = re.compile(r"^(?!关于)[^《》]{2,40}?关于(?=.{4})")
_RUN = re.compile(rf"[^\W_{HAN}]+")
_NESTED = 3
"""So many notices may pass on one another."""


def own_name(folded: str) -> str:
    """Return the name of what a title issues, else the title without its issuer; never nothing.

    The title has been folded, as what readers type is.
    """
    name = folded
    for _ in range(_NESTED):
        found = _ISSUED.search(name)
        name = found[1] if found else name
    return _ISSUER.sub("", name).removeprefix(STATE) or folded


def term_count(folded: str) -> int:
    """Return how many different terms a folded text has, with Han characters that stand alone."""
    found: set[str | tuple[str, str]] = {*_RUN.findall(folded), *lone_units(folded)}
    for segment in segments(folded):
        found.update(pairwise(units(segment)))
    return len(found)
