"""The seal that the import sets upon a text: a digest of what it says.

A text brought in by the import was not made under these rules, and weighs less. The seal ties
this to the very text: whoever changes a word of it has made a new text, which must be reviewed
like any other. The digest has no key, so it proves care and not identity.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

_PREFIX = "sha256:"


def seal_of(title: str, body: str, attachments: Iterable[str] = ()) -> str:
    """Return the seal of a title, a text and the names of what is attached to it.

    Blank lines at both ends of the text and spaces at the ends of its lines do not count: they
    change with editors and are not seen.
    """
    lines = [line.rstrip() for line in body.strip().splitlines()]
    digest = hashlib.sha256()
    for part in (title.strip(), "\n".join(lines), "\n".join(attachments)):
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return _PREFIX + digest.hexdigest()
