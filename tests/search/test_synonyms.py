"""The site's synonyms: their file, its faults at their lines, what they add to a query."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugins.search.synonyms import (
    PATH,
    Synonym,
    SynonymsError,
    expansions,
    in_order,
    listed,
    read_synonyms,
)
from tests.building import ROOT

VECTORS = json.loads((Path(__file__).parent / "synonyms-vectors.json").read_text(encoding="utf-8"))


def table() -> list[Synonym]:
    """Return the synonyms of the vectors."""
    rows = [line.split("\t") for line in VECTORS["lines"]]
    return [Synonym(word, same, float(by), tuple(closed)) for word, same, by, *closed in rows]


def written(root: Path, text: str) -> Path:
    """Write a file of synonyms below a project's root, and return the root."""
    (root / PATH).parent.mkdir(parents=True)
    (root / PATH).write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: "、".join(case["words"]))
def test_words_are_expanded_as_in_the_browser(case: dict[str, list[str]]) -> None:
    """Longest first, four at most, nothing where a word already says it or must not be read so."""
    found = [list(one) for one in expansions(case["words"], table())]
    assert found == case["expansions"]


def test_the_sites_own_file_is_read() -> None:
    """The file of the sample city is without a fault, and its weights are below 1."""
    found = read_synonyms(ROOT)
    assert ("低保", "最低生活保障") in {(one.word, one.same) for one in found}
    assert ("最低生活保障", "低保") in {(one.word, one.same) for one in found}
    assert all(0 < one.weight < 1 for one in found)
    assert [len(one.word) for one in found] == sorted(
        (len(one.word) for one in found), reverse=True
    )
    assert expansions(["本人社会保险"], [one for one in found if one.word == "人社"]) == []


def test_a_project_without_the_file_has_no_synonyms(tmp_path: Path) -> None:
    """No file is no fault."""
    assert read_synonyms(tmp_path) == []
    assert listed([]) == ""


def test_the_manifest_tells_them_in_order() -> None:
    """A line each, as the vectors have them: what the browser reads is what is tried here."""
    assert listed(in_order(table())).split("\n") == VECTORS["lines"]


def test_texts_are_folded(tmp_path: Path) -> None:
    """Traditional characters and capitals are read as queries are."""
    root = written(tmp_path, "同义词:\n  - {词: 醫保ＡＢ, 同: [醫療保險], 权重: 0.5}\n")
    assert read_synonyms(root) == [Synonym("医保ab", "医疗保险", 0.5)]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("同义词:\n  - {词: 低保, 同: [最低生活保障], 权重: 1.5}\n", 2, "权重“1.5”应为大于 0"),
        ("同义词:\n  - {词: 低保, 同: [最低生活保障]}\n", 2, "权重“”应为"),
        ("同义词:\n  - {词: 低保, 同: [最低生活保障], 权重: nan}\n", 2, "权重“nan”"),
        ("同义词:\n  - {词: 低保, 权重: 0.5}\n", 2, "缺少“同”"),
        ("同义词:\n  - {同: [低保], 权重: 0.5}\n", 2, "缺少“词”"),
        ("同义词:\n  - {词: 低保, 同: 最低生活保障, 权重: 0.5}\n", 2, "“同”的写法不对"),
        ("同义词:\n\n  - {词: 低保, 同: [低保], 权重: 0.5}\n", 3, "“低保”与“词”相同"),
        ("同义词:\n  - {词: 保, 同: [保障], 权重: 0.5}\n", 2, "“保”太短"),
        ("同义词:\n  - {词: 低保, 同: [保障], 权重: 0.5, 双向: 对}\n", 2, "只能写“是”或“否”"),
        ("同义词:\n  - {词: 低保, 同: [保障], 权重: 0.5, 备注: 无}\n", 2, "不认识的键“备注”"),
        (
            "同义词:\n" + "  - {词: 低保, 同: [保障], 权重: 0.5}\n" * 2,
            3,
            "第 2 行已经写过",
        ),
        ("同义词：\n  - 低保\n", 1, "不能按 YAML 读取"),
        ("同义词: 低保\n", 1, "“同义词”的写法不对"),
    ],
)
def test_a_fault_is_told_at_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    """What cannot be used stops with its place and what to do, in Chinese."""
    with pytest.raises(SynonymsError) as raised:
        read_synonyms(written(tmp_path, text))
    told = str(raised.value)
    assert f"{PATH}:{line}:" in told
    assert words in told


@pytest.mark.parametrize(
    "text",
    [
        "旅行社保证金", "最低保障面积", "中医保健服务", "网上访谈", "公开公司章程", "提交税务机关",
        "各个税种", "县城管理", "撤销协议", "取消协议", "2026年假期安排", "居民身份证", "身份证明",
        "大学区域", "房租赁", "承租房屋", "出租车辆", "养老金融", "举办证券", "基本养老金",
    ],
)  # fmt: skip
def test_the_sites_own_words_are_not_found_inside_others(text: str) -> None:
    """What only looks like an everyday word is left alone."""
    assert expansions([text], read_synonyms(ROOT)) == []


@pytest.mark.parametrize(
    ("asked", "sought"),
    [("醉驾", "醉酒驾驶"), ("房东", "出租人"), ("驾照", "驾驶证"), ("拆迁", "房屋征收")],
)
def test_everyday_words_are_sought_as_texts_say_them(asked: str, sought: str) -> None:
    """What a reader says and no text does is answered all the same."""
    assert sought in [same for _, same, _ in expansions([asked], read_synonyms(ROOT))]
