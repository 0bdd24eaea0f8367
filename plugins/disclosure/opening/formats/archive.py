"""Zip archives: every file in them is read in memory, and none is ever written out."""

from __future__ import annotations

import re
import zipfile
from typing import BinaryIO

from plugins.disclosure.opening.kinds import BAD_PATH, ENCRYPTED
from plugins.disclosure.opening.limits import Unpacking
from plugins.disclosure.opening.reading import DamagedError, Reading, shown

_LEADS_OUT = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|^[A-Za-z]:")
_UTF8_NAME = 0x800


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read the files of an archive in its order; names are texts too."""
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, ValueError) as error:
        raise DamagedError from error
    with archive:
        for entry in archive.infolist():
            name = _name(entry)
            if _LEADS_OUT.search(name.replace("\\", "/")):
                reading.remark(BAD_PATH, note=shown(name))
            if entry.is_dir():
                continue
            reading.text(name, "压缩包内的文件名")
            if entry.flag_bits & 1:
                reading.remark(ENCRYPTED, f"压缩包内“{shown(name)}”")
                continue
            _file(reading, archive, entry, name)


def _file(reading: Reading, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> None:
    try:
        part = Unpacking(archive.open(entry), entry.compress_size, reading.budget)
        data = part.all()
    except (zipfile.BadZipFile, NotImplementedError, EOFError) as error:
        raise DamagedError from error
    reading.inside(name, data, "压缩包内")


def _name(entry: zipfile.ZipInfo) -> str:
    """Return a file's name; without the sign of UTF-8 it is most often in the Chinese code."""
    if entry.flag_bits & _UTF8_NAME:
        return entry.filename
    try:
        return entry.orig_filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return entry.filename
