"""The year's volume for the archive and the library (条例第二十五条): made, and verified."""

from plugins.disclosure.archive.items import Item, MissingFileError, items_of
from plugins.disclosure.archive.verifying import Outcome, Wrong, verify
from plugins.disclosure.archive.writing import Written, write_volume

__all__ = [
    "Item",
    "MissingFileError",
    "Outcome",
    "Written",
    "Wrong",
    "items_of",
    "verify",
    "write_volume",
]
