"""Which page of the sample shows what a template makes."""

from __future__ import annotations

from functools import cache

from plugins.disclosure.checker import run
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.portal.pages import all_pages
from plugins.portal.view import build_view
from tests.building import AS_OF, ROOT

BASES = frozenset({"base.html", "column.html"})
"""Templates that others fill; no page is made of them alone."""
CHOSEN = {
    "catalogue.html": "catalogue/zfb/",
    "column_documents.html": "zfb/normative/",
    "column_group.html": "zfb/documents/",
    "column_leaders.html": "zfb/leaders/",
    "column_affiliates.html": "zfb/affiliates/",
    "document.html": "fgw/2025-00002/",
    "guide.html": "zfb/guide/",
    "ledger.html": "zfb/ledgers/requests/",
    "office.html": "zfb/",
    "platform_offices.html": "platform/annual-reports/",
    "report.html": "zfb/annual-reports/2025/",
}
"""The page that shows most of a template; for any other template the first one made of it."""
NOT_OF_THE_MODEL = {
    "moved.html": "old/art/2024/art_21.html",
    "the report to be printed": "zfb/annual-reports/2025/print.html",
}
"""Pages that are made beside those of the model, the last without a template."""
HISTORY = "zfb/2026-00900/history"
MADE_FOR_TESTS = {"gallery.html": "gallery/", "history.html": f"{HISTORY}/"}
"""Pages of the preview: the sample as the tests build it has none of these."""
NAMES = sorted(
    {path.name for path in (ROOT / "theme/templates").glob("*.html")} - BASES | {*NOT_OF_THE_MODEL}
)


@cache
def pages_by_template() -> dict[str, str]:
    """Return the path of a page of each template that the sample has a page of."""
    portal, ruleset = load_content(ROOT), load_rules(ROOT)
    view = build_view(portal, ruleset, run(portal, ruleset, AS_OF), AS_OF)
    made: dict[str, list[str]] = {}
    for page in all_pages(view):
        made.setdefault(page.template, []).append(page.url)
    chosen = {name: path for name, path in CHOSEN.items() if path in made.get(name, [])}
    return {**{name: paths[0] for name, paths in made.items()}, **chosen, **NOT_OF_THE_MODEL}
