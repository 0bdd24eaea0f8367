"""The year's volume: what goes in, that bytes repeat, and that every damage is found."""

from __future__ import annotations

import csv
import json
import shutil
import struct
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from plugins.disclosure.archive import Outcome, verify
from plugins.disclosure.archive.verifying import ADDED, DAMAGED, LOST, NO_VOLUME, UNSAFE, is_safe
from plugins.disclosure.cli.main import main
from plugins.disclosure.example_project.files import front_matter
from plugins.disclosure.example_project.values import document
from tests.conftest import ROOT

DAY = ("--as-of", "2026-11-21")
FOLDER = "content/zfb/业务工作/工作总结/"
SECRET = "不能写进卷里的话"
Write = Callable[[str, str], Path]


def text(**values: object) -> str:
    """A public text of 2025 with a comment that is on no page."""
    given = {"成文日期": "2025-03-03", "公开日期": "2025-03-10", **values}
    return front_matter(document(given), f"## 情况\n\n办文情况。<!-- {SECRET} -->\n")


@pytest.fixture
def held(project: Path, write: Write) -> Path:
    """The small project with a year's texts: open, with an attachment, withdrawn, a draft."""
    write(FOLDER + "2025-00001.md", text(标题="第一件", 保管期限="永久"))
    write(FOLDER + "2025-00002.md", text(标题="第二件", 附件=["2025-00002.表.csv"], 体裁="总结"))
    write(FOLDER + "2025-00002.表.csv", "月,件\n1,3\n")
    gone = {"状态": "撤回", "撤回": {"日期": "2025-06-02", "理由": "内容有误"}}
    write(FOLDER + "2025-00003.md", text(标题=SECRET, **gone))
    write(FOLDER + "2025-00004.md", text(标题=SECRET, 状态="草稿"))
    write(FOLDER + "2025-00005.md", text(标题="下一年", 公开日期="2026-03-03"))
    return project


def run(*arguments: object) -> tuple[int, str]:
    """The exit status and the output of the command."""
    out = StringIO()
    return main(["archive", *map(str, arguments)], out), out.getvalue()


@pytest.fixture
def volume(held: Path, tmp_path: Path) -> Path:
    """The volume of that year."""
    path = tmp_path / "zfb-2025.zip"
    status, _ = run("zfb", 2025, "-o", path, "--root", held, *DAY)
    assert status == 0
    return path


def rows(volume: Path) -> list[dict[str, str]]:
    """The list of the volume."""
    with ZipFile(volume) as archive:
        return list(csv.DictReader(StringIO(archive.read("目录.csv").decode("utf-8-sig"))))


def test_the_list(volume: Path) -> None:
    """Open texts whole; of a withdrawn one index number, office, day and reason, no more."""
    found = rows(volume)
    assert [row["件号"] for row in found] == ["1", "2", "3"]
    assert [row["题名"] for row in found] == ["第一件", "第二件", ""]
    periods = [(row["保管期限"], row["期限来源"]) for row in found]
    assert periods == [("永久", "元数据"), ("30年", "按体裁，待本地确认"), ("", "")]
    assert found[1]["附件数"] == "1"
    told = {key: value for key, value in found[2].items() if value}
    assert told.pop("索引号").endswith("/2025-00003")
    assert told == {
        "件号": "3",
        "责任者": "示例市人民政府办公室",
        "备注": "2025-06-02 撤回：内容有误",
    }


def test_the_digest_of_an_item_can_be_computed_by_hand(volume: Path) -> None:
    """As the foreword tells: SHA-256 of the lines that name each file and its SHA-256."""
    import hashlib  # noqa: PLC0415 -- an independent count

    with ZipFile(volume) as archive:
        lines = "".join(
            f"{hashlib.sha256(archive.read('件/2025-00002/' + name)).hexdigest()}  {name}\n"
            for name in ("正文.md", "2025-00002.表.csv")
        )
    assert rows(volume)[1]["校验"] == hashlib.sha256(lines.encode()).hexdigest()


def test_nothing_that_is_hidden_is_in_the_volume(volume: Path) -> None:
    """Neither a draft, a comment, nor the title of what was withdrawn."""
    with ZipFile(volume) as archive:
        assert set(archive.namelist()) == {
            "说明.txt",
            "目录.csv",
            "清单.json",
            "件/2025-00001/正文.md",
            "件/2025-00002/正文.md",
            "件/2025-00002/2025-00002.表.csv",
        }
        whole = b"".join(archive.read(name) for name in archive.namelist())
    assert SECRET.encode() not in whole
    assert "保密员".encode() not in whole


