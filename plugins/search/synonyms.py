"""Synonyms and abbreviations that a site owns, and what they add to a query.

The browser does the same in ``theme/static/js/search/synonyms.js``; both are held together by
``tests/search/synonyms-vectors.json``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.disclosure.fields import LIST, RECORDS, Field, read_values
from plugins.disclosure.source import Fault, Location, Source, read_yaml
from plugins.search.terms import fold

PATH = "disclosure_rules/search/synonyms.yaml"
MOST = 4
"""How many expansions a query has at most."""
_YES, _NO = "是", "否"
_ENTRY = (
    Field("word", "词"),
    Field("same", "同", LIST),
    Field("weight", "权重"),
    Field("both_ways", "双向"),
    Field("except_in", "不用于", LIST),
)
_FILE = (Field("note", "说明"), Field("entries", "同义词", RECORDS, of=_ENTRY))
_WORDS = {
    "wrong-type": "“{键}”的写法不对，请照着文件里其他条目写",
    "missing": "缺少“{键}”，请补上",
    "weight": "权重“{值}”应为大于 0、小于 1 的小数，如 0.6",
    "both-ways": "“双向”只能写“是”或“否”，现在是“{值}”",
    "same": "“{值}”与“词”相同，请删去",
    "short": "“{值}”太短，同义词至少两个字",
    "repeated": "“{值}”重复，第 {首次} 行已经写过，请合并",
    "unknown-key": "不认识的键“{键}”，可以写的有：词、同、权重、双向、不用于",
    "repeated-key": "键“{键}”重复，请删去一个",
}
_OTHERWISE = "这个文件不能按 YAML 读取（{类别}），请检查缩进、冒号后的空格和引号"


class SynonymsError(ValueError):
    """The site's synonyms cannot be used; the message names each place and what to do."""


@dataclass(frozen=True, slots=True)
class Synonym:
    """A word that also means another; all texts are folded, ``weight`` is below 1.

    Where it stands inside one of ``except_in`` it does not.
    """

    word: str
    same: str
    weight: float
    except_in: tuple[str, ...] = ()


def read_synonyms(root: Path, path: str = PATH) -> list[Synonym]:
    """Return the synonyms of a project, longest words first; none where there is no such file.

    Raises SynonymsError with every fault at its line.
    """
    if not (root / path).is_file():
        return []
    source = read_yaml(root, path)
    entries = read_values(source, _FILE).get("entries", ())
    found: dict[tuple[str, str], tuple[Synonym, Location]] = {}
    for number, entry in enumerate(entries):
        for synonym in _synonyms(source, number, entry):
            place = source.at("同义词", number)
            key = (synonym.word, synonym.same)
            if key in found:
                first = str(found[key][1].line)
                source.fault("repeated", place, 值=f"{key[0]}→{key[1]}", 首次=first)
            found.setdefault(key, (synonym, place))
    if source.faults:
        raise SynonymsError("\n".join(map(_said, source.faults)))
    return in_order(synonym for synonym, _ in found.values())


def in_order(synonyms: Iterable[Synonym]) -> list[Synonym]:
    """Return synonyms in the order in which they are tried: longest words first."""
    return sorted(synonyms, key=lambda one: (-len(one.word), one.word, -one.weight, one.same))


def _said(fault: Fault) -> str:
    words = _WORDS.get(fault.kind)
    if words is None:
        return f"{fault.location} {_OTHERWISE.format(类别=fault.kind)}"
    return f"{fault.location} {words.format(**{'键': fault.field, **fault.facts})}"


def _synonyms(source: Source, number: int, entry: dict[str, object]) -> Iterator[Synonym]:
    word = fold(str(entry.get("word", "")))
    same = [fold(one) for one in _texts(entry.get("same"))]
    weight = _weight(source, number, str(entry.get("weight", "")))
    both = str(entry.get("both_ways", _NO))
    if both not in {_YES, _NO}:
        source.fault("both-ways", source.at("同义词", number, "双向"), "双向", 值=both)
    for label, value in (("词", word), ("同", same)):
        if not value:
            source.fault("missing", source.at("同义词", number, label), label)
    for one in [word, *same] if word else same:
        if len(one) < 2:  # noqa: PLR2004 - a pair of characters is the least that is searched
            source.fault("short", source.at("同义词", number), 值=one)
    for one in same if word else ():
        if one == word:
            source.fault("same", source.at("同义词", number, "同"), "同", 值=one)
        except_in = tuple(fold(text) for text in _texts(entry.get("except_in")))
        yield Synonym(word, one, weight, except_in)
        if both == _YES:
            yield Synonym(one, word, weight)


def _texts(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _weight(source: Source, number: int, text: str) -> float:
    try:
        weight = float(text)
    except ValueError:
        weight = 0.0
    if not 0 < weight < 1:
        source.fault("weight", source.at("同义词", number, "权重"), "权重", 值=text)
    return weight


def listed(synonyms: Sequence[Synonym]) -> str:
    """Return synonyms as the manifest tells them to the browser: one a line, in order."""
    return "\n".join(
        "\t".join((one.word, one.same, str(one.weight), *one.except_in)) for one in synonyms
    )


def expansions(
    words: Iterable[str], synonyms: Sequence[Synonym], most: int = MOST
) -> list[tuple[str, str, float]]:
    """Return (word, the word in other words, weight) for folded words of a query.

    Longer synonyms first; a shorter one inside one that was found is left alone. What a word
    already says in full, and where a synonym is not to be used, nothing is added.
    """
    found: list[tuple[str, str, float]] = []
    for word in words:
        taken: list[tuple[int, int, str]] = []
        for one in synonyms:
            for start in _places(word, one):
                end = start + len(one.word)
                if any(start < to and begun < end and by != one.word for begun, to, by in taken):
                    continue
                taken.append((start, end, one.word))
                found.append((word, word[:start] + one.same + word[end:], one.weight))
    return found[:most]


def _places(word: str, synonym: Synonym) -> Iterator[int]:
    """Yield where a synonym stands in a word and may be used."""
    closed = [
        (start, start + len(other))
        for other in (synonym.same, *synonym.except_in)
        for start in _all(word, other)
    ]
    for start in _all(word, synonym.word):
        end = start + len(synonym.word)
        if not any(begun <= start and end <= to for begun, to in closed):
            yield start


def _all(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
