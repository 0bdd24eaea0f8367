"""Office files under a password: a compound file around the encrypted package."""

from __future__ import annotations

from typing import BinaryIO

from plugins.disclosure.opening.reading import EncryptedError, Reading


def read(reading: Reading, stream: BinaryIO) -> None:
    """Say that the file asks for a password."""
    del reading, stream
    raise EncryptedError
