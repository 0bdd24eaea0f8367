"""What a fresh machine relies on: the lock, the commands, CI; and no machine left its traces."""

import os
import re
import stat
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
BUILD_AND_CACHE = {".git", ".venv", "output", "output.new", "output.old", "htmlcov", "node_modules"}

TARGETS = [
    *("help", "install", "html", "serve", "devserver", "publish", "clean"),
    *("check", "check-html", "test", "bench", "bench-search", "lint", "lock"),
    *("lighthouse", "screenshots"),
]

# The home of whoever ran something, a mount of a build machine, a package registry.
TRACES = re.compile(
    r"(?<![\w.}\])>~-])/(?:home|Users|root|work)/"
    r"|\b(?:pypi\.org|pythonhosted\.org|registry\.npmjs\.org|registry\.yarnpkg\.com)"
)


def canonical(name: str) -> str:
    """Return a distribution's name as a registry compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def name_of(requirement: str) -> str:
    """Return the canonical name that a requirement such as `pelican>=4.12,<5` begins with."""
    found = re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", requirement)
    assert found, requirement
    return canonical(found[0])


def locked() -> dict[str, list[str]]:
    """Return each locked requirement with its hashes."""
    entries: dict[str, list[str]] = {}
    for block in LOCK.replace("\\\n", " ").splitlines():
        if block and not block.lstrip().startswith("#"):
            requirement, *hashes = block.split("--hash=")
            entries[requirement.strip()] = [text.strip() for text in hashes]
    return entries


def declared() -> list[str]:
    """Return every requirement of pyproject.toml: to run, to develop, to build."""
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]
    extras = [line for group in PROJECT["optional-dependencies"].values() for line in group]
    return [*PROJECT["dependencies"], *extras, *build["requires"]]


def tracked() -> list[Path]:
    """Return the files of the project: what git would commit, or all but what is built."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if (ROOT / ".git").exists():
        out = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True).stdout
        return sorted({ROOT / os.fsdecode(name) for name in out.split(b"\0") if name})
    return sorted(
        path
        for path in ROOT.rglob("*")
        if not BUILD_AND_CACHE & set(path.relative_to(ROOT).parts)
        and not any(part.endswith((".egg-info", "_cache")) for part in path.parts)
    )


def run(*command: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Return what a command did in `cwd`, with `variables` added to the environment."""
    return subprocess.run(
        command,
        cwd=cwd,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_every_locked_requirement_is_pinned_and_hashed() -> None:
    """Each line of the lock names one exact version and at least one sha256."""
    entries = locked()
    assert len(entries) > len(declared())
    for requirement, hashes in entries.items():
        assert re.match(r"[a-z0-9-]+==[\w.!+]+(?: ; .+)?$", requirement), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", text) for text in hashes), requirement


@pytest.mark.parametrize("requirement", declared())
def test_every_dependency_is_locked(requirement: str) -> None:
    """What pyproject.toml asks for is in the lock, so that nothing else is ever fetched."""
    assert name_of(requirement) in {name_of(entry) for entry in locked()}


@pytest.mark.parametrize("requirement", declared())
def test_every_dependency_has_its_reason(requirement: str) -> None:
    """CHANGELOG.md says of each direct dependency, at its locked version, why it is there."""
    version = re.search(rf"^{re.escape(name_of(requirement))}==([\d.]+)", LOCK, re.MULTILINE)
    assert version
    # Stubs carry the day of their release as a fourth part.
    told = ".".join(version[1].split(".")[:3])
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"| {name_of(requirement)} | {told}（" in changelog


def test_lock_names_no_source() -> None:
    """The machine that installs decides where packages come from."""
    assert not re.search(r"https?://|--(?:extra-)?index-url|--find-links|--trusted-host", LOCK)


@pytest.mark.parametrize("target", TARGETS)
def test_every_command_exists_and_is_listed(target: str) -> None:
    """Each target is phony and has the line of Chinese help that `make` prints."""
    assert re.search(rf"^{target}:.*## [^\x00-\x7f]", MAKEFILE, re.MULTILINE)
    assert re.search(rf"^\.PHONY:.*\b{target}\b", MAKEFILE, re.MULTILINE)


def test_make_alone_lists_the_commands() -> None:
    """`make` without a target prints the help and builds nothing."""
    shown = run("make", cwd=ROOT, MAKEFLAGS="", MAKELEVEL="0")
    assert shown.returncode == 0, shown.stderr
    listed = [line.split()[1] for line in shown.stdout.splitlines() if line.startswith("  make ")]
    assert sorted(listed) == sorted(TARGETS)


def test_ci_runs_the_readme_test_command() -> None:
    """README.md, .ci/run and the workflow name one and the same test command."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    ci = (ROOT / ".ci/run").read_text(encoding="utf-8")
    workflow = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    assert "make test" in readme
    assert re.search(r"^step '[^']+' .*\bmake test$", ci, re.MULTILINE)
    assert "GONGKAI_REQUIRE_BROWSER=1" in ci
    assert "run: bash .ci/run" in workflow


def test_no_traces_of_a_machine() -> None:
    """No tracked file names somebody's home, a build machine's mount or a package registry."""
    traces = []
    for path in tracked():
        if not path.is_file() or path.is_symlink():
            continue
        data = path.read_bytes()
        if b"\0" in data:
            continue
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            if found := TRACES.search(line):
                traces.append(f"{path.relative_to(ROOT)}:{number}: {found[0]}")
    assert traces == []


def fake_python(folder: Path, version: str) -> Path:
    """Return a stand-in for an interpreter that is too old and says it is `version`."""
    path = folder / "python-old"
    path.write_text(
        f'#!/bin/sh\ncase "$2" in *print*) echo {version};; *) exit 1;; esac\n', encoding="utf-8"
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_old_python_is_named_with_the_remedy(tmp_path: Path) -> None:
    """An interpreter below 3.11 is refused in Chinese, before anything is made."""
    old = fake_python(tmp_path, "3.9.2")
    script = str(ROOT / "scripts/make-venv.sh")
    refused = run("sh", script, ".venv", ".venv/bin", ".venv/installed", cwd=tmp_path, PY=str(old))
    assert refused.returncode == 1
    assert "3.9.2，本项目要求 3.11 或更高" in refused.stderr
    assert "make PY=python3.12 serve" in refused.stderr
    assert not (tmp_path / ".venv").exists()


@pytest.mark.parametrize(("code", "words"), [(0, "✓ 某一步（"), (7, "✗ 某一步：没有通过（")])
def test_step_keeps_the_exit_status(code: int, words: str, tmp_path: Path) -> None:
    """A step says what it did and how long it took, and hides no failure."""
    script = str(ROOT / "scripts/step.sh")
    done = run("sh", script, "某一步", "sh", "-c", f"exit {code}", cwd=tmp_path)
    assert done.returncode == code
    assert done.stdout.startswith("▶ 某一步\n")
    assert words in done.stdout + done.stderr
    assert "秒" in done.stdout + done.stderr
