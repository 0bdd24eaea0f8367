"""What readers call a document, and that it comes first when they ask for it so."""

from __future__ import annotations

import pytest

from plugins.search.own_names import own_name, term_count
from plugins.search.terms import fold, lone_units, terms
from tests.search.conftest import record
from tests.search.test_same_answers import engine_of


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("中华人民共和国档案法", "档案法"),
        ("中華人民共和國檔案法", "档案法"),
        ("示例市民政局关于印发《示例市助餐管理办法》的通知", "示例市助餐管理办法"),
        ("示例市人民政府关于印发示例市补助办法的通知（示政发〔2026〕1号）", "示例市补助办法"),
        ("示例市教育局转发省教育厅关于印发《课后服务指引》的通知的通知", "课后服务指引"),
        ("最高法院关于审理电梯加装案件若干问题的解释", "审理电梯加装案件若干问题的解释"),
        ("关于修改《示例市档案办法》的决定", "关于修改《示例市档案办法》的决定"),
        ("示例市档案办法", "示例市档案办法"),
        ("中华人民共和国", "中华人民共和国"),
        ("", ""),
    ],
)
def test_names(title: str, name: str) -> None:
    """What stands around a name goes; something always stays."""
    assert own_name(fold(title)) == name


@pytest.mark.parametrize("title", ["关于印发" * 20_000, "印发" * 20_000 + "的通知" * 20_000])
def test_what_looks_like_many_names(title: str) -> None:
    """It is none, and costs no more for that."""
    assert len(own_name(title)) > len(title) - 20


@pytest.mark.parametrize(
    "name",
    ["示例市补助办法", "2026年第3号公告", "甲、乙和丙丁", "档案档案档案", "—", "甲", "３号 3号"],
)
def test_count(name: str) -> None:
    """As many as a title has terms, each once, with characters that stand alone."""
    assert term_count(fold(name)) == len({*terms(name), *lone_units(fold(name))})


def test_who_asks_for_a_name_finds_what_is_called_so_first() -> None:
    """Before what was made to carry it out, what is said about it, and newer ones elsewhere."""
    titles = [
        "中华人民共和国档案法",
        "示例市人民政府关于印发示例市加装电梯补助办法的通知",
        "《示例市加装电梯补助办法》政策解读",
        "中华人民共和国档案法实施条例",
        "示例省实施《中华人民共和国档案法》办法",
        "示例省档案法规汇编",
    ]
    found = engine_of([record(at, title=title, text=title * 3) for at, title in enumerate(titles)])
    assert found.search("档案法").docs[0] == 0
    assert found.search("示例市加装电梯补助办法").docs[0] == 1
    for at, title in enumerate(titles):
        assert found.search(title).docs[0] == at


def test_a_whole_title_comes_before_what_is_only_called_so() -> None:
    """Also where that is newer."""
    titles = ["示例市补助办法", "示例市人民政府关于印发《示例市补助办法》的通知"]
    found = engine_of([record(at, title=title, text=title) for at, title in enumerate(titles)])
    assert found.search("示例市补助办法").docs == [0, 1]
