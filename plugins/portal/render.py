"""Pages as HTML: the theme's templates, compiled once, with what repeats rendered once."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from plugins.disclosure.ledgers import ledgers_held
from plugins.disclosure.markup import is_harmless
from plugins.portal import large_type, urls, words
from plugins.portal.assets import Assets
from plugins.portal.corrections import Corrections
from plugins.portal.linked_data import linked_data
from plugins.portal.links import groups_of
from plugins.portal.marks import marks_of
from plugins.portal.meta import page_meta, site_meta
from plugins.portal.page import Page
from plugins.portal.places import with_named_frames
from plugins.portal.qr import Codes
from plugins.portal.rows import Row
from plugins.portal.view import View

ROOT_MARK = "\x00"
"""Stands for the way to the root in HTML that is made once for pages at any depth."""
WAYS = (urls.REQUESTS, urls.PLATFORM, urls.CATALOGUE, urls.COVERAGE, urls.SITEMAP)
"""The main ways besides the home page, those within others first."""
NO_WAY = "-"
"""No address of a page: what stands on none of the main ways."""


class _Templates(Environment):
    """An environment whose templates share its globals, without a layer for each template.

    Jinja lays an empty mapping over them for every template, and asks through it at each page.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template."""
        return super().make_globals(d) if d else self.globals


class Theme:
    """The templates of a theme folder; a name or variable that is not there is an error.

    All templates are compiled at once, so that a broken one fails the build whether or not
    a page of this content asks for it.
    """

    def __init__(self, folder: Path, filters: Mapping[str, Any] | None = None) -> None:
        self.assets = Assets(folder)
        self.environment = _Templates(
            loader=FileSystemLoader([folder / "templates", folder / "components"]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.environment.filters.update(
            chinese_day=words.chinese_day,
            markup=Markup,
            href=urls.href,
            host=words.host,
            **(filters or {}),
        )
        self.environment.tests["harmless"] = lambda address: bool(address) and is_harmless(address)
        self.environment.globals.update(
            urls=urls,
            words=words,
            qr=Codes().svg,
            linked=linked,
            correction=Corrections(),
            asset=self.assets.path,
        )
        self.templates: dict[str, Template] = {
            name: self.environment.get_template(name)
            for name in sorted(self.environment.list_templates(extensions=["html"]))
        }

    def render(self, name: str, /, **values: Any) -> str:
        """Return what a template makes of its values."""
        template = self.templates.get(name) or self.environment.get_template(name)
        return template.render(values)


class Shell:
    """Puts pages into the frame of the site; frames are kept for pages that share them."""

    def __init__(
        self, theme: Theme, view: View, site_url: str, search: Mapping[str, str] | None = None
    ) -> None:
        """Keep what pages share; ``search`` tells of the search, where there is one.

        ``site`` is the digest of what its index was made of, ``endpoint`` the address of a
        search service that is to be asked in the index's place; ``policy`` is what a page lets a
        browser load.
        """
        self.theme = theme
        self.view = view
        self.site = view.portal.site
        self.site_name = self.site.text("name") or words.NO_SITE_NAME
        self.site_url = site_url
        self.search = search or {}
        self.absolute_root = f"{urlsplit(site_url).path.rstrip('/')}/"
        self.site_tags = _tags(site_meta(self.site))
        self._frames: dict[tuple[str, str], dict[str, Markup]] = {}
        self._sidebars: dict[str, str] = {}
        self._entries: dict[str, str] = {}

    def render(self, page: Page) -> str:
        """Return the whole HTML of a page."""
        # The page of error 404 is served at any address, so its links must not be relative.
        root = self.absolute_root if page.url == urls.NOT_FOUND else urls.root(page.url)
        html = self.theme.render(
            page.template,
            page=page,
            root=root,
            site=self.site,
            site_name=self.site_name,
            site_url=self.site_url,
            search_site=self.search.get("site", ""),
            search_endpoint=self.search.get("endpoint", ""),
            content_policy=self.search.get("policy", ""),
            window_title=self.window_title(page),
            site_tags=self.site_tags,
            linked_data=linked_data(page, self.site_name, self.site_url),
            tags=_tags(page_meta(page, self.site_name)),
            office=page.office,
            sidebar=self.sidebar(page, root),
            table_rows=self.table_rows,
            **self.frame(root, way_of(page.url)),
            **page.values,
        )
        html = with_named_frames(html)
        return html.replace(large_type.MARK, large_type.large_link(page.url))

    def window_title(self, page: Page) -> str:
        """Return ``标题_栏目_门户名``, as the standard for pages of government sites has it."""
        pager = page.values.get("pager")
        number = f"（第{pager.number}页）" if pager and pager.number > 1 else ""
        parts = [page.title + number, page.section, self.site_name]
        return "_".join(dict.fromkeys(part for part in parts if part))

    def frame(self, root: str, way: str = NO_WAY) -> dict[str, Markup]:
        """Return the header and the footer for pages at one depth, on one of the main ways."""
        if (root, way) not in self._frames:
            values = {"root": root, "way": way, "site": self.site, "site_name": self.site_name}
            values["large_mark"] = large_type.MARK
            values.update(groups=groups_of(self.view), marks=marks_of(self.view))
            self._frames[root, way] = {
                name: Markup(self.theme.render(f"parts/{name}.html", **values))
                for name in ("header", "footer")
            }
        return self._frames[root, way]

    def sidebar(self, page: Page, root: str) -> Markup:
        """Return the columns of a page's office with the current one marked, or nothing."""
        office = page.office
        if office is None:
            return Markup("")
        html = self._sidebars.get(office.id)
        if html is None:
            html = self._sidebars[office.id] = self.theme.render(
                "parts/sidebar.html",
                root=ROOT_MARK,
                office=office,
                schema=self.view.schemas.get(office.id),
                ledgers=ledgers_held(self.view.portal, office.id),
                takes_requests=self.view.ruleset.applications.takes(office, self.view.as_of),
                fixed=self.view.ruleset.schemas.platform,
            )
        if page.here:
            link = f'href="{ROOT_MARK}{escape(page.here)}"'
            html = html.replace(link, f'{link} aria-current="page"')
        return Markup(html.replace(ROOT_MARK, root))

    def table_rows(self, rows: Sequence[Row], root: str) -> Markup:
        """Return the rows of a catalogue's table; a document's row stands in many lists."""
        made, parts = self._entries, []
        for row in rows:
            html = made.get(row.url)
            if html is None:
                html = self.theme.render("parts/entry.html", row=row, root=ROOT_MARK)
                made[row.url] = html
            parts.append(html)
        return Markup("\n".join(parts).replace(ROOT_MARK, root))


def way_of(url: str) -> str:
    """Return the address of the main way that a page stands on, or what is none of them."""
    if url == urls.HOME:
        return url
    return next((way for way in WAYS if url.startswith(way)), NO_WAY)


def linked(rows: Sequence[Row], root: str) -> list[tuple[str, str, str]]:
    """Return title, address and day of each row, as a banner lists them."""
    return [(row.title, root + row.url, row.published_on) for row in rows]


def _tags(tags: Mapping[str, str]) -> Markup:
    """Return meta elements, one a line."""
    lines = (
        f'<meta name="{name}" content="{escape(content)}">\n' for name, content in tags.items()
    )
    return Markup("".join(lines))
