"""The Pelican generator that checks the content and writes the site."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.utils import clean_output_dir

from plugins.disclosure.baseline import with_baseline
from plugins.disclosure.checker import run
from plugins.disclosure.finding import Severity
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.portal import gate, urls
from plugins.portal.assets import Assets
from plugins.portal.calendar_feeds import calendar_feeds
from plugins.portal.corrections import Corrections
from plugins.portal.document_files import document_files
from plugins.portal.gallery import gallery_page
from plugins.portal.large_type import has_large, large_page
from plugins.portal.machine_files import machine_files
from plugins.portal.moved import moved_pages
from plugins.portal.output import Output
from plugins.portal.pages import all_pages
from plugins.portal.pages.document import attachments_of
from plugins.portal.pages.requests import application_files
from plugins.portal.pictures import picture_files
from plugins.portal.progress import Progress
from plugins.portal.publishing_files import publishing_files
from plugins.portal.render import Shell, Theme
from plugins.portal.report_files import report_files
from plugins.portal.score_files import score_files
from plugins.portal.sitemap import sitemap_files
from plugins.portal.supervision_files import supervision_files
from plugins.portal.view import build_view


class PortalGenerator(Generator):
    """Loads the portal, stops at the gate, and writes every file of the site.

    Settings: ``GATE`` is the severity that stops the build, or ``none``; ``AS_OF`` the day,
    as text, empty for the environment or today; ``BASELINE`` the file of known findings, which
    stop nothing, empty for the project's own, ``none`` for no such file; ``SITEURL`` the
    address of the site, empty for the host that 门户.yaml names; ``SEARCH_ENDPOINT`` the address
    of a search service; ``CORRECTIONS`` where errors in documents are reported, empty for a mail
    to the office; ``HISTORY`` whether revisions are shown: ``auto`` where Git tells them whole,
    ``required`` else the build stops, or ``none``; ``GALLERY`` whether the page of all components
    is made.
    """

    def generate_context(self) -> None:
        """Put portal, findings, coverage and url_for into the context that plugins share."""
        content = Path(self.settings["PATH"])
        self.root = content.parent
        with without_collection():
            portal = load_content(self.root, content.name)
            ruleset = load_rules(self.root)
            day = gate.day_of(self.settings.get("AS_OF", ""))
            baseline = gate.baseline_of(self.root, self.settings.get("BASELINE", ""))
            report = run(portal, ruleset, day)
            if baseline:
                report = with_baseline(report, self.root, ruleset, baseline)
            gate.stop_at(self.settings.get("GATE", Severity.ERROR.key), report)
            self.view = build_view(portal, ruleset, report, day)
            mode = self.settings.get("HISTORY", gate.OFF)
            self.view.histories = gate.histories_of(mode, self.root, content.name, self.view)
        self.context.update(
            portal=portal,
            ruleset=ruleset,
            findings=report.unmet,
            shown_findings=self.view.findings,
            coverage=self.view.cells,
            as_of=day,
            site_url=gate.site_address(self.settings["SITEURL"], portal.site.text("host")),
            url_for=urls.url_for,
        )

    def generate_output(self, writer: Any) -> None:
        """Write the whole site; ``writer`` is Pelican's, which writes articles only."""
        del writer
        view, site = self.view, self.view.portal.site
        view.open_data = self.context.get("open_data")
        theme = Theme(Path(self.theme), self.settings["JINJA_FILTERS"])
        address = self.context["site_url"]
        theme.environment.globals["correction"] = Corrections(
            self.settings.get("CORRECTIONS", ""), site.text("email")
        )
        shell = Shell(theme, view, address, self._search())
        output = Output(Path(self.output_path))
        gate.stop_at_own_files(output.folder, self.root)
        clean_output_dir(str(output.folder), [])
        with without_collection():
            listed = self._write_pages(output, shell)
            for path, text in machine_files(view, shell.site_name, address):
                output.write(path, text)
            for path, text in sitemap_files(listed, address):
                output.write(path, text)
            for path, text in calendar_feeds(view, shell.site_name):
                output.write(path, text)
            for path, text in document_files(view, address):
                output.write(path, text)
            for path, text in (*report_files(view, theme.assets), *score_files(view)):
                output.write(path, text)
            for path, text in supervision_files(view):
                output.write(path, text)
            for path, text in publishing_files(view):
                output.write(path, text)
            for path, text in moved_pages(view, shell):
                output.write(path, text)
        if self.settings.get("GALLERY"):
            page = gallery_page(Path(self.theme), theme)
            output.write(urls.file_of(page.url), shell.render(page))
        self._copy_files(output, theme.assets)
        sys.stdout.write(f"公开的公文 {len(view.rows)} 份，生成文件 {len(output.files)} 个。\n")

    def _search(self) -> dict[str, str]:
        """Return what pages must know of the search and of the policy, which other plugins make."""
        return {
            "site": str(self.context.get("search_site", "")),
            "endpoint": str(self.settings.get("SEARCH_ENDPOINT", "")),
            "policy": str(self.settings.get("CONTENT_POLICY", "")),
        }

    def _write_pages(self, output: Output, shell: Shell) -> list[tuple[str, date | None]]:
        """Write every page and return the addresses and days for the site map."""
        listed: list[tuple[str, date | None]] = []
        progress = Progress(sys.stdout)
        for page in all_pages(self.view):
            html = shell.render(page)
            output.write(urls.file_of(page.url), html)
            if has_large(page.url):
                output.write(urls.LARGE + urls.file_of(page.url), large_page(page.url, html))
            progress.step()
            if page.indexed:
                listed.append((page.url, page.lastmod))
        progress.end()
        return listed

    def _copy_files(self, output: Output, assets: Assets) -> None:
        """Copy static files and attachments of public documents, and make the blank forms."""
        for form, data in application_files(self.view):
            output.write(form, data)
        for path, content in assets.files.items():
            output.write(path, content)
        for origin, path in picture_files(self.view):
            output.copy(self.root / origin, path)
        for row in self.view.rows:
            folder = (self.root / row.document.source.path).parent
            for name in attachments_of(row.document):
                output.copy(folder / name, urls.attachment_path(row.document, name))


@contextmanager
def without_collection() -> Iterator[None]:
    """Switch the garbage collector off: a build makes many objects and hardly any cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
