"""The detectors on the labelled set: recall and precision, with the misses by name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from plugins.disclosure.opening import open_file
from plugins.disclosure.personal import KINDS, Hit, Lists, find
from plugins.disclosure.personal.markdown import passages_of
from tests.personal.labelled import Sample, files, texts
from tests.sample import sample_rules

FEWEST, LEAST = 300, 0.99
KNOWN_MISSES: dict[str, str] = {
    "私人邮箱/再/改写": "以“#”代替“@”的写法太多样，容易误报",
    "私人邮箱/再/换写": "以“(at)”代替“@”的写法太多样，容易误报",
    "手机号/再/通道号": "号码紧接在短信通道号后面，分不出是一个号还是两个号",
}
"""The cases that the detectors are known to get wrong, each with the reason."""


@cache
def lists() -> Lists:
    """The lists of the project."""
    return sample_rules().personal


def hits_in_text(sample: Sample) -> list[Hit]:
    """What the detectors find in a body."""
    return find([passage for _, passage in passages_of(sample.text)], lists())


def hits_in_file(sample: Sample, folder: Path) -> list[Hit]:
    """What the detectors find in an attachment."""
    name, data = sample.file
    path = folder / name
    path.write_bytes(data)
    return find(open_file(path).passages, lists(), about=name)


def measured(told: Iterable[tuple[Sample, list[Hit]]]) -> tuple[float, float, list[str]]:
    """Recall over the positives, precision over every sample that alarms, and the mistakes."""
    right = wrong = missed = 0
    mistakes = []
    for sample, hits in told:
        kinds = {hit.kind for hit in hits}
        right += sample.kind in kinds
        if sample.kind and sample.kind not in kinds:
            missed += 1
            mistakes.append(f"漏报 {sample.name}")
        strange = kinds - {sample.kind} - (sample.also if sample.kind else frozenset())
        if strange:
            wrong += 1
            mistakes.append(f"误报 {sample.name}：{'、'.join(sorted(strange))}")
    return right / (right + missed), right / (right + wrong), mistakes


def test_the_set_is_large_and_covers_every_kind() -> None:
    """There are hundreds of each, and no kind that the detectors know is without a case."""
    samples = list(texts())
    positives = [sample for sample in samples if sample.kind]
    assert len(positives) >= FEWEST
    assert len(samples) - len(positives) >= FEWEST
    assert {sample.kind for sample in positives} == set(KINDS)
    assert len({sample.name for sample in samples}) == len(samples)


@pytest.mark.parametrize("seed", [20261121, 7])
def test_texts(seed: int) -> None:
    """In texts nearly everything is found, and hardly anything else."""
    recall, precision, mistakes = measured((one, hits_in_text(one)) for one in texts(seed))
    words = f"召回率 {recall:.4f}，准确率 {precision:.4f}：{mistakes}"
    assert recall >= LEAST, words
    assert precision >= LEAST, words
    names = {mistake.split(" ")[1].rpartition("/")[0] for mistake in mistakes}
    assert names == set(KNOWN_MISSES), words


def test_files(tmp_path: Path) -> None:
    """In every container the same holds."""
    told = [(one, hits_in_file(one, tmp_path)) for one in files()]
    recall, precision, mistakes = measured(told)
    words = f"召回率 {recall:.4f}，准确率 {precision:.4f}：{mistakes}"
    assert recall >= LEAST, words
    assert precision >= LEAST, words
    assert mistakes == [], words


def test_no_hit_shows_its_value() -> None:
    """No mask holds five digits in a row beyond the customary front and end."""
    for sample in texts():
        for hit in hits_in_text(sample):
            value = sample.text
            assert len(hit.mask) < 4 or hit.mask not in value or hit.kind in {"敏感列", "身份名单"}
