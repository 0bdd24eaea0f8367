"""How far a build has come: a line that counts on a terminal, a line now and then in a log."""

from __future__ import annotations

from typing import TextIO

EACH_ON_TERMINAL = 100
EACH_IN_LOG = 2000


class Progress:
    """Counts pages and tells ``stream`` now and then; a small build tells nothing."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.on_terminal = stream.isatty()
        self.count = 0

    def step(self) -> None:
        """Count one page more."""
        self.count += 1
        if self.on_terminal and self.count % EACH_ON_TERMINAL == 0:
            self.stream.write(f"\r已生成 {self.count} 页")
            self.stream.flush()
        elif not self.on_terminal and self.count % EACH_IN_LOG == 0:
            self.stream.write(f"已生成 {self.count} 页\n")
            self.stream.flush()

    def end(self) -> None:
        """Clear the line that counted."""
        if self.on_terminal and self.count >= EACH_ON_TERMINAL:
            self.stream.write("\r\033[K")
