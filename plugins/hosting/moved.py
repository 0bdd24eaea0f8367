"""Redirects in the words of each server: ``_redirects``, nginx, Caddy."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from plugins.disclosure.redirects import Redirect

_KEPT = "/-._~!&+=@,()"


def netlify_redirects(ways: Sequence[Redirect], base: str = "/") -> str:
    """Return ``_redirects`` for Netlify and Cloudflare Pages; ``base`` is where the site begins."""
    return "".join(f"{_path(one.old, base)} {_goal(one, base)} 301\n" for one in ways)


def nginx_redirects(ways: Sequence[Redirect], base: str = "/") -> list[str]:
    """Return exact locations, which go before all others; nginx compares decoded paths."""
    return [f'location = "{base}{one.old}" {{ return 301 "{_goal(one, base)}"; }}' for one in ways]


def caddy_redirects(ways: Sequence[Redirect], base: str = "/") -> list[str]:
    """Return one line a redirect; they go before the files, as Caddy orders its directives."""
    return [f'redir "{base}{one.old}" "{_goal(one, base)}" permanent' for one in ways]


def _path(path: str, base: str) -> str:
    return quote(f"{base}{path}", safe=_KEPT)


def _goal(one: Redirect, base: str) -> str:
    return quote(one.new, safe=_KEPT + "?:#%") if one.leaves else _path(one.new, base)
