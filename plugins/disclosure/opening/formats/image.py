"""Pictures: what they say of themselves; the words in them cannot be read here."""

from __future__ import annotations

import warnings
from typing import BinaryIO

from PIL import ExifTags, Image

from plugins.disclosure.opening.kinds import DEVICE, PICTURE, POSITION, PROPERTIES, UNREAD
from plugins.disclosure.opening.reading import Reading

_DEVICE = (ExifTags.Base.Make, ExifTags.Base.Model)
_PEOPLE = (ExifTags.Base.Artist, ExifTags.Base.XPAuthor)
_TEXTS = (
    ExifTags.Base.ImageDescription,
    ExifTags.Base.Copyright,
    ExifTags.Base.XPTitle,
    ExifTags.Base.XPComment,
    ExifTags.Base.XPKeywords,
    ExifTags.Base.XPSubject,
)
_SCALES = (ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude)


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read a picture's own data; its points are never unpacked."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(stream) as picture:
            known = dict(picture.info)
            exif = picture.getexif()
            place = exif.get_ifd(ExifTags.IFD.GPSInfo)
            detail = exif.get_ifd(ExifTags.IFD.Exif)
    if any(scale in place for scale in _SCALES):
        reading.remark(POSITION)
    if any(str(exif.get(tag, "")).strip() for tag in _DEVICE):
        reading.remark(DEVICE)
    if any(_text(exif.get(tag)) for tag in _PEOPLE):
        reading.remark(PROPERTIES, note="作者")
    for tag in (*_TEXTS, *_PEOPLE):
        reading.text(_text(exif.get(tag)), "图片属性", "图片属性")
    reading.text(_text(detail.get(ExifTags.Base.UserComment)), "图片属性", "图片属性")
    for name, value in known.items():
        if isinstance(name, str) and isinstance(value, str) and not name.lower().startswith("xml"):
            reading.text(value, "图片属性", "图片属性")
    kind = PICTURE if reading.where.endswith("”") and f"{PICTURE}“" in reading.where else UNREAD
    reading.remark(kind, note="" if kind == PICTURE else "图片里的文字没有检查")


def _text(value: object) -> str:
    """Return a value of EXIF as text: some are bytes in one of two codes."""
    if isinstance(value, bytes):
        head = value[:8]
        if head in {b"ASCII\0\0\0", b"UNICODE\0"}:
            value = value[8:]
            return value.decode("ascii" if head[0] == ord("A") else "utf-16-le", "replace")
        return value.decode("utf-16-le", "ignore").rstrip("\0")
    return value.strip("\0 ") if isinstance(value, str) else ""
