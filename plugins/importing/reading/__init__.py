"""Files as manuscripts, each by the reader that its form asks for."""

from __future__ import annotations

import re

from plugins.importing import words
from plugins.importing.manuscript import UNPLACED, Manuscript
from plugins.importing.reading.decoding import decode
from plugins.importing.reading.html import MAX_TAGS, read_html
from plugins.importing.reading.markdown import read_markdown
from plugins.importing.reading.text import read_text
from plugins.importing.sources import Refusal, SourceFile

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html\b|<head\b|<body\b)", re.IGNORECASE
)
_READERS = {"markdown": read_markdown, "text": read_text, "html": read_html}


def read(source: SourceFile) -> list[Manuscript] | Refusal:
    """Return the texts of a file, or why there are none. Never raises for what a file holds."""
    decoded = decode(source.data)
    if decoded.refusal:
        return Refusal(source.name, decoded.refusal, source.path)
    form = "html" if _HTML.match(decoded.text) else source.form
    if form == "html" and decoded.text.count("<") > MAX_TAGS:
        return Refusal(source.name, words.TOO_MANY_TAGS, source.path)
    scripts = _READERS[form](decoded.text, source.name, source.digest)
    for script in scripts:
        script.folder, script.inside = source.path.parent, source.inside
        script.remarks[:0] = decoded.remarks
    kept = [script for script in scripts if script.blocks or script.head]
    if not kept:
        return Refusal(source.name, words.NO_TEXT, source.path)
    for number, script in enumerate(scripts, start=1):
        if script.blocks:
            continue
        if script.head:
            # The title and how it came about are worth keeping; the rules report the rest.
            script.remark(UNPLACED, words.HEAD_ONLY)
        else:
            kept[0].remark(UNPLACED, words.PART_EMPTY.format(number=number))
    return kept
