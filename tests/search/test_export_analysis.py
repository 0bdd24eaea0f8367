"""By the settings of the export a text becomes the terms that it becomes in our own index."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.opensearch_analysis import folding_rules, settings
from plugins.search.records import Record
from plugins.search.terms import terms
from tests.search.analysis_model import Analysis

HERE = Path(__file__).parent
MODEL = Analysis(settings()["index"]["analysis"])


def vectors() -> list[str]:
    """The texts by which build and browser are held together."""
    found: list[str] = []

    def collect(value: Any) -> None:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, list | dict):
            for one in value.values() if isinstance(value, dict) else value:
                collect(one)

    collect(json.loads((HERE / "vectors.json").read_text(encoding="utf-8")))
    return [text for text in found if text.isprintable()]


def test_the_analysis_gives_our_terms(records: list[Record]) -> None:
    """By the settings a text becomes the terms that it becomes here, over real texts too."""
    texts = [*vectors(), *(record.searched for record in records[:40])]
    for text in texts:
        if "\u0301" not in text:  # Accents that stand alone are not joined to their letters.
            found = Counter(term for term, _ in MODEL.tokens("terms", text))
            assert found == Counter(terms(text)), text


@given(st.text("公開政府第612号０Ａaé，。 \u3000_-〇零㈱①〔〕𠀀\n", max_size=40))
def test_the_analysis_gives_our_terms_of_any_text(text: str) -> None:
    """The same for made-up texts."""
    found = Counter(term for term, _ in MODEL.tokens("terms", text))
    assert found == Counter(terms(text))


def test_numbers_are_one_however_they_are_written() -> None:
    """Brackets, width, 〇 and 零, with or without 第."""
    forms = ("示政办发〔2025〕3号", "示政辦發[２０２５]第３号", "示政办发（2025）3號")
    assert len({tuple(MODEL.tokens("numbers", form)) for form in forms}) == 1
    assert {MODEL.key("number_key", form) for form in forms} == {"示政办发20253号"}
    assert MODEL.key("key", "二〇二五") == MODEL.key("key", "二零二五")


def test_phrases_keep_punctuation_and_single_characters() -> None:
    """Units, marks and spaces as one, each in its place."""
    found = [term for term, _ in MODEL.tokens("exact", "第612号，　 公開")]
    assert found == ["第", "612", "号", ",", " ", "公", "开"]


def test_rules_are_written_so_that_nothing_is_trimmed() -> None:
    """A rule for a space, or for a sign of the rules' own language, is written by numbers."""
    assert "\\u3000 => \\u0020" in folding_rules()
    assert "開 => 开" in folding_rules()
    assert len(set(folding_rules())) == len(folding_rules())


def test_a_very_long_run_stays_a_term_that_an_engine_takes() -> None:
    """An engine refuses terms of more than 32,766 bytes, and the document with them."""
    for analyzer in ("terms", "numbers", "exact"):
        assert all(len(term) <= 82 for term, _ in MODEL.tokens(analyzer, "a1" * 20_000 + "号"))
