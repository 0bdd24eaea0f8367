"""The year's volume: what goes in, that bytes repeat, and what is refused."""

from __future__ import annotations

import csv
import hashlib
import shutil
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from plugins.disclosure.archive import verify
from tests.conftest import ROOT
from tests.disclosure.archives import DAY, FOLDER, SECRET, Write, make, run, write_year


@pytest.fixture
def held(project: Path, write: Write) -> Path:
    """The small project with a year's texts."""
    return write_year(project, write)


@pytest.fixture
def volume(held: Path, tmp_path: Path) -> Path:
    """The volume of that year."""
    return make(held, tmp_path / "zfb-2025.zip")


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
