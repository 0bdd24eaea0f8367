"""Opens a file by what its bytes are, and keeps every failure as a remark."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from plugins.disclosure.opening.formats.xml import DoctypeError
from plugins.disclosure.opening.kinds import (
    DAMAGED,
    DOCTYPE,
    ENCRYPTED,
    OVER_LIMIT,
    UNREAD,
    WRONG_NAME,
)
from plugins.disclosure.opening.limits import Limits, OverLimitError
from plugins.disclosure.opening.outcome import Opened
from plugins.disclosure.opening.reading import EncryptedError, Reading
from plugins.disclosure.opening.sniffing import MODULES, SUFFIXES, format_of

_MEGABYTE = 1024 * 1024


class _Format(Protocol):
    def read(self, reading: Reading, stream: BinaryIO) -> None: ...


def open_file(path: Path, limits: Limits | None = None) -> Opened:
    """Return the texts of a file and the remarks on it; nothing that it holds raises."""
    limits = limits or Limits()
    reading = Reading(limits, open_inside)
    name = path.name
    try:
        if path.stat().st_size > limits.size:
            reading.remark(OVER_LIMIT, note=f"超过 {limits.size // _MEGABYTE} MB，没有打开")
        else:
            with path.open("rb") as stream:
                open_inside(reading, name, stream)
    except OverLimitError as error:
        reading.remark(OVER_LIMIT, note=str(error))
    except OSError:
        reading.remark(DAMAGED, note="文件无法读取")
    return Opened(name, reading.form, tuple(reading.passages), tuple(reading.remarks))


def open_inside(reading: Reading, name: str, stream: BinaryIO) -> None:
    """Read a file into what is gathered."""
    form = format_of(stream, name)
    if not reading.budget.depth:
        reading.form = form
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    if form and suffix and suffix not in SUFFIXES[form]:
        reading.remark(WRONG_NAME, note=f"扩展名是 {suffix}，内容是 {form}"[:80])
    if form not in MODULES:
        reading.remark(UNREAD, note="这种格式没有办法读" if form else "认不出是什么格式")
        return
    module = cast(_Format, import_module(f"plugins.disclosure.opening.formats.{MODULES[form]}"))
    try:
        module.read(reading, stream)
    except (OverLimitError, MemoryError):
        raise
    except EncryptedError:
        reading.remark(ENCRYPTED)
    except DoctypeError:
        reading.remark(DOCTYPE)
    except Exception:
        reading.remark(DAMAGED)