def test_the_same_year_gives_the_same_bytes(volume: Path, held: Path, tmp_path: Path) -> None:
    """On a later day, and from files with other times."""
    for path in held.rglob("*"):
        path.touch()
    again = tmp_path / "again.zip"
    assert run("zfb", 2025, "-o", again, "--root", held, "--as-of", "2027-03-01")[0] == 0
    assert again.read_bytes() == volume.read_bytes()


def test_a_sound_volume(volume: Path) -> None:
    """The command says so, and knows the digest that making it has told."""
    status, said = run("--verify", volume)
    assert status == 0
    assert "3 件，6 个文件，完好" in said
    digest = verify(volume).digest
    assert digest in said
    assert run("--verify", volume, "--digest", digest.upper())[0] == 0
    status, said = run("--verify", volume, "--digest", "0" * 64)
    assert status == 1
    assert "不是同一卷" in said


def rebuilt(volume: Path, change: Callable[[dict[str, bytes]], None], **options: int) -> Outcome:
    """What is found in the volume written again with other files."""
    with ZipFile(volume) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with ZipFile(volume, "w", **options) as archive:  # type: ignore[arg-type]
        for name, data in files.items():
            archive.writestr(name, data)
    return verify(volume)


TEXT = "件/2025-00001/正文.md"
DAMAGES: list[tuple[str, Callable[[dict[str, bytes]], object], list[tuple[str, str]]]] = [
    ("nothing", lambda _: None, []),
    ("changed", lambda files: files.update({TEXT: b"x" * len(files[TEXT])}), [(DAMAGED, TEXT)]),
    ("shorter", lambda files: files.update({TEXT: b""}), [(DAMAGED, TEXT)]),
    ("removed", lambda files: files.pop(TEXT), [(LOST, TEXT)]),
    ("added", lambda files: files.update({"件/多.md": b""}), [(ADDED, "件/多.md")]),
    ("list", lambda files: files.update({"目录.csv": b""}), [(DAMAGED, "目录.csv")]),
    (
        "traversal",
        lambda files: files.update({"../x.md": b""}),
        [(UNSAFE, "../x.md"), (ADDED, "../x.md")],
    ),
    ("no manifest", lambda files: files.pop("清单.json"), [(NO_VOLUME, "清单.json")]),
    ("bad manifest", lambda files: files.update({"清单.json": b"["}), [(NO_VOLUME, "清单.json")]),
    (
        "deep manifest",
        lambda files: files.update({"清单.json": b"[" * 100_000}),
        [(NO_VOLUME, "清单.json")],
    ),
    ("odd manifest", lambda files: files.update({"清单.json": b"[]"}), [(NO_VOLUME, "清单.json")]),
]


@pytest.mark.parametrize(
    ("change", "expected"), [case[1:] for case in DAMAGES], ids=[case[0] for case in DAMAGES]
)
def test_damage(
    volume: Path,
    change: Callable[[dict[str, bytes]], None],
    expected: list[tuple[str, str]],
) -> None:
    """Each change is found and named."""
    assert [(one.kind, one.path) for one in rebuilt(volume, change).wrong] == expected


def test_every_byte_of_the_contents_counts(volume: Path) -> None:
    """A single bit turned anywhere in a file's contents is found at that file."""
    data = bytearray(volume.read_bytes())
    place = data.index("办文情况".encode())
    data[place] ^= 1
    volume.write_bytes(data)
    assert [(one.kind, one.path) for one in verify(volume).wrong] == [(DAMAGED, TEXT)]
    status, said = run("--verify", volume)
    assert status == 1
    assert f"{DAMAGED} {TEXT}" in said


def test_a_bomb_is_not_read(volume: Path) -> None:
    """What is compressed was not written by the command, whatever the manifest says of it."""
    with ZipFile(volume) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(volume, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, b"0" * 50_000_000 if name == TEXT else data)
    outcome = verify(volume)
    assert outcome.manifest is None
    with ZipFile(volume, "w") as archive:
        for name, data in files.items():
            kind = ZIP_DEFLATED if name == TEXT else None
            archive.writestr(name, data, compress_type=kind)
    assert [(one.kind, one.path) for one in verify(volume).wrong] == [(DAMAGED, TEXT)]


