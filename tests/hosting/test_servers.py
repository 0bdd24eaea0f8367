"""The settings in the servers that they are for, where these are installed: real answers."""

from __future__ import annotations

import gzip
import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import brotli
import pytest

from plugins.disclosure.redirects import Redirect
from plugins.disclosure.source import Location
from plugins.hosting.forms import caddy, nginx
from plugins.hosting.lifetimes import part_of
from plugins.hosting.policy import security_headers

HERE = Location("content/门户.yaml")
WAYS = (
    Redirect("old/页.html", "zfb/2026-00001/", HERE),
    Redirect("old/show.jsp", "https://www.other.example.cn/x?y=1", HERE),
)
TYPES = {
    "/": "text/html; charset=utf-8",
    "/zfb/2026-00001/": "text/html; charset=utf-8",
    "/theme/a/site.0a1b2c3d.css": "text/css; charset=utf-8",
    "/theme/a/page.0a1b2c3d.js": "text/javascript; charset=utf-8",
    "/theme/a/icon.0a1b2c3d.svg": "image/svg+xml; charset=utf-8",
    "/theme/icon.png": "image/png",
    "/theme/js/search/engine.js": "text/javascript; charset=utf-8",
    "/search/manifest.json": "application/json; charset=utf-8",
    "/data/v1/documents.csv": "text/csv; charset=utf-8",
    "/data/v1/documents.json": "application/json; charset=utf-8",
    "/data/v1/gongkai.sqlite": "application/vnd.sqlite3",
    "/feed.xml": "text/xml; charset=utf-8",
    "/deadlines/deadlines.ics": "text/calendar; charset=utf-8",
    "/zfb/2026-00001/document.md": "text/markdown; charset=utf-8",
    "/directory/contacts.csv": "text/csv; charset=utf-8",
    "/directory/contacts.vcf": "text/vcard; charset=utf-8",
    "/robots.txt": "text/plain; charset=utf-8",
}
"""What browsers must be told of each kind of file."""
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
"""Where Debian puts the module of nginx, which the produced file says how to switch on."""
TEXT = "政府信息公开" * 200


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with one file of each kind, all packed."""
    site = tmp_path_factory.mktemp("served") / "site"
    for path in (*TYPES, "/404.html"):
        file = site / (f"{path}index.html" if path.endswith("/") else path).lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        data = f"{path} {TEXT}".encode()
        file.write_bytes(data)
        file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(data, mtime=0))
        file.with_name(f"{file.name}.br").write_bytes(brotli.compress(data))
    return site


def _nginx(site: Path, port: int) -> list[str]:
    """Write what nginx is started with; the produced file is included as its head says."""
    base = site.parent
    program = shutil.which("nginx") or ""
    shutil.copy("/etc/nginx/mime.types", base / "mime.types")
    text, module = nginx(ways=WAYS), ""
    if BROTLI.is_file():
        text = text.replace("# brotli_static on;", "brotli_static on;")
        module = f"load_module {BROTLI}; "
    (base / "gongkai.nginx.conf").write_text(text, encoding="utf-8")
    places = " ".join(
        f"{name}_temp_path {base}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    # Else its workers could not read a folder that only root may.
    user = "user root; " if os.geteuid() == 0 else ""
    (base / "nginx.conf").write_text(
        f"{module}{user}daemon off; pid {base}/pid; error_log stderr; events {{}}\n"
        f"http {{ include mime.types; access_log off; {places}\n"
        f"server {{ listen 127.0.0.1:{port}; root {site}; include gongkai.nginx.conf; }} }}\n",
        encoding="utf-8",
    )
    return [program, "-e", "stderr", "-p", str(base), "-c", str(base / "nginx.conf")]


def _caddy(site: Path, port: int) -> list[str]:
    """Write what Caddy is started with; the produced file is imported as its head says."""
    base = site.parent
    (base / "gongkai.caddy").write_text(caddy(ways=WAYS), encoding="utf-8")
    (base / "Caddyfile").write_text(
        f"{{\n\tadmin off\n\tauto_https off\n\tstorage file_system {base}/kept\n}}\n"
        f"http://127.0.0.1:{port} {{\n\troot * {site}\n\timport gongkai.caddy\n}}\n",
        encoding="utf-8",
    )
    file = str(base / "Caddyfile")
    return [shutil.which("caddy") or "", "run", "--adapter", "caddyfile", "--config", file]


SERVERS = {"nginx": _nginx, "caddy": _caddy}


@pytest.fixture(scope="module", params=sorted(SERVERS))
def server(request: pytest.FixtureRequest, folder: Path) -> Iterator[tuple[str, int]]:
    """One of the servers, started, and its port."""
    name = str(request.param)
    if shutil.which(name) is None:
        pytest.skip(f"没有安装 {name}")
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = SERVERS[name](folder, port)
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        _wait(port, running)
        yield name, port
    finally:
        running.terminate()
        running.communicate(timeout=20)


def _wait(port: int, running: subprocess.Popen[str]) -> None:
    for _ in range(200):
        if running.poll() is not None:
            pytest.fail(running.communicate()[1])
        with closing(socket.socket()) as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("服务器没有启动")


def ask(port: int, path: str, **headers: str) -> tuple[int, Mapping[str, str], bytes]:
    """Return status, headers and body of an answer as they came."""
    asked = {name.replace("_", "-"): value for name, value in headers.items()}
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.request("GET", path, headers=asked)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()


def _headers(path: str) -> dict[str, str]:
    return security_headers() | part_of(path).headers


@pytest.mark.parametrize("path", TYPES)
def test_every_kind_of_file_has_its_headers_and_type(server: tuple[str, int], path: str) -> None:
    """Policy, referrer, permissions, lifetime: each once and as told; type with its charset."""
    status, headers, body = ask(server[1], path)
    assert status == 200
    told = headers["Content-Type"].lower().replace("application/javascript", "text/javascript")
    # Caddy leaves the charset to formats that are UTF-8 by themselves: JSON and XML.
    assert told == TYPES[path] or (
        not told.startswith("text/") and told == TYPES[path].partition(";")[0]
    )
    assert {name: headers.get(name) for name in _headers(path)} == _headers(path)
    assert body.decode() == f"{path} {TEXT}"


def test_packed_files_are_sent(server: tuple[str, int]) -> None:
    """As gzip by both; as Brotli by Caddy, and by nginx where its module is switched on."""
    name, port = server
    plain = ask(port, "/zfb/2026-00001/")[2]
    _, headers, body = ask(port, "/zfb/2026-00001/", Accept_Encoding="gzip")
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == plain
    assert {key: headers.get(key) for key in _headers("/")} == _headers("/")
    if name == "caddy" or BROTLI.is_file():
        _, headers, body = ask(port, "/theme/a/site.0a1b2c3d.css", Accept_Encoding="gzip, br")
        assert headers["Content-Encoding"] == "br"
        assert headers["Content-Type"] == "text/css; charset=utf-8"
        assert b"site.0a1b2c3d.css" in brotli.decompress(body)


@pytest.mark.parametrize("path", ["/none/", "/theme/a/none.css", "/data/v1/none.csv"])
def test_what_is_not_there_is_said_by_our_page(server: tuple[str, int], path: str) -> None:
    """Status 404 with our page and policy, and no answer that is kept for a year."""
    status, headers, body = ask(server[1], path)
    assert status == 404
    assert body.decode().startswith("/404.html")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    expected = security_headers()
    assert {name: headers.get(name) for name in expected} == expected
    assert "immutable" not in headers.get("Cache-Control", "")


def test_moved_addresses_lead_on(server: tuple[str, int]) -> None:
    """301 to the new page, on this site or another; a folder without its slash too."""
    port = server[1]
    for path, goal in (
        ("/old/%E9%A1%B5.html", "/zfb/2026-00001/"),
        ("/old/show.jsp", "https://www.other.example.cn/x?y=1"),
    ):
        status, headers, _ = ask(port, path)
        assert status == 301
        assert headers["Location"].removeprefix(f"http://127.0.0.1:{port}") == goal
    status, headers, _ = ask(port, "/zfb/2026-00001")
    assert status in (301, 308)
    assert headers["Location"].endswith("/zfb/2026-00001/")
