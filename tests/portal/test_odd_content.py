"""Content that lacks what it should have gives poorer pages, and never a traceback."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.portal.outline import expected_files
from plugins.search.outline import expected_files as expected_index
from plugins.search.site import read_site
from tests.building import AS_OF, beside_pages, build

REVIEW = (
    "审查: {保密审查: {岗位: 保密员, 日期: 2026-01-05, 结论: 可以公开}, "
    "签发: {岗位: 主任, 日期: 2026-01-05}}\n"
)


def outcome(project: Path, output: Path, day: date = AS_OF) -> set[str]:
    """Return the files of a build with the gate open, after checking them against the model."""
    done = build(project, output, GONGKAI_GATE="none", GONGKAI_AS_OF=day.isoformat())
    assert done.returncode == 0, done.stdout + done.stderr
    found = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    theme = project / "theme"
    portal, ruleset = load_content(project), load_rules(project)
    generation = json.loads((output / "search/manifest.json").read_text("utf-8"))["generation"]
    index = expected_index(read_site(project, portal, ruleset, day), generation)
    assert found == expected_files(portal, ruleset, day, theme) | index | beside_pages(output)
    return found - index


def test_bare_office(portal_project: Path, tmp_path: Path) -> None:
    """An office of which nothing is known but its folder has a page that says so."""
    office = portal_project / "content/kongju"
    office.mkdir()
    (office / "机构.yaml").write_text(
        "名称: 示例市空局\n类别: 部门\n层级: 市级\n", encoding="utf-8"
    )
    (portal_project / "content/wuming/业务工作").mkdir(parents=True)
    files = outcome(portal_project, tmp_path / "out")
    assert "wuming/index.html" in files
    html = (tmp_path / "out/kongju/index.html").read_text(encoding="utf-8")
    assert "没有自己的页面" in html
    column = (tmp_path / "out/kongju/functions/index.html").read_text(encoding="utf-8")
    assert "空缺：本栏目应当公开" in column
    assert "条例第二十条第（二）项" in column


def test_no_content_at_all(portal_project: Path, tmp_path: Path) -> None:
    """Before the first day of any document every list is empty and every page stands."""
    files = outcome(portal_project, tmp_path / "out", date(2000, 1, 1))
    assert not [path for path in files if path.endswith("feed.xml")]
    html = (tmp_path / "out/catalogue/index.html").read_text(encoding="utf-8")
    assert "目前没有公开的信息" in html


def test_bare_document_and_site(portal_project: Path, tmp_path: Path) -> None:
    """A document with nothing but days and review, outside the schema, is shown and listed."""
    (portal_project / "content/门户.yaml").write_text("地区: 示例市\n", encoding="utf-8")
    folder = portal_project / "content/zfb/没有的栏目"
    folder.mkdir()
    text = f"---\n公开日期: 2026-11-02\n公开方式: 主动公开\n{REVIEW}---\n"
    (folder / "2026-07777.md").write_text(text, encoding="utf-8")
    files = outcome(portal_project, tmp_path / "out")
    assert "zfb/2026-07777/index.html" in files
    html = (tmp_path / "out/zfb/2026-07777/index.html").read_text(encoding="utf-8")
    assert "<h1>2026-07777</h1>" in html
    robots = (tmp_path / "out/robots.txt").read_text(encoding="utf-8")
    assert "Disallow:\n" in robots


def test_long_column_has_pages(portal_project: Path, tmp_path: Path) -> None:
    """The first page of a list links to all others, and none is longer than fifty."""
    folder = portal_project / "content/zfb/业务工作/工作总结"
    for number in range(120):
        text = (
            f"---\n标题: 第{number}号总结\n成文日期: 2026-03-02\n公开日期: 2026-03-02\n"
            f"公开方式: 主动公开\n{REVIEW}---\n\n正文。\n"
        )
        (folder / f"2026-{5000 + number:05d}.md").write_text(text, encoding="utf-8")
    files = outcome(portal_project, tmp_path / "out")
    assert "zfb/summaries/page-3/index.html" in files
    html = (tmp_path / "out/zfb/summaries/index.html").read_text(encoding="utf-8")
    assert html.count('<time datetime="') == 50
    assert 'href="../../zfb/summaries/page-3/"' in html


def test_validity_that_is_not_stated(portal_project: Path, tmp_path: Path) -> None:
    """A rule without it says that it is not stated; of other texts validity is not asked."""
    folder = portal_project / "content/zfb/业务工作/工作总结"
    head = "---\n标题: 甲\n成文日期: 2026-01-05\n公开日期: 2026-01-06\n公开方式: 主动公开\n"
    head += REVIEW
    (folder / "2026-09901.md").write_text(
        head + "沿革: [2020年1月1日公布]\n---\n\n正文。\n", "utf-8"
    )
    (folder / "2026-09902.md").write_text(head + "---\n\n正文。\n", "utf-8")
    outcome(portal_project, tmp_path / "out")
    pages = [
        (tmp_path / "out/zfb" / number / "index.html").read_text("utf-8")
        for number in ("2026-09901", "2026-09902")
    ]
    assert "<dt>效力</dt><dd>未注明</dd>" in pages[0]
    assert "<dt>效力</dt><dd>不适用</dd>" in pages[1]
