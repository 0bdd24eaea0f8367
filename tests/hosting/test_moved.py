"""Redirects in the words of each server, and the pages that need none."""

from __future__ import annotations

from pathlib import Path

from plugins.disclosure.redirects import Redirect
from plugins.disclosure.source import Location
from plugins.hosting.forms import caddy, nginx
from plugins.hosting.moved import netlify_redirects
from plugins.portal.moved import moved_file, moved_paths

HERE = Location("content/门户.yaml")
WAYS = (
    Redirect("old/页.html", "zfb/2026-00001/", HERE),
    Redirect("old/show.jsp", "https://www.other.cn/x?y=1", HERE),
)


def test_three_servers_tell_the_same_ways() -> None:
    """Netlify takes encoded paths, nginx and Caddy compare decoded ones."""
    assert netlify_redirects(WAYS) == (
        "/old/%E9%A1%B5.html /zfb/2026-00001/ 301\n/old/show.jsp https://www.other.cn/x?y=1 301\n"
    )
    assert netlify_redirects(WAYS[:1], "/gk/") == "/gk/old/%E9%A1%B5.html /gk/zfb/2026-00001/ 301\n"
    assert 'location = "/old/页.html" { return 301 "/zfb/2026-00001/"; }' in nginx(ways=WAYS)
    assert 'redir "/old/页.html" "/zfb/2026-00001/" permanent' in caddy(ways=WAYS)
    assert "redir" not in caddy()


def test_old_addresses_have_pages_where_a_file_can_answer() -> None:
    """With and without a slash it is the folder's page; a program's name is left to servers."""
    assert moved_file("a/b.html") == "a/b.html"
    assert moved_file("a/b") == moved_file("a/b/") == "a/b/index.html"
    assert moved_file("a/b.jsp") == ""
    below = (Redirect("a.html", "", HERE), Redirect("a.html/b", "", HERE))
    assert list(moved_paths(below)) == ["a.html"]


def test_page_leads_on_by_itself_and_by_a_link(site: Path) -> None:
    """Refresh at once, canonical address, visible link, not listed; the same in _redirects."""
    html = (site / "old/art/2024/art_21.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../../../zfb/2024-00021/">' in html
    assert 'rel="canonical" href="https://www.slsgov.example.cn/zfb/2024-00021/"' in html
    assert '<a href="../../../zfb/2024-00021/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert (site / "old/gkml/index.html").is_file()
    assert not (site / "large/old").exists()
    lines = (site / "_redirects").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines)
    assert "/old/show_21.jsp /zfb/2024-00021/ 301" in lines
    assert len(lines) == 4
