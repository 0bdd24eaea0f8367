"""The Content-Security-Policy of the site, and the headers that stand beside it: one source."""

from __future__ import annotations

from urllib.parse import urlsplit

TRUSTED = "default"
"""The Trusted Types policy of our scripts (``js/page/trusted.js``): it lets addresses of this
site through, and no text at all."""
_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": TRUSTED,
}
"""All that the pages need: their own scripts, style, pictures, index, search and its worker."""
_HEADER_ONLY = {"frame-ancestors": "'none'"}
"""What browsers take from a header and never from a page."""
PERMISSIONS = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture"),
    *("encrypted-media", "geolocation", "gyroscope", "magnetometer", "microphone", "midi"),
    *("payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock"),
    *("serial", "usb", "xr-spatial-tracking"),
)
"""What no page of the site asks a device for."""


def page_policy(endpoint: str = "") -> str:
    """Return the policy as a page carries it; ``endpoint`` is the address of a search service."""
    return _joined(_with(endpoint))


def header_policy(endpoint: str = "") -> str:
    """Return the policy as a server sends it."""
    return _joined({**_with(endpoint), **_HEADER_ONLY})


def offline_policy() -> str:
    """Return the policy of a page on a disk, where not every browser counts files as its own."""
    widened = {
        name: f"{value} file:" if value == "'self'" else value
        for name, value in _DIRECTIVES.items()
    }
    return _joined(widened)


def security_headers(endpoint: str = "") -> dict[str, str]:
    """Return the headers that every answer has, by name."""
    return {
        "Content-Security-Policy": header_policy(endpoint),
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in PERMISSIONS),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


STRICT_TRANSPORT = ("Strict-Transport-Security", "max-age=63072000")
"""Left to the operator: once sent, the host is out of reach without HTTPS for two years."""


def _with(endpoint: str) -> dict[str, str]:
    parts = urlsplit(endpoint)
    if not parts.netloc:
        return _DIRECTIVES
    return {**_DIRECTIVES, "connect-src": f"'self' {parts.scheme}://{parts.netloc}"}


def _joined(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
