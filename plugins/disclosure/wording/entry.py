"""One entry of a list of words, and its pattern compiled by the engine that it may have.

The lists of the project are tested against hostile texts and run on ``re``. Those that a
locality adds are run on ``regex``, which can be told to give up: a pattern that backtracks
without end then costs a second and not the run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import regex

from plugins.disclosure.finding import Severity
from plugins.disclosure.source import Location

ALL, OWN, CURRENT, ADVICE, TITLES = "全部", "自拟", "现行", "公开说明", "标题"
SCOPES = (ALL, OWN, CURRENT, ADVICE, TITLES)
"""Which texts an entry is looked for in: every one; those that the office wrote itself; those
of them that say how things are today; guides, institutions, annual reports and the like; and
the titles of what the office wrote itself."""
MAX_PATTERN = 1000
"""Characters of the longest pattern; a longer one belongs into several entries."""
MAX_REPEATS = 250_000
"""The product of all counts of repetition in a pattern: engines lay repetitions out in memory."""
Engine = Literal["re", "regex"]
_COUNTS = re.compile(r"\{(\d*)(?:,(\d*))?\}")
_CALLS_ITSELF = re.compile(r"\(\?(?:R|&|P>|[+-]?\d)")


@dataclass(frozen=True, slots=True)
class Entry:
    """What not to write, what to write instead, how much it weighs and where it is looked for.

    ``word`` names the entry and is found by it; ``pattern`` is empty where the word itself is
    looked for. One of ``cues`` stands in whatever the pattern matches; a pattern without cues
    is tried on every text. ``since`` is the first day on which the word is wrong.
    """

    category: str
    word: str
    right: str
    location: Location
    severity: Severity
    scope: str = ALL
    pattern: str = ""
    cues: tuple[str, ...] = ()
    advice: str = ""
    since: date | None = None
    engine: Engine = "re"
    outside: bool = False
    off: str = ""

    @property
    def identity(self) -> str:
        """Everything that decides what the entry finds in a text."""
        return "\0".join((self.engine, self.word, self.pattern, *self.cues))


def compiled(pattern: str, engine: Engine) -> Any:
    """Return a pattern ready to use; ``ValueError`` says in words why it cannot be."""
    _measure(pattern)
    try:
        return re.compile(pattern) if engine == "re" else regex.compile(pattern, regex.VERSION0)
    except (re.error, regex.error) as error:
        raise ValueError(str(error)) from None
    except (RecursionError, OverflowError, MemoryError):
        raise ValueError("太复杂") from None


def _measure(pattern: str) -> None:
    """Raise for a pattern that could take the machine's memory before any clock stops it."""
    if len(pattern) > MAX_PATTERN:
        raise ValueError(f"超过 {MAX_PATTERN} 个字符")
    if _CALLS_ITSELF.search(pattern):
        raise ValueError("不得引用自身")
    product = 1
    for counts in _COUNTS.findall(pattern):
        product *= max(1, *(int(count[:9]) for count in counts if count))
        if product > MAX_REPEATS:
            raise ValueError(f"重复次数的乘积超过 {MAX_REPEATS}")
