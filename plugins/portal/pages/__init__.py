"""Every page of the site, in a fixed order: one module a kind of page."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.portal.body import Renderer
from plugins.portal.page import Page
from plugins.portal.pages.about import about_pages
from plugins.portal.pages.bulletins import bulletins_page
from plugins.portal.pages.catalogue import catalogue_pages
from plugins.portal.pages.column import column_pages
from plugins.portal.pages.coverage import coverage_page
from plugins.portal.pages.deadlines import deadlines_page, office_deadlines_page
from plugins.portal.pages.directory import directory_page
from plugins.portal.pages.document import document_pages
from plugins.portal.pages.history import history_pages
from plugins.portal.pages.home import home_page
from plugins.portal.pages.inspection import inspection_page
from plugins.portal.pages.interpretation import interpretation_page
from plugins.portal.pages.ledgers import ledger_overview, ledger_pages
from plugins.portal.pages.office import office_pages
from plugins.portal.pages.open_data import open_data_page
from plugins.portal.pages.openness import openness_pages
from plugins.portal.pages.platform import platform_pages
from plugins.portal.pages.publishing import office_publishing_page, publishing_page
from plugins.portal.pages.requests import office_request_page
from plugins.portal.pages.rules import rule_pages
from plugins.portal.pages.scores import office_scores_page, score_pages
from plugins.portal.pages.service import service_pages
from plugins.portal.pages.statutory import statutory_pages
from plugins.portal.view import View


def all_pages(view: View) -> Iterator[Page]:
    """Yield every page of the site; each is made when it is asked for."""
    renderer = Renderer()
    yield home_page(view)
    yield from platform_pages(view)
    yield from statutory_pages(view)
    yield from catalogue_pages(view)
    yield coverage_page(view)
    yield deadlines_page(view)
    yield inspection_page(view)
    yield from score_pages(view)
    yield bulletins_page(view)
    yield ledger_overview(view)
    yield interpretation_page(view)
    yield publishing_page(view)
    yield open_data_page(view)
    yield directory_page(view)
    yield from about_pages(view)
    yield from rule_pages(view)
    yield from service_pages(view)
    for office in view.offices:
        yield from office_pages(view, office)
        yield from openness_pages(view, office, renderer)
        if view.ruleset.applications.takes(office, view.as_of):
            yield office_request_page(view, office)
        yield office_deadlines_page(view, office)
        yield office_scores_page(view, office)
        yield office_publishing_page(view, office)
        yield from column_pages(view, office)
        yield from ledger_pages(view, office)
    yield from document_pages(view, renderer)
    yield from history_pages(view)
