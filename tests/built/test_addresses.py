"""Where links lead."""

from __future__ import annotations

import pytest

from plugins.built.addresses import Addresses, host_of, is_listed, is_usable
from plugins.disclosure.markup import scheme_of

FILES = ("index.html", "zfb/index.html", "zfb/2026-00001/index.html", "zfb/2026-00001/表 1.csv")
KNOWN = Addresses(FILES, "www.slsgov.example.cn")
PAGE = "zfb/2026-00001/index.html"


@pytest.mark.parametrize(
    ("page", "address", "path"),
    [
        (PAGE, "", ""),
        (PAGE, "#s1", ""),
        (PAGE, "?q=1", ""),
        (PAGE, "../../", "index.html"),
        (PAGE, "../../zfb/", "zfb/index.html"),
        (PAGE, "../", "zfb/index.html"),
        (PAGE, "./x.csv", "zfb/2026-00001/x.csv"),
        (PAGE, "%E8%A1%A8%201.csv#a", "zfb/2026-00001/表 1.csv"),
        (PAGE, "/zfb/2026-00001/?a#b", PAGE),
        (PAGE, "../../../../etc/", "../../etc/index.html"),
        ("index.html", "./zfb/", "zfb/index.html"),
        ("index.html", "zfb", "zfb"),
    ],
)
def test_links_lead_to_files(page: str, address: str, path: str) -> None:
    """Relative and absolute ones, encoded or not; a folder means its index page."""
    assert KNOWN.file_of(page, address) == path


def test_a_folder_is_there_when_its_index_is() -> None:
    """A server answers for it by leading to the index; what leads out of the site is nowhere."""
    assert KNOWN.exists("zfb")
    assert KNOWN.exists(PAGE)
    assert not KNOWN.exists("../index.html")
    assert not KNOWN.exists("zfb/x")


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("https://www.slsgov.example.cn/", "index.html"),
        ("http://WWW.slsgov.example.cn/zfb/2026-00009/", "zfb/2026-00009/index.html"),
        ("https://www.slsgov.example.cn/ysqgk/", None),
        ("https://www.example.cn/zfb/", None),
    ],
)
def test_addresses_of_our_own_host(address: str, path: str | None) -> None:
    """Those below a folder of the site are pages of it; other services may share the host."""
    assert KNOWN.own_path(address) == path


@pytest.mark.parametrize(
    ("host", "listed"),
    [
        ("www.gov.cn", True),
        ("gov.cn", True),
        ("evilgov.cn", False),
        ("www.gov.cn.example.com", False),
        ("a.example.cn", True),
        ("b.a.example.cn", False),
    ],
)
def test_register(host: str, listed: bool) -> None:
    """A star stands for a host and all below it, and a plain name for itself alone."""
    assert is_listed(host, ["*.gov.cn", "A.example.cn"]) is listed


def test_an_address_that_is_none_has_no_host() -> None:
    """Nothing raises."""
    assert host_of("http://[::1") == ""
    assert host_of("http://A.cn:80/") == "a.cn"


@pytest.mark.parametrize(
    ("address", "usable"),
    [
        ("../../zfb/", True),
        ("tel:0990-5550101", True),
        ("geo:0,0?q=%E7%A4%BA%E4%BE%8B1", True),
        ("geo:31.2,121.4", False),
        ("geo:0,0?q=1&intent=x", False),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
    ],
)
def test_what_a_page_may_link_to(address: str, usable: bool) -> None:
    """Pages, web sites, mail, telephone, and a place by its postal address; nothing else."""
    assert is_usable(address, scheme_of(address)) is usable
