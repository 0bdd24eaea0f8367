"""Files to import: order, names, refusals, encodings."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.importing.manuscript import UNPLACED
from plugins.importing.metadata.description import Setting, describe
from plugins.importing.reading import read
from plugins.importing.reading.decoding import decode
from plugins.importing.sources import Refusal, SourceFile, collect
from tests.growth import MOST, growth

TEXT = "示例市人民政府办公室工作总结\n一年来，工作平稳。\n"


def test_folders_are_read_in_order_of_name(tmp_path: Path) -> None:
    """Folders are walked, hidden files passed over, names kept from the folder's own on."""
    for name in ("乙.txt", "甲/丁.md", "甲/丙.html", ".隐.txt"):
        path = tmp_path / "库" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    found = list(collect([str(tmp_path / "库")]))
    assert [one.name for one in found] == ["库/乙.txt", "库/甲/丁.md", "库/甲/丙.html"]
    assert [one.form for one in found if isinstance(one, SourceFile)] == [
        "text",
        "markdown",
        "html",
    ]


def test_relative_names_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files of one name in two folders stay apart; absolute paths do not get out."""
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    given = ["a/x.txt", "./b/x.txt", "../" + tmp_path.name + "/a/x.txt", str(tmp_path / "b")]
    assert [one.name for one in collect(given)] == ["a/x.txt", "b/x.txt"]


def test_refusals(tmp_path: Path) -> None:
    """What cannot be read is refused with its reason, never passed over."""
    (tmp_path / "b.docx").write_bytes(b"PK")
    (tmp_path / "c.txt").write_bytes(b"x" * (8 * 1024 * 1024 + 1))
    (tmp_path / "d.txt").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "e.txt")
    reasons = {
        one.name.split("/")[-1]: one.reason
        for one in collect([str(tmp_path)])
        if isinstance(one, Refusal)
    }
    assert reasons == {
        "b.docx": "不是可导入的文本（.docx）；可导入 .md .txt .html",
        "c.txt": "文件有 8.0 MB，超过 8 MB",
        "d.txt": "是符号链接，不跟随",
        "e.txt": "不是普通文件",
    }
    (missing,) = collect([str(tmp_path / "无")])
    assert isinstance(missing, Refusal)


@pytest.mark.parametrize(
    ("data", "changed"),
    [
        (TEXT.encode(), ""),
        (b"\xef\xbb\xbf" + TEXT.encode(), ""),
        (TEXT.encode("gbk"), "编码由 GBK 转为 UTF-8"),
        (TEXT.encode("utf-16"), "编码由 UTF-16 转为 UTF-8"),
        (TEXT.replace("\n", "\r\n").encode(), ""),
        (TEXT.replace("\n", "\u2028").encode(), ""),
        (b'<meta charset="gb2312">'.replace(b"meta", b"META") + TEXT.encode(), ""),
        (b'<meta charset="big5">' + TEXT.encode("big5", "ignore"), "编码由 BIG5 转为 UTF-8"),
    ],
    ids=["utf-8", "bom", "gbk", "utf-16", "crlf", "separator", "wrongly declared", "big5"],
)
def test_encodings(data: bytes, changed: str) -> None:
    """Every usual encoding is read, and any other than UTF-8 is said."""
    result = decode(data)
    assert result.refusal == ""
    assert "工作" in result.text
    assert "\r" not in result.text
    assert [remark.text for remark in result.remarks] == ([changed] if changed else [])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "空文件"),
        (b" \n\t", "空文件"),
        ("\ufeff \u200a".encode(), "空文件"),
        (b"PK\x03\x04abc", "是二进制文件，不是文本"),
        (bytes(range(256)) * 4, "编码无法识别（不是 UTF-8、GBK、UTF-16）"),
        (b"a\x00b\x00c\x00d\x00", "是二进制文件，不是文本"),
    ],
)
def test_what_is_no_text(data: bytes, reason: str) -> None:
    """Empty and binary files are refused with their reason."""
    assert decode(data).refusal == reason


def test_stray_control_characters_are_taken_out_and_reported() -> None:
    """A NUL in a long text costs the character, not the text, and its line is named."""
    result = decode((TEXT * 20 + "坏\x00字\n").encode())
    assert "坏字" in result.text
    assert [(remark.kind, remark.line) for remark in result.remarks] == [(UNPLACED, 41)]


def test_text_is_normalised_to_nfc() -> None:
    """Characters in another Unicode form are brought to the house's, and counted."""
    result = decode("e\u0301\u2f00".replace("\u2f00", "\uf900").encode())
    assert result.text == "\u00e9\u8c48"
    assert "NFC" in result.remarks[0].text


@pytest.mark.parametrize(
    "piece",
    [
        "《",
        "<!--",
        "<table",
        " ",
        "\u3000",
        "[",
        "](",
        "*",
        "\\",
        "# ",
        "|",
        "1. ",
        "网络整理",
        "（2000年",
        "&nbsp;",
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_one_endless_line_is_read_in_a_moment(tmp_path: Path, name: str, piece: str) -> None:
    """No pattern takes more than a time that grows with the text."""
    head = (
        "# 标题\n\n{0}\n\n<!-- INFO END -->\n\n字{0}字\n"
        if name == "a.md"
        else "标题\n字{0}字\n甲\n"
    )
    form = name[2:].replace("md", "markdown").replace("txt", "text")

    def look(times: int) -> None:
        data = head.format(piece * times).encode()
        found = read(SourceFile(tmp_path / name, name, tmp_path, form, data))
        assert isinstance(found, list)
        describe(found[0], Setting())

    assert growth(look, 60000) < MOST
