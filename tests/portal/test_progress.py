"""A long build says how far it has come."""

from __future__ import annotations

import io

from plugins.portal.progress import EACH_IN_LOG, EACH_ON_TERMINAL, Progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def told(stream: io.StringIO, pages: int) -> str:
    """What a stream was told of a build of that many pages."""
    progress = Progress(stream)
    for _ in range(pages):
        progress.step()
    progress.end()
    return stream.getvalue()


def test_a_terminal_sees_one_line_that_counts_and_goes() -> None:
    """The line is written over, and cleared at the end."""
    out = told(Terminal(), EACH_ON_TERMINAL * 2)
    assert out == "\r已生成 100 页\r已生成 200 页\r\033[K"


def test_a_log_gets_plain_lines_now_and_then() -> None:
    """No control characters in a log."""
    assert told(io.StringIO(), EACH_IN_LOG * 2 + 1) == "已生成 2000 页\n已生成 4000 页\n"


def test_a_small_build_says_nothing() -> None:
    """Not a word below the first step."""
    assert told(io.StringIO(), 50) == ""
    assert told(Terminal(), 50) == ""
