"""What must fail a build does, and says why in Chinese."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import build

DOCUMENT = "content/zfb/业务工作/工作总结/2026-09999.md"


def test_small_project_builds(portal_project: Path, tmp_path: Path) -> None:
    """The project that the tests below break is whole before they do."""
    done = build(portal_project, tmp_path / "out", "publishconf.py")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("conf", ["pelicanconf.py", "publishconf.py"])
def test_finding_at_the_gate_stops_and_leaves_the_old_site(
    portal_project: Path, tmp_path: Path, conf: str
) -> None:
    """The message counts and names the findings; what was in the output still stands."""
    (portal_project / DOCUMENT).write_text("---\n标题: 没有别的\n---\n\n正文。\n", encoding="utf-8")
    output = tmp_path / "out"
    output.mkdir()
    (output / "index.html").write_text("旧站", encoding="utf-8")
    if conf == "publishconf.py":
        text = (portal_project / conf).read_text(encoding="utf-8")
        kept = text.replace("DELETE_OUTPUT_DIRECTORY = True", "DELETE_OUTPUT_DIRECTORY = False")
        (portal_project / conf).write_text(kept, encoding="utf-8")
    done = build(portal_project, output, conf)
    assert done.returncode == 1
    assert "达到“错误”级的问题，站点没有生成" in done.stderr
    assert f"{DOCUMENT}:" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert (output / "index.html").read_text(encoding="utf-8") == "旧站"


def test_gate_can_be_opened_while_editing_but_not_for_publishing(
    portal_project: Path, tmp_path: Path
) -> None:
    """GONGKAI_GATE=none builds the local site whatever is found; publishconf ignores it."""
    (portal_project / DOCUMENT).write_text("---\n标题: 没有别的\n---\n\n正文。\n", encoding="utf-8")
    opened = build(portal_project, tmp_path / "out", GONGKAI_GATE="none")
    assert opened.returncode == 0, opened.stdout + opened.stderr
    assert "站点照常生成，但不能发布" in opened.stderr
    shut = build(portal_project, tmp_path / "out", "publishconf.py", GONGKAI_GATE="none")
    assert shut.returncode == 1


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("---\n标题: 甲：乙: 丙\n---\n".encode(), id="broken YAML"),
        pytest.param(b"\xff\xfe\x00\x01---", id="no text"),
    ],
)
def test_unreadable_document_stops(portal_project: Path, tmp_path: Path, content: bytes) -> None:
    """A file that cannot be read fails the build: it is never left out."""
    (portal_project / DOCUMENT).write_bytes(content)
    done = build(portal_project, tmp_path / "out")
    assert done.returncode == 1
    assert DOCUMENT in done.stderr


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("{{ row.title }}", "{{ row.title", id="syntax"),
        pytest.param("{{ row.title }}", "{{ row.titel }}", id="no such attribute"),
        pytest.param("{{ row.title }}", "{{ tilte }}", id="no such variable"),
        pytest.param('"base.html"', '"bass.html"', id="no such parent"),
    ],
)
def test_template_error_stops(portal_project: Path, tmp_path: Path, old: str, new: str) -> None:
    """A template that is wrong in any way fails the build."""
    template = portal_project / "theme/templates/document.html"
    text = template.read_text(encoding="utf-8")
    assert old in text
    template.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert build(portal_project, tmp_path / "out").returncode == 1


def test_missing_template_stops(portal_project: Path, tmp_path: Path) -> None:
    """There is no fallback to the templates of another theme."""
    (portal_project / "theme/templates/home.html").unlink()
    assert build(portal_project, tmp_path / "out").returncode == 1


def test_missing_plugin_stops(portal_project: Path, tmp_path: Path) -> None:
    """Without the plugin Pelican would write an empty site and be content."""
    settings = portal_project / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8")
    assert "import plugins.portal" in text
    settings.write_text(text.replace("plugins.portal", "plugins.not_there"), encoding="utf-8")
    done = build(portal_project, tmp_path / "out")
    assert done.returncode == 1
    assert "plugins.not_there" in done.stdout + done.stderr


def test_a_plugin_that_cannot_be_imported_stops(portal_project: Path, tmp_path: Path) -> None:
    """A plugin whose own code is broken is no less missing."""
    package = portal_project / "plugins" / "portal"
    package.mkdir(parents=True)
    # The other plugins are those of the source.
    (package.parent / "__init__.py").write_text(
        "from pkgutil import extend_path\n\n__path__ = extend_path(__path__, __name__)\n", "utf-8"
    )
    (package / "__init__.py").write_text("import no_such_library\n", encoding="utf-8")
    done = build(portal_project, tmp_path / "out")
    assert done.returncode == 1
    assert "no_such_library" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("GONGKAI_AS_OF", "2026-13-01", "日期应写作"),
        ("GONGKAI_GATE", "fatal", "GATE 只能是"),
    ],
)
def test_wrong_setting_stops(
    portal_project: Path, tmp_path: Path, name: str, value: str, words: str
) -> None:
    """A setting that means nothing is refused in words."""
    done = build(portal_project, tmp_path / "out", **{name: value})
    assert done.returncode == 1
    assert words in done.stderr


def test_output_over_the_project_stops(portal_project: Path) -> None:
    """The output folder is emptied, so it must not be the project."""
    done = build(portal_project, portal_project)
    assert done.returncode == 1
    assert "不能清空" in done.stderr
    assert (portal_project / "content").is_dir()


def test_synonyms_that_cannot_be_used_stop_the_build(portal_project: Path, tmp_path: Path) -> None:
    """The message names the file, the line and the remedy; the old site stands."""
    path = portal_project / "disclosure_rules/search/synonyms.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text("同义词:\n  - {词: 低保, 同: [最低生活保障], 权重: 2}\n", encoding="utf-8")
    output = tmp_path / "out"
    output.mkdir()
    (output / "index.html").write_text("旧站", encoding="utf-8")
    done = build(portal_project, output)
    assert done.returncode == 1
    assert "disclosure_rules/search/synonyms.yaml:2:" in done.stderr
    assert "权重“2”应为大于 0、小于 1 的小数" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert (output / "index.html").read_text(encoding="utf-8") == "旧站"
