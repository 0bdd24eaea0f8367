"""The pages of the clocks and their calendars, in the sample city."""

from __future__ import annotations

from pathlib import Path


def test_requests_are_counted_and_never_named(site: Path) -> None:
    """Neither a number nor the matter of a request stands on a page or in a calendar."""
    for name in ("index.html", "deadlines.ics"):
        for folder in (site / "deadlines", site / "zfb" / "deadlines"):
            text = (folder / name).read_text(encoding="utf-8").replace("\r\n ", "")
            assert "S2026-" not in text
            assert "答复申请" in text


def test_an_office_with_three_overruns_is_marked(site: Path) -> None:
    """On its own page and on that of all offices."""
    assert "应当通报批评" in (site / "deadlines/index.html").read_text(encoding="utf-8")
    assert "应当通报批评" in (site / "fgw/deadlines/index.html").read_text(encoding="utf-8")
    assert "应当通报批评" not in (site / "qsz/deadlines/index.html").read_text(encoding="utf-8")


def test_a_late_text_is_explained_on_its_offices_page(site: Path) -> None:
    """The reader can count again: start, holidays, notice, result."""
    text = (site / "fgw/deadlines/index.html").read_text(encoding="utf-8")
    assert "当日不计（《民法典》第二百零一条）" in text
    assert "工作日按国办发明电〔2025〕7号计算" in text
