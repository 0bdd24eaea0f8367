"""A built site served on this machine, under the strict policy that it is made for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from plugins.hosting.lifetimes import part_of
from plugins.hosting.policy import header_policy, security_headers

POLICY = header_policy()


class _Handler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        for name, value in (security_headers() | part_of(self.path).headers).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder and give its address, which ends with a slash."""
    with running(
        ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    ) as host:
        yield host


@contextmanager
def running(server: ThreadingHTTPServer) -> Iterator[str]:
    """Let a server answer, and give its address, which ends with a slash."""
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
