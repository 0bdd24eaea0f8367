"""The whole site as one ZIP for a disk, with the digest of every file."""

from __future__ import annotations

import re
from hashlib import sha256
from html import escape
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from plugins.hosting.policy import offline_policy, page_policy

ZIP = "data/v1/offline.zip"
"""Where the copy lies in the site that it is of."""
MANIFEST = "MANIFEST.sha256"
"""As ``sha256sum -c`` reads it."""
_PACKED = frozenset(
    {".gz", ".br", ".zip", ".png", ".jpg", ".jpeg", ".docx", ".xlsx", ".pptx", ".ofd", ".pdf"}
)
_LEFT_OUT = frozenset({"_headers", "_redirects", ZIP})
_HANDED_OVER = re.compile(r"search/(?:i/.*\.bin|manifest\.json)")
"""Files that a copy on a disk cannot read, and has as scripts."""
_MIDNIGHT = (1980, 1, 1, 0, 0, 0)
_LINK = re.compile(r'href="[^"]*offline\.zip"')


def bundle(site: Path, address: str, endpoint: str = "") -> bytes:
    """Return the ZIP of a site that was made to work from a disk; the same files, the same bytes.

    Left out are precompressed files, what only servers read, and files of the index that stand
    there as scripts too. ``address`` is that of the site: the link to the copy leads there.
    """
    out = BytesIO()
    digests = []
    with ZipFile(out, "w") as packed:
        for path in sorted(_files(site)):
            data = _for_disk(path, (site / path).read_bytes(), address, endpoint)
            digests.append(f"{sha256(data).hexdigest()}  {path}\n")
            _put(packed, path, data)
        _put(packed, MANIFEST, "".join(digests).encode())
    return out.getvalue()


def _files(site: Path) -> list[str]:
    found = (path.relative_to(site) for path in site.rglob("*") if path.is_file())
    return [path.as_posix() for path in found if _is_wanted(path.as_posix())]


def _is_wanted(path: str) -> bool:
    if path in _LEFT_OUT or path.endswith((".gz", ".br")):
        return False
    return not _HANDED_OVER.fullmatch(path)


def _for_disk(path: str, data: bytes, address: str, endpoint: str) -> bytes:
    """Return a page with the policy that pages on a disk need, and a link to the copy's place."""
    if not path.endswith(".html"):
        return data
    html = data.decode()
    html = html.replace(escape_policy(page_policy(endpoint)), escape_policy(offline_policy()), 1)
    return _LINK.sub(f'href="{escape(address)}/{ZIP}"', html).encode()


def escape_policy(policy: str) -> str:
    """Return a policy as the theme writes it into an attribute."""
    return policy.replace("'", "&#39;")


def _put(packed: ZipFile, path: str, data: bytes) -> None:
    entry = ZipInfo(path, _MIDNIGHT)
    entry.external_attr = 0o100644 << 16
    # Written on any system alike, with names in UTF-8.
    entry.create_system = 3
    entry.compress_type = ZIP_STORED if Path(path).suffix.lower() in _PACKED else ZIP_DEFLATED
    packed.writestr(entry, data, compresslevel=9)
