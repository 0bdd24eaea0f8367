"""What check lets pass by a baseline, the build builds; and the reverse."""

from __future__ import annotations

from pathlib import Path

from plugins.disclosure.baseline import DEFAULT
from plugins.disclosure.cli import main
from tests.building import AS_OF, build

DOCUMENT = "content/zfb/业务工作/工作总结/2026-00001.md"


def gongkai(project: Path, *arguments: str) -> int:
    """The exit status of a command on the day of the builds."""
    return main(["--root", str(project), *arguments, "--as-of", AS_OF.isoformat()])


def test_build_and_check_use_the_same_baseline(portal_project: Path, tmp_path: Path) -> None:
    """The project's own file serves both; a file that is touched stops both."""
    path = portal_project / DOCUMENT
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(one for one in lines if not one.startswith("内容概述")), "utf-8")
    assert build(portal_project, tmp_path / "out", "publishconf.py").returncode == 1
    assert gongkai(portal_project, "baseline") == 0
    assert gongkai(portal_project, "check") == 0
    done = build(portal_project, tmp_path / "out", "publishconf.py")
    assert done.returncode == 0, done.stdout + done.stderr
    assert not list((tmp_path / "out").rglob(Path(DEFAULT).name))
    path.write_text(path.read_text(encoding="utf-8") + "\n又一句。\n", "utf-8")
    assert gongkai(portal_project, "check") == 1
    done = build(portal_project, tmp_path / "out2", "publishconf.py")
    assert done.returncode == 1
    assert "站点没有生成" in done.stderr


def test_a_broken_baseline_stops_the_build(portal_project: Path, tmp_path: Path) -> None:
    """With its place, and without a traceback."""
    (portal_project / DEFAULT).write_text("<<<<<<< HEAD\n", encoding="utf-8")
    done = build(portal_project, tmp_path / "out")
    assert done.returncode == 1
    assert f"{DEFAULT}:1:1 [HM004]" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
