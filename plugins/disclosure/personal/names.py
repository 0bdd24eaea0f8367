"""Names of persons, and enumerations of them beside words that say what they live in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plugins.disclosure.passage import Passage
from plugins.disclosure.personal.hit import LIKELY, Found
from plugins.disclosure.personal.lists import Lists

ENOUGH = 3
_HAN = re.compile(r"[\u4e00-\u9fff]{2,4}")
_SPACED = re.compile(r"[\u4e00-\u9fff] {1,4}[\u4e00-\u9fff]")
_DOTTED = re.compile(r"[\u4e00-\u9fff]{1,8}[·•][\u4e00-\u9fff]{1,8}")
_PARTS = re.compile(r"[、，,；; 　\t和及与]+")
_SENTENCE = re.compile(r"[^。！？!?\n]{1,2000}")
_BEFORE = re.compile(r"[:：为是有]|名单")
_ITEM = re.compile(
    r"[ 　]*(?:[-*+>]|[（(]?[0-9一二三四五六七八九十]{1,3}[)）.．、]?)?[ 　]*"
    r"([\u4e00-\u9fff·]{2,12}(?: [\u4e00-\u9fff])?)(?![\u4e00-\u9fff])"
)
_TRAILING = re.compile(r"[（(][^（()）]{0,30}[)）]|等.{0,12}$|[:：].{0,60}$")
_SHORT_NAME = 2
_MOST_LINES_BETWEEN = 1


def is_name(text: str, lists: Lists, *, headed: bool = False) -> bool:
    """True for what reads as the whole name of a person, unmasked.

    ``headed`` says that a heading has announced a name, so that less is asked of it.
    """
    if "某" in text:
        return False
    if _SPACED.fullmatch(text):
        text = text[0] + text[-1]
    if _DOTTED.fullmatch(text):
        return True
    if not _HAN.fullmatch(text) or lists.pattern("not_a_name").match(text):
        return False
    given = text[2:] if text[:2] in lists.set("compound_surnames") else text[1:]
    known = text[:2] in lists.set("compound_surnames") or text[0] in lists.set("surnames")
    if not known or not 1 <= len(given) <= _SHORT_NAME:
        return False
    return headed or not any(char in lists.set("name_excluded") for char in given)


def told(text: str, lists: Lists) -> bool:
    """True where a text names a state that reveals, and nothing that the law has published."""
    return bool(lists.pattern("status_words").search(text)) and not lawful(text, lists)


def lawful(text: str, lists: Lists) -> bool:
    """True where a text speaks of names that are published by law, such as appointments."""
    return bool(lists.pattern("lawful_lists").search(text))


def enumerations(text: str, about: str, lists: Lists) -> Iterator[Found]:
    """Yield sentences that enumerate three names or more beside a word that reveals."""
    if not lists.pattern("status_words").search(f"{about} {text}"):
        return
    for sentence in _SENTENCE.finditer(text):
        words = sentence[0]
        if lawful(f"{about} {words}", lists):
            continue
        if not lists.pattern("status_words").search(words) and not _a_list(about, lists):
            continue
        first, last, count = _names_in(words, lists)
        if count >= ENOUGH:
            start = sentence.start()
            yield Found("身份名单", start + first, start + last, words[first:last], LIKELY)


def _a_list(about: str, lists: Lists) -> bool:
    return told(about, lists) and ("名单" in about or "公示" in about)


def _names_in(words: str, lists: Lists) -> tuple[int, int, int]:
    """Return where a row of names begins and ends, and how many names it has."""
    best, row, begin, at = (0, 0, 0), 0, 0, 0
    long = 0
    for part, offset in _split(words):
        bare = _TRAILING.sub("", part)
        tail = _BEFORE.split(part)[-1]
        name = bare if is_name(bare, lists) else _bare_name(part, tail, row, lists)
        if is_name(name, lists) and (row == 0 or bare.startswith(name)):
            begin = begin if row else offset + part.rfind(name)
            row, at = row + 1, offset + part.rfind(name) + len(name)
            long += len(name) > _SHORT_NAME
            if row > best[2] and long:
                best = (begin, at, row)
        else:
            row = long = 0
    return best


def _bare_name(part: str, tail: str, row: int, lists: Lists) -> str:
    """Return a name without the status before the first of a row, or the words after a later."""
    text = _TRAILING.sub("", tail)
    if row == 0:
        status = lists.pattern("status_words").match(text) or lists.pattern("name_headings").match(
            text
        )
        return text[status.end() :] if status else text
    if row + 1 >= ENOUGH and not is_name(text, lists):
        return part[:3] if is_name(part[:3], lists) else text
    return text


def _split(words: str) -> Iterator[tuple[str, int]]:
    at = 0
    for gap in _PARTS.finditer(words):
        if gap.start() > at:
            yield words[at : gap.start()], at
        at = gap.end()
    if at < len(words):
        yield words[at:], at


def listed(passages: Sequence[Passage], about: str, lists: Lists) -> Iterator[tuple[int, Found]]:
    """Yield the first of three names or more that stand line by line below a telling title.

    The number is that of the passage; tables are not looked at here.
    """
    title, row, between, telling = about, list[tuple[int, Found]](), 0, 0
    for number, passage in enumerate(passages):
        if passage.table:
            continue
        at = 0
        for line in passage.text.split("\n"):
            found = _item(line, at, lists)
            if found:
                telling = telling + told(line, lists) if row else int(told(line, lists))
                row.append((number, found))
                between = 0
            elif line.strip():
                between += 1
                if between > _MOST_LINES_BETWEEN:
                    row = []
                if told(line, lists) or lawful(line, lists) or line.lstrip().startswith("#"):
                    title = f"{about} {line}" if told(line, lists) else line
                    row = []
            at += len(line) + 1
            if len(row) == ENOUGH and found and (told(title, lists) or telling == ENOUGH):
                yield row[0]


def names_on_lines(passages: Sequence[Passage], lists: Lists) -> Iterator[tuple[int, Found]]:
    """Yield every line that begins with a name, outside tables."""
    for number, passage in enumerate(passages):
        at = 0
        for line in () if passage.table else passage.text.split("\n"):
            found = _item(line, at, lists)
            if found:
                yield number, found
            at += len(line) + 1


def _item(line: str, at: int, lists: Lists) -> Found | None:
    match = _ITEM.match(line) if len(line) <= 200 else None  # noqa: PLR2004 -- no line of a list
    if match is None or not is_name(match[1], lists):
        return None
    return Found("身份名单", at + match.start(1), at + match.end(1), match[1], LIKELY)
