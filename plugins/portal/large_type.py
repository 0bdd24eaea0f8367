"""The site in large type (适老化), under an address of its own so that no script is needed.

A static site cannot remember a reader who has no script: only the address can. So every page
stands a second time below ``large/``, where its links lead to each other and so keep the mode,
while files (style, attachments, feeds, data) are those of the ordinary page. The copy is made
of the ordinary page's HTML by text replacement, which costs far less than rendering it again,
and both carry the ordinary page's address as the canonical
one; the copy asks not to be listed. With script, the same link
changes the page in place and the choice is remembered (``theme/static/js/page``).
"""

from __future__ import annotations

import re

from plugins.portal import urls

MARK = "\x01"
"""Stands in a header that many pages share for the address of the page in large type."""

_ROOT = '<html lang="zh-CN">'
_LARGE_ROOT = '<html lang="zh-CN" data-size="large">'
NOT_LISTED = '<meta name="robots" content="noindex">'
_LINK = re.compile(r'<a id="large-type" href="[^"]*">[^<]*</a>')
_TARGET = r'([^":?#]*[^":?#/.][^":?#/]*)(?=["?#])'
_FILES = {' href="': re.compile(f' href="{_TARGET}'), ' src="': re.compile(f' src="{_TARGET}')}
"""A relative address that does not end in a slash: a file, not a page.

Each pattern begins with plain text, which the search finds many times faster than a choice.
"""


def has_large(url: str) -> bool:
    """True for a page that has a copy in large type.

    The search page works by script, which remembers the mode; what ends in a name is a file or
    the page of error 404, which is served at any address.
    """
    return (not url or url.endswith("/")) and url not in {urls.SEARCH, urls.GALLERY}


def large_link(url: str) -> str:
    """Return the address, from the root, of a page in large type; of the home page's if none."""
    return urls.LARGE + (url if has_large(url) else "")


def large_page(url: str, html: str) -> str:
    """Return the copy of a page in large type, to stand at ``large/`` plus its own address."""
    root = urls.root(url)
    out = "../" + root.removeprefix("./")

    html = html.replace(_ROOT, _LARGE_ROOT, 1)
    html = _LINK.sub(f'<a id="large-type" href="{out}{url}">标准版</a>', html, count=1)
    for begin, pattern in _FILES.items():

        def file(match: re.Match[str], begin: str = begin) -> str:
            link = match[1]
            inside = link.removeprefix(root) if link.startswith(root) else f"{url}{link}"
            return f"{begin}{out}{inside}"

        html = pattern.sub(file, html)
    if NOT_LISTED not in html:
        html = html.replace("<title>", f"{NOT_LISTED}\n<title>", 1)
    return html.replace(f'="{root}{urls.SEARCH}', f'="{out}{urls.SEARCH}')
