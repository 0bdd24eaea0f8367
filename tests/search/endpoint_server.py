"""A server on this machine that answers as an endpoint, and may serve a site beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.search.endpoint_stub import Stub
from tests.serving import running

PATH = "gongkai/_search"


class _Handler(SimpleHTTPRequestHandler):
    """Answers POST from the stub, also for pages of other hosts; GET is a file of the site."""

    def __init__(self, stub: Stub, pages: dict[str, str], policy: str, *rest: Any) -> None:
        self.stub, self.pages, self.policy = stub, pages, policy
        super().__init__(*rest, directory=pages["folder"])

    def do_OPTIONS(self) -> None:
        self._answer(b"", "text/plain")

    def do_POST(self) -> None:
        assert self.path == f"/{PATH}"
        assert "Cookie" not in self.headers
        assert "Referer" not in self.headers
        assert self.headers["Content-Type"] == "application/json"
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        found = self.stub.search({"_source": [], **body})
        self._answer(json.dumps(found).encode(), "application/json")

    def do_GET(self) -> None:
        page = self.pages.get(self.path.partition("?")[0])
        if page is None:
            super().do_GET()
        else:
            self._answer(page.encode(), "text/html; charset=utf-8")

    def _answer(self, data: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "Content-Type")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def endpoint_server(
    stub: Stub, folder: Path, pages: dict[str, str] | None = None, policy: str = ""
) -> Iterator[str]:
    """Serve a stub, the files of a folder and pages of other content; give the host's address."""
    given = {**(pages or {}), "folder": str(folder)}
    handler = partial(_Handler, stub, given, policy)
    with running(ThreadingHTTPServer(("127.0.0.1", 0), handler)) as host:
        yield host
