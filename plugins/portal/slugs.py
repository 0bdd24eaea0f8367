"""ASCII addresses for words of the vocabularies, stable as long as the vocabulary only grows."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from plugins.disclosure.rule import Ruleset

TOPICS, KINDS = "主题分类", "体裁"


def topic_slugs(ruleset: Ruleset) -> Mapping[str, str]:
    """Return slugs of topics: ``t02`` for a class by its place, ``t02-05`` for one below it."""
    vocabulary = ruleset.vocabularies.get(TOPICS)
    slugs: dict[str, str] = {}
    above = below = 0
    for word in vocabulary.values if vocabulary else ():
        if "/" not in word:
            above, below = above + 1, 0
            slugs[word] = f"t{above:02d}"
        else:
            below += 1
            slugs[word] = f"t{above:02d}-{below:02d}"
    return slugs


def kind_slugs(ruleset: Ruleset) -> Mapping[str, str]:
    """Return slugs of kinds of texts by their place in the vocabulary: ``k08``."""
    vocabulary = ruleset.vocabularies.get(KINDS)
    return {
        word: f"k{number:02d}"
        for number, word in enumerate(vocabulary.values if vocabulary else (), start=1)
    }


def slug_of(word: str, slugs: Mapping[str, str]) -> str:
    """Return the slug of a word; one that no vocabulary knows gets a digest of itself."""
    return slugs.get(word) or "x" + sha256(word.encode()).hexdigest()[:8]
