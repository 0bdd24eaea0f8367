"""A static server as a portal would have one: kept connections, gzip, lasting cache."""

from __future__ import annotations

import gzip
import mimetypes
import sys
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
