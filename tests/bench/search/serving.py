"""Static servers as a portal would have them: kept connections, gzip, lasting cache."""

from __future__ import annotations

import gzip
import mimetypes
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.serving import POLICY, running

_COMPRESSED = (".html", ".css", ".js", ".json", ".xml", ".txt", ".svg")


@cache
def _body(path: Path) -> bytes:
    content = path.read_bytes()
    return gzip.compress(content, mtime=0) if path.suffix in _COMPRESSED else content


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def __init__(self, *arguments: object, folder: Path) -> None:
        self.folder = folder
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file below the folder, or 404."""
        path = (self.folder / unquote(urlsplit(self.path).path).lstrip("/")).resolve()
        if path.is_dir():
            path /= "index.html"
        known = path.is_relative_to(self.folder) and path.is_file()
        body = _body(path) if known else b""
        self.send_response(HTTPStatus.OK if known else HTTPStatus.NOT_FOUND)
        if known:
            self.send_header(
                "Content-Type", mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            )
            if path.suffix in _COMPRESSED:
                self.send_header("Content-Encoding", "gzip")
            lasting = path.suffix not in (".html", ".json")
            self.send_header("Cache-Control", "max-age=31536000" if lasting else "no-cache")
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Let a page that was closed early go; anything else is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine and give its address, which ends with a slash."""
    handler = partial(_Handler, folder=folder.resolve())
    with running(_Server(("127.0.0.1", 0), handler)) as host:
        yield host


@contextmanager
def serving_h2(folder: Path) -> Iterator[str]:
    """Serve a folder by HTTP/2 with a certificate of its own, and give its address.

    Browsers speak HTTP/2 by TLS only; Node.js brings the server and openssl the certificate.
    """
    node, openssl = shutil.which("node"), shutil.which("openssl")
    if not (node and openssl):
        sys.exit("测量 HTTP/2 需要 Node.js 20 或更高版本和 openssl，请先安装。")
    with tempfile.TemporaryDirectory(prefix="gongkai-") as keys:
        _certify(openssl, Path(keys))
        script = Path(__file__).with_name("serve_h2.mjs")
        command = [node, str(script), str(folder.resolve()), keys, POLICY]
        with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as server:
            try:
                assert server.stdout is not None
                yield server.stdout.readline().strip()
            finally:
                server.terminate()


def _certify(openssl: str, folder: Path) -> None:
    made = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    command = [openssl, "req", "-x509", *kind, *made, "-subj", "/CN=localhost"]
    subprocess.run(command, check=True, capture_output=True)
