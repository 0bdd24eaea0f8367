"""What the benchmark of the search counts and weighs, and the project that it works on."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.search.records import Record
from tests.bench.search.asking import node
from tests.bench.search.figures import ndcg, spread
from tests.bench.search.keystrokes import HANDLERS, SCRIPT, stretches
from tests.bench.search.project import prepare
from tests.bench.search.runner import with_a_change
from tests.bench.search.weight import page_weights
from tests.conftest import node_path


def test_ndcg_and_percentiles() -> None:
    """First is all, second is less, what is missing counts, the tenth is the last."""
    assert ndcg([7, 1], {7}) == 1
    assert ndcg([1, 7], {7}) == pytest.approx(0.6309, abs=1e-4)
    assert ndcg([7, 1], {7, 8}) == pytest.approx(0.6131, abs=1e-4)
    assert ndcg(list(range(20)), {10}) == 0
    assert ndcg([], {1}) == 0
    assert spread(range(1, 101)) == {"mean": 50.5, "p50": 50, "p90": 90, "p95": 95, "max": 100}
    assert spread([])["max"] == 0


def test_script_after_each_keystroke_is_counted_once() -> None:
    """Events within events count once, those of other threads and before the first mark never."""

    def event(name: str, ts: float, dur: float | None = None, tid: int = 1) -> dict[str, object]:
        return {"name": name, "tts": ts, "pid": 1, "tid": tid} | ({"tdur": dur} if dur else {})

    events = [
        event("FunctionCall", 0, 900),
        event("keystroke", 1000),
        event("EventDispatch", 2000, 5000),
        event("FunctionCall", 3000, 1000),
        event("TimerFire", 9000, 2000),
        event("FunctionCall", 2500, 90000, tid=2),
        event("keystroke", 20000),
        event("keystroke", 30000),
    ]
    assert stretches(events, SCRIPT) == [[1.0, 2.0], []]
    assert stretches(events, HANDLERS) == [[5.0], []]


def test_one_document_is_changed(records: list[Record]) -> None:
    """The measured change is one document's, of middling length."""
    changed = with_a_change(records)
    (other,) = [doc for doc, one in enumerate(changed) if one != records[doc]]
    shorter = sum(len(one.text) < len(records[other].text) for one in records)
    assert abs(shorter - len(records) // 2) < len(records) // 10


def test_scripts_of_a_page_are_weighed_with_all_they_import(tmp_path: Path) -> None:
    """Each module counts once, a style is not a script."""
    page = tmp_path / "search" / "index.html"
    page.parent.mkdir()
    page.write_text(
        '<link rel="stylesheet" href="../a.css"><script type="module" src="../p.js?v=1"></script>',
        encoding="utf-8",
    )
    (tmp_path / "a.css").write_text("p{}", encoding="utf-8")
    (tmp_path / "p.js").write_text(
        "import { a } from './a.js';\nexport * from './b.js';\n", "utf-8"
    )
    (tmp_path / "a.js").write_text("import './b.js';\n", encoding="utf-8")
    (tmp_path / "b.js").write_text("// eine\n", encoding="utf-8")
    weights = page_weights(tmp_path)
    assert weights["脚本文件"] == 3
    assert weights["脚本"] > weights["样式"] > 0


def test_queries_are_weighed(index: Path) -> None:
    """The first query fetches the manifest and more; its repetition fetches nothing."""
    assert node_path()
    (weight,) = node("weigh.mjs", index, [{"query": "政府信息公开", "before": "政府信息公开"}])
    first, later = weight["first"], weight["later"]
    manifest = (index / "search" / "manifest.json").stat().st_size
    assert 0 < first["answer"]["kinds"]["manifest.json"] < manifest
    assert first["answer"]["bytes"] == sum(first["answer"]["kinds"].values())
    assert 2 <= first["answer"]["rounds"] <= 5
    assert first["snippets"]["files"] > 0
    assert later["answer"] == {"files": 0, "bytes": 0, "rounds": 0, "kinds": {}}


def test_a_project_is_copied_and_a_wrong_one_refused(project: Path, tmp_path: Path) -> None:
    """What is measured is a copy; a folder that is no project is said to be none."""
    root = prepare(tmp_path / "work", None, project)
    assert (root / "content" / "门户.yaml").is_file()
    assert (root / "plugins" / "search").is_dir()
    with pytest.raises(SystemExit, match="--project"):
        prepare(tmp_path / "other", None, tmp_path)
    with pytest.raises(SystemExit, match="--laws"):
        prepare(tmp_path / "third", tmp_path / "none", project)
