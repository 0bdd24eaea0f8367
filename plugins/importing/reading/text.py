"""Plain text as manuscripts: noise taken out, collections split, every line a paragraph."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from plugins.importing import words
from plugins.importing.manuscript import CHANGED, DROPPED, Block, Line, Manuscript
from plugins.importing.metadata.numbers import whole_number
from plugins.importing.reading import escape
from plugins.importing.reading.noise import clean_title, is_noise, site_names, tail_start
from plugins.importing.reading.splitting import Part, split

_CONTINUES = re.compile(r"[，。、；：？！）》」』〉】”’…％]")
_SENTENCE = re.compile(r"[。；！？，,;!?…]$|^[一二三四五六七八九十]+、|[:：]$")
_FILE_DATE = re.compile(r"[(（]\d{4}-\d{1,2}-\d{1,2}[)）]$")
_TITLE_LIMIT = 80
_TITLE_BEGINS = re.compile(r".{2,40}关于.*")
_TITLE_ENDS = re.compile(
    r".*(?:决议|决定|命令|公告|通告|意见|通知|通报|报告|批复|函|纪要|方案|规划|办法|规定|细则)"
    r"(?:[（(].{1,10}[）)])?$"
)
_MIN_WRAPPED_LINES, _MIN_WIDTH, _MAX_WIDTH, _SLACK, _SHARE = 8, 40, 130, 3, 0.5


def read_text(text: str, name: str, digest: str) -> list[Manuscript]:
    """Return the texts of a plain text file; several get their number in name and checksum."""
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    preamble, parts = split(lines)
    sites = site_names([line.text for line in lines])
    head = {line.text.strip() for line in preamble if line.text.strip()}
    known = head | {part.title for part in parts if part.title}
    known |= {clean_title(title) for title in known}
    scripts = []
    for number, part in enumerate(parts, start=1):
        suffix = f"#{number}" if len(parts) > 1 else ""
        script = Manuscript(name + suffix, digest + suffix, remarks=list(part.remarks))
        _read_part(script, part, known, sites)
        known.add(script.title)
        scripts.append(script)
    for line in preamble:
        if line.text.strip():
            text = words.QUOTED.format(text=_shortened(line.text))
            scripts[0].remark(DROPPED, words.PREAMBLE + text, line.number)
    return scripts


def _read_part(script: Manuscript, part: Part, known: set[str], sites: set[str]) -> None:
    lines = _without_noise(script, part.lines, known, sites)
    lines = _joined(script, lines)
    if part.title:
        script.title, script.title_origin = clean_title(part.title), words.FROM_MARKER
        if script.title != part.title:
            script.remark(CHANGED, words.TITLE_LABEL.format(text=part.title), part.line)
    else:
        lines = _take_title(script, lines)
    while lines and (script.is_title(lines[0].text) or lines[0].text.strip() == part.title):
        script.remark(CHANGED, words.TITLE_REPEATED, lines[0].number)
        lines = lines[1:]
    script.blocks = [
        Block("paragraph", escape.paragraph(line.text), line.text.strip(), line.number)
        for line in lines
    ]


def _without_noise(
    script: Manuscript, lines: list[Line], known: set[str], sites: set[str]
) -> list[Line]:
    """Return the lines that are text; each one taken out is remarked with its place."""
    end = tail_start([line.text for line in lines])
    kept: list[Line] = []
    for position, line in enumerate(lines):
        text = line.text.strip()
        if not text:
            continue
        of_site = text.removesuffix("首页").strip() in sites
        repeated = bool(kept) and text in known
        if position >= end or of_site or repeated or is_noise(text):
            script.remark(DROPPED, words.QUOTED.format(text=_shortened(text)), line.number)
        else:
            kept.append(line)
    return kept


def _joined(script: Manuscript, lines: list[Line]) -> list[Line]:
    """Return the lines with those joined that a fixed width or a slip broke off."""
    width = _fixed_width(lines)
    full = width - _SLACK
    out: list[Line] = []
    wrapped = 0
    previous = ""
    for line in lines:
        text = line.text.rstrip(" \t\u3000\xa0")
        start = text.lstrip(" \t\u3000\xa0")
        if out and _CONTINUES.match(start):
            out[-1] = Line(out[-1].number, out[-1].text + start)
            script.remark(CHANGED, words.LINE_JOINED, line.number)
        elif out and width and text == start and _width(previous) >= full:
            gap = " " if out[-1].text[-1:].isascii() and start[:1].isascii() else ""
            out[-1] = Line(out[-1].number, out[-1].text + gap + start)
            wrapped += 1
        else:
            out.append(Line(line.number, text))
        previous = text
    if wrapped:
        script.remark(CHANGED, words.LINES_UNWRAPPED.format(count=wrapped, width=width))
    return out


def _fixed_width(lines: list[Line]) -> int:
    """Return the width at which a text was broken by a program, or 0."""
    widths = [_width(line.text.rstrip()) for line in lines if len(line.text) <= _MAX_WIDTH]
    if len(widths) < max(_MIN_WRAPPED_LINES, len(lines)):
        return 0
    widest = max(widths)
    full = sum(1 for width in widths if width >= widest - _SLACK)
    return widest if widest >= _MIN_WIDTH and full >= len(widths) * _SHARE else 0


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _take_title(script: Manuscript, lines: list[Line]) -> list[Line]:
    """Set the title from the first lines and return the rest; else the file name serves."""
    if lines and (number := whole_number(lines[0].text.strip())):
        script.state(words.NUMBER, number, words.FROM_HEAD)
        script.remark(CHANGED, words.NUMBER_MOVED, lines[0].number)
        lines = lines[1:]
    first = lines[0].text.strip() if lines else ""
    if not first or len(first) > _TITLE_LIMIT or _SENTENCE.search(first) or len(lines) == 1:
        script.title, script.title_origin = title_of_name(script.name), words.FROM_FILE_NAME
        return lines
    used = 1
    if lines[2:] and _TITLE_BEGINS.fullmatch(first) and not _TITLE_ENDS.fullmatch(first):
        second = lines[1].text.strip()
        if _TITLE_ENDS.fullmatch(second) and len(first + second) <= _TITLE_LIMIT:
            script.remark(CHANGED, words.TITLE_OF_TWO_LINES, lines[1].number)
            first, used = first + second, 2
    script.title, script.title_origin = clean_title(first), words.FROM_FIRST_LINE
    if script.title != first:
        script.remark(CHANGED, words.TITLE_LABEL.format(text=first), lines[0].number)
    return lines[used:]


def title_of_name(name: str) -> str:
    """Return the title that a file name holds, without ending, date and part number."""
    stem = PurePosixPath(name.partition("#")[0]).stem
    return _FILE_DATE.sub("", stem).strip() or stem


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _TITLE_LIMIT else text[:_TITLE_LIMIT] + "…"