def test_overlapping_files_are_refused(volume: Path) -> None:
    """A manifest may not make one stretch of the file be read again and again."""
    with ZipFile(volume) as archive:
        told = json.loads(archive.read("清单.json"))
        info = archive.getinfo("件/2025-00002/正文.md")
    line = next(one for one in told["files"] if one["path"] == info.filename)
    assert line["size"] == info.file_size
    data = bytearray(volume.read_bytes())
    central = data.rindex(b"PK\x01\x02", 0, data.rindex("件/2025-00002/正文.md".encode()))
    # The size that the central directory tells becomes larger than the whole file.
    struct.pack_into("<II", data, central + 20, len(data) * 2, len(data) * 2)
    volume.write_bytes(data)
    found = {(one.kind, one.path) for one in verify(volume).wrong}
    assert (DAMAGED, info.filename) in found or any(kind == NO_VOLUME for kind, _ in found)


@pytest.mark.parametrize("cut", [0, 1, 21, 200, -1, -30])
def test_a_cut_file(volume: Path, cut: int) -> None:
    """A volume that was not copied to its end is none; nothing raises."""
    volume.write_bytes(volume.read_bytes()[:cut])
    status, said = run("--verify", volume)
    assert status == 1
    assert NO_VOLUME in said


def test_something_before_or_after(volume: Path) -> None:
    """What stands before the files or behind them was not written by the command."""
    whole = volume.read_bytes()
    volume.write_bytes(b"#!/bin/sh\n" + whole)
    assert ADDED in {one.kind for one in verify(volume).wrong}
    with ZipFile(volume, "w") as archive:
        archive.comment = b"more"
    assert ADDED in {one.kind for one in verify(volume).wrong}


NAMES = [
    ("件/a.md", True),
    ("../a.md", False),
    ("件/../../a.md", False),
    ("/etc/a.md", False),
    ("C:/a.md", False),
    ("件\\a.md", False),
    ("件/a\n.md", False),
    ("", False),
]


@pytest.mark.parametrize(("name", "safe"), NAMES)
def test_names(name: str, safe: bool) -> None:
    """A name stays below its folder on any system."""
    assert is_safe(name) is safe


WRONG: list[tuple[tuple[object, ...], str]] = [
    (("nope", 2025), "没有机构 nope"),
    (("zfb", 2024), "没有公开过"),
    (("zfb", "25"), "四位数字"),
    (("zfb", "２０２５"), "四位数字"),
    (("zfb", 2026), "还没有结束"),
    (("zfb", 2099), "还没有结束"),
    (("zfb",), "写明机构和年度"),
    ((), "写明机构和年度"),
    (("zfb", 2025, "--digest", "0" * 64), "--digest"),
    (("zfb", "--verify", "x.zip"), "--verify"),
    (("--verify", "nowhere.zip"), "没有文件"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_wrong_use(
    held: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[object, ...], words: str
) -> None:
    """A clear sentence in Chinese, exit status 2, and no file."""
    assert run(*arguments, "--root", held, *DAY)[0] == 2
    assert words in capsys.readouterr().err
    assert not Path("zfb-2025.zip").exists()


def test_a_missing_attachment_is_not_lost_silently(
    held: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No volume is made while a text names a file that is not there."""
    (held / FOLDER / "2025-00002.表.csv").unlink()
    path = tmp_path / "out.zip"
    assert run("zfb", 2025, "-o", path, "--root", held, *DAY)[0] == 2
    assert "2025-00002" in capsys.readouterr().err
    assert list(tmp_path.glob("out.zip*")) == []


def test_a_folder_that_is_not_there(held: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be written is said, without a traceback."""
    assert run("zfb", 2025, "-o", held / "no/out.zip", "--root", held, *DAY)[0] == 2
    assert "读写失败" in capsys.readouterr().err


def test_every_office_of_the_sample_city(tmp_path: Path) -> None:
    """Each office's last full year makes a sound volume."""
    for office in ("shizf", "zfb", "jyj"):
        path = tmp_path / f"{office}.zip"
        assert run(office, 2025, "-o", path, "--root", ROOT, *DAY)[0] == 0
        assert verify(path).wrong == ()
    shutil.rmtree(tmp_path)
