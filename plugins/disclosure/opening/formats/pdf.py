"""PDF: the text layer page by page, annotations, form fields, files inside, metadata."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import Any, BinaryIO
from xml.parsers.expat import ExpatError

from pypdf import PdfReader
from pypdf.errors import DependencyError, LimitReachedError

from plugins.disclosure.opening.formats.loose import LooseText
from plugins.disclosure.opening.formats.properties import say_property
from plugins.disclosure.opening.formats.xml import DoctypeError, read_xml
from plugins.disclosure.opening.kinds import COMMENT, EMBEDDED, PICTURE, UNREAD
from plugins.disclosure.opening.limits import OverLimitError
from plugins.disclosure.opening.reading import EncryptedError, Reading

_LARGE_PICTURE = 300 * 300
_MOST_NOTES = 5000
_STRANGE = 0.3
_PRIVATE = ("\ue000", "\uf8ff")


def read(reading: Reading, stream: BinaryIO) -> None:
    """Read a document; a page without text is reported, never taken as clean."""
    document = PdfReader(stream, strict=False)
    if document.is_encrypted and not _opens(reading, document):
        return
    try:
        _information(reading, document)
        for number, page in enumerate(document.pages, start=1):
            reading.budget.time()
            _page(reading, page, f"第{number}页")
        _files(reading, document)
    except LimitReachedError as error:
        raise OverLimitError("解压后过大") from error


def _opens(reading: Reading, document: PdfReader) -> bool:
    """True where the empty password opens the file: it only forbids printing and the like."""
    try:
        if document.decrypt(""):
            return True
    except DependencyError:
        reading.remark(UNREAD, note="限制权限的 PDF，加密方式不能读")
        return False
    raise EncryptedError


def _information(reading: Reading, document: PdfReader) -> None:
    for key, value in (document.metadata or {}).items():
        if isinstance(value, str):
            say_property(reading, str(key).lstrip("/"), value)
    root: Any = document.root_object
    if "/Metadata" in root:
        with suppress(ExpatError, DoctypeError, AttributeError):
            data = root["/Metadata"].get_object().get_data()
            read_xml(BytesIO(data), LooseText(reading, "文档属性", "文档属性"))


def _page(reading: Reading, page: Any, place: str) -> None:
    try:
        text = page.extract_text() or ""
    except (OverLimitError, LimitReachedError, MemoryError):
        raise
    except Exception:
        reading.remark(UNREAD, place, "这一页的文字读不出来")
        text = None
    pictures = _large_pictures(page)
    if text is not None and not text.strip():
        if pictures or page.get_contents() is not None:
            reading.remark(UNREAD, place, "没有文字层，可能是扫描件")
    elif text is not None:
        if _is_strange(text):
            reading.remark(UNREAD, place, "文字编码无法还原")
        reading.text(text, place)
        if pictures:
            reading.remark(PICTURE, place)
    for note in _annotations(page):
        _annotation(reading, note, place)


def _is_strange(text: str) -> bool:
    """True for text whose letters have no meaning: its font does not say what they are."""
    letters = text.split()
    strange = sum(
        1
        for word in letters
        for letter in word
        if letter == "�" or _PRIVATE[0] <= letter <= _PRIVATE[1] or not letter.isprintable()
    )
    return strange > _STRANGE * sum(map(len, letters))


def _large_pictures(page: Any) -> int:
    """Return how many pictures of a page are large enough to hold words."""
    with suppress(KeyError, AttributeError, TypeError, ValueError):
        drawn = page["/Resources"].get_object().get("/XObject")
        objects = [one.get_object() for one in drawn.get_object().values()] if drawn else []
        return sum(
            one.get("/Subtype") == "/Image"
            and int(one.get("/Width", 0)) * int(one.get("/Height", 0)) >= _LARGE_PICTURE
            for one in objects
        )
    return 0


def _annotations(page: Any) -> Iterator[Any]:
    with suppress(KeyError, AttributeError, TypeError):
        for note in list(page.get("/Annots", ()).get_object())[:_MOST_NOTES]:
            found = note.get_object()
            if hasattr(found, "get"):
                yield found


def _annotation(reading: Reading, note: Any, place: str) -> None:
    kind = note.get("/Subtype")
    text = note.get("/Contents")
    if isinstance(text, str) and text.strip():
        if kind not in {"/Link", "/Widget"}:
            reading.remark(COMMENT, place)
        reading.text(text, f"{place}的批注", COMMENT)
    value = note.get("/V")
    if isinstance(value, str):
        reading.text(value, f"{place}的表单", "表单")
    action = note.get("/A")
    target = action.get_object().get("/URI") if action is not None else None
    if isinstance(target, str):
        reading.text(target, f"{place}的链接", "链接的目标")
    if kind == "/FileAttachment":
        reading.remark(EMBEDDED, place)
        with suppress(KeyError, AttributeError, TypeError):
            reading.inside("附件", note["/FS"]["/EF"]["/F"].get_data())


def _files(reading: Reading, document: PdfReader) -> None:
    for name, files in document.attachments.items():
        for data in files:
            reading.remark(EMBEDDED)
            reading.budget.unpacked(len(data), 0, 1)
            reading.inside(str(name), data)
