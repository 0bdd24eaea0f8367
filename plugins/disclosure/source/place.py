"""Where something stands in a file, and what is wrong with the file itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place: path from the project's root with ``/``, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Fault:
    """What a reader met that it could not take as it stands.

    A fault has a kind and facts but no words and no severity: rules give it both, so that
    a locality can say what blocks and how it is said.
    """

    kind: str
    location: Location
    field: str = ""
    facts: Mapping[str, str] = dataclasses.field(default_factory=dict)
