"""How long browsers may keep what they got, by path; and who else may fetch it."""

from __future__ import annotations

from dataclasses import dataclass, field

_SHORT, _HOUR, _EVER = 300, 3600, 31_536_000


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the site by the beginning of its paths, with the headers that only it has."""

    below: str
    headers: dict[str, str] = field(default_factory=dict)


PAGES = Part("/", {"Cache-Control": f"public, max-age={_SHORT}, must-revalidate"})
"""What no other part claims: pages, feeds, attachments. They change at any build."""
PARTS = (
    # The folder's name is the digest of what lies in it: other content has another address.
    Part(
        "/search/i/",
        {
            "Cache-Control": f"public, max-age={_EVER}, immutable",
            "Cross-Origin-Resource-Policy": "same-origin",
        },
    ),
    # Each file's name has the digest of its content (plugins/portal/assets.py).
    Part(
        "/theme/a/",
        {
            "Cache-Control": f"public, max-age={_EVER}, immutable",
            "Cross-Origin-Resource-Policy": "same-origin",
        },
    ),
    # The modules that others may import keep their names.
    Part(
        "/theme/js/",
        {
            "Cache-Control": f"public, max-age={_HOUR}, stale-while-revalidate=86400",
            "Cross-Origin-Resource-Policy": "same-origin",
        },
    ),
    # Anyone's page may read the open data.
    Part(
        "/data/v1/",
        {
            "Cache-Control": f"public, max-age={_SHORT}, must-revalidate",
            "Access-Control-Allow-Origin": "*",
            "Cross-Origin-Resource-Policy": "cross-origin",
        },
    ),
)
"""The parts that differ; no path lies in two of them."""


def part_of(path: str) -> Part:
    """Return the part that a path from the root belongs to."""
    return next((one for one in PARTS if path.startswith(one.below)), PAGES)
