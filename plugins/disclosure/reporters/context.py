"""What a reporter may use besides the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.disclosure.finding import Severity
from plugins.disclosure.rule import Rule


@dataclass(frozen=True, slots=True)
class Context:
    """The project's root, whether to colour, the gate, and the lines of files read so far.

    ``rules`` are those that were run, by code; ``offices`` and ``titles`` the names that readers
    know offices and documents by, by id.
    """

    root: Path
    colour: bool = False
    gate: Severity = Severity.ERROR
    rules: Mapping[str, Rule] = field(default_factory=dict)
    offices: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    lines: dict[str, list[str]] = field(default_factory=dict)

    def line(self, path: str, number: int) -> str:
        """Return a line of a file as it stands, empty when it cannot be read."""
        if path not in self.lines:
            try:
                # Opening a pipe would wait for ever.
                full = self.root / path
                text = full.read_text(encoding="utf-8") if full.is_file() else ""
            except (OSError, UnicodeDecodeError):
                text = ""
            # Only what the readers count as a line's end: not a form feed, not U+2028.
            self.lines[path] = text.split("\n")
        lines = self.lines[path]
        return lines[number - 1] if 0 < number <= len(lines) else ""
