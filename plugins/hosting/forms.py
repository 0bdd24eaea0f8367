"""The same headers in the words of each server: ``_headers``, nginx, Caddy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plugins.disclosure.redirects import Redirect
from plugins.hosting import words
from plugins.hosting.lifetimes import PAGES, PARTS
from plugins.hosting.moved import caddy_redirects, nginx_redirects
from plugins.hosting.policy import STRICT_TRANSPORT, security_headers

_TYPES = {
    "application/vnd.sqlite3": "sqlite",
    "text/csv": "csv",
    "text/calendar": "ics",
    "text/markdown": "md",
    "text/vcard": "vcf",
}
"""Kinds of our files that servers do not know by themselves in places, by their ending."""
_CHARSETS = (
    *("text/css", "text/csv", "text/calendar", "text/javascript", "application/javascript"),
    *("text/xml", "text/markdown", "text/vcard"),
    *("application/json", "application/xml", "application/atom+xml", "image/svg+xml", "text/plain"),
)


def netlify_headers(endpoint: str = "") -> str:
    """Return ``_headers`` for Netlify and Cloudflare Pages.

    Both join the headers of all blocks that match a path: no header stands in two of them.
    Without a lifetime of their own, pages are asked for anew, which both hosts do by themselves.
    """
    lines = [f"# {words.MADE}", "/*"]
    lines += _indented(security_headers(endpoint))
    lines += [f"# {words.HSTS}", f"#  {': '.join(STRICT_TRANSPORT)}"]
    for part in PARTS:
        lines += [f"{part.below}*", *_indented(part.headers)]
    return "\n".join(lines) + "\n"


def _indented(headers: Mapping[str, str]) -> list[str]:
    return [f"  {name}: {value}" for name, value in headers.items()]


def nginx(endpoint: str = "", ways: Sequence[Redirect] = ()) -> str:
    """Return what a ``server`` block of nginx includes.

    A block with a header of its own forgets those above it, so each block has them all.
    """
    security = security_headers(endpoint)
    lines = [f"# {words.MADE}", f"# {words.NGINX_USE}", "index index.html;"]
    types = " ".join(f"{name} {ending};" for name, ending in _TYPES.items())
    # A list of types replaces the one above it: the usual ones are named again.
    lines += ["include mime.types;", f"types {{ {types} }}"]
    lines += ["error_page 404 /404.html;", "charset utf-8;"]
    lines += [f"charset_types {' '.join(_CHARSETS)};", "gzip_static on;"]
    lines += [f"# {words.BROTLI}", "# brotli_static on;", f"# {words.HSTS}"]
    lines += [f"# {_nginx_header(*STRICT_TRANSPORT)}"]
    lines += nginx_redirects(ways)
    for part in (PAGES, *PARTS):
        lines.append(f"location {part.below} {{")
        lines += [
            f"    {_nginx_header(name, value)}"
            for name, value in {**security, **part.headers}.items()
        ]
        lines.append("}")
    return "\n".join(lines) + "\n"


def _nginx_header(name: str, value: str) -> str:
    return f"add_header {name} {_quoted(value)} always;"


def caddy(endpoint: str = "", ways: Sequence[Redirect] = ()) -> str:
    """Return what a site block of Caddy imports."""
    lines = [f"# {words.MADE}", f"# {words.CADDY_USE}", "header {"]
    lines += [f"\t{name} {_quoted(value)}" for name, value in security_headers(endpoint).items()]
    lines += [f"\t# {words.HSTS}", f"\t# {STRICT_TRANSPORT[0]} {_quoted(STRICT_TRANSPORT[1])}", "}"]
    others = " ".join(f"{part.below}*" for part in PARTS)
    lines += ["@pages {", f"\tnot path {others}", "}", "header @pages {"]
    lines += [f"\t{name} {_quoted(value)}" for name, value in PAGES.headers.items()]
    lines.append("}")
    for part in PARTS:
        lines.append(f"header {part.below}* {{")
        lines += [f"\t{name} {_quoted(value)}" for name, value in part.headers.items()]
        lines.append("}")
    lines += caddy_redirects(ways)
    # Caddy takes types from the system, which has none for these in places.
    for name, ending in _TYPES.items():
        charset = "; charset=utf-8" if name.startswith("text/") else ""
        lines.append(f"@{ending} path *.{ending}")
        lines.append(f"header @{ending} Content-Type {_quoted(name + charset)}")
    # What is missing today may be there tomorrow: not kept as long as a file of its part.
    lines += ["handle_errors {", "\trewrite * /404.html"]
    lines += [f"\theader {name} {_quoted(value)}" for name, value in PAGES.headers.items()]
    lines += ['\theader Content-Type "text/html; charset=utf-8"', "\tfile_server", "}"]
    lines += ["file_server {", "\tprecompressed br gzip", "}"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
