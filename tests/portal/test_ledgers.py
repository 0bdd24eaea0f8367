"""The pages of ledgers: counts for all, rows only where they are public."""

from __future__ import annotations

import csv
from pathlib import Path

from plugins.disclosure.fields import LEDGERS, LISTS
from plugins.portal import urls
from tests.conftest import ROOT

SECRET = ("依申请公开", "信息报送", "紧急信息", "数据共享")


def test_every_ledger_has_an_address() -> None:
    """A new ledger needs a slug, and no two have the same."""
    assert set(LEDGERS) | set(LISTS) <= set(urls.LEDGER_SLUGS)
    assert len(set(urls.LEDGER_SLUGS.values())) == len(urls.LEDGER_SLUGS)


def test_raw_rows_of_requests_are_on_no_page(site: Path) -> None:
    """Neither what was asked for nor by whom, nor a title of what was sent."""
    pages = [path.read_text(encoding="utf-8") for path in (site / "zfb/ledgers").rglob("*.html")]
    pages.append((site / "ledgers/index.html").read_text(encoding="utf-8"))
    fields = {"依申请公开": "编号", "信息报送": "编号", "紧急信息": "事件", "数据共享": "协议编号"}
    for name in SECRET:
        path = ROOT / "content/zfb/台账" / f"{name}-2026.csv"
        with path.open(encoding="utf-8", newline="") as file:
            said = [row[fields[name]] for row in csv.DictReader(file)]
        assert said
        assert not [text for text in said if any(text in page for page in pages)]


def test_the_counts_are_those_of_the_report(site: Path) -> None:
    """Thirty-eight answers in 2025, as the annual report says."""
    page = (site / "zfb/ledgers/requests/index.html").read_text(encoding="utf-8")
    assert '<th scope="row">2025</th><td class="number">38</td>' in page
    assert '<th scope="row">合计</th>' in page
    assert "A001" not in page


def test_an_office_without_ledgers_has_no_page(site: Path) -> None:
    """Nothing to show, nothing in the sidebar."""
    assert not (site / "mzj/ledgers").exists()
    assert "台账</a></li>\n</ul>" not in (site / "mzj/index.html").read_text(encoding="utf-8")
