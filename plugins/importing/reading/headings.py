"""Heading levels of a text brought under its title."""

from __future__ import annotations

from dataclasses import replace

from plugins.importing import words
from plugins.importing.manuscript import CHANGED, Block, Manuscript

_FIRST, _LAST = 2, 6


def shifted(script: Manuscript, blocks: list[Block]) -> list[Block]:
    """Return the blocks with headings from level 2 on, their order of rank kept."""
    levels = sorted({block.level for block in blocks if block.kind == "heading"})
    if not levels:
        return blocks
    step = _FIRST - levels[0]
    if step:
        remark = words.HEADINGS_SHIFTED.format(old=levels[0], new=_FIRST)
        script.remark(CHANGED, remark)
    return [
        _at(block, min(_LAST, block.level + step)) if block.kind == "heading" else block
        for block in blocks
    ]


def _at(block: Block, level: int) -> Block:
    return replace(block, level=level, markdown="#" * level + " " + block.markdown)
