"""The parameters that a rule may give to its check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter: its type, whether a rule must give it, and what it is for (Chinese).

    ``number`` arrives as int, ``list`` as a tuple of texts, ``mapping`` as nested dicts and
    lists of text, ``text`` as str; ``pattern`` is a compiled regular expression and
    ``patterns`` a tuple of them. ``fields`` is a list of labels of a document's fields, such
    as ``审查/签发/日期``, and ``choice`` one of ``choices``.
    """

    type: Literal["text", "number", "list", "mapping", "pattern", "patterns", "fields", "choice"]
    note: str
    required: bool = True
    choices: tuple[str, ...] = ()
