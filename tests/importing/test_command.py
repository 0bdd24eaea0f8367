"""The whole command: from files to documents, twice, with maps, attachments and bad input."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.disclosure.cli.main import main
from plugins.disclosure.load_content import load_content

LAW = """# 示例条例

2010年7月23日 示例市第三届人民代表大会常务委员会第一次会议通过

<!-- INFO END -->

第一条 {}。
"""
Run = Callable[..., tuple[int, str]]
Refused = Callable[..., str]


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder of two laws and a placeholder."""
    folder = tmp_path / "库"
    for name, text in {
        "行政法规/甲条例(2010-07-23).md": LAW.format("为了示例甲的管理工作，制定本条例"),
        "行政法规/乙条例(2010-07-23).md": LAW.format("为了示例乙的管理工作，制定本条例"),
        "行政法规/_index.md": "---\na: b\n---\n",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def run(project: Path) -> Run:
    """Run ``gongkai import`` in the small project and return its status and its words."""

    def call(*arguments: object, office: str = "zfb") -> tuple[int, str]:
        out = io.StringIO()
        given = ["--root", str(project), "import", *map(str, arguments)]
        return main([*given, "--office", office, "--as-of", "2026-11-21"], out), out.getvalue()

    return call


@pytest.fixture
def refused(run: Run, capsys: pytest.CaptureFixture[str]) -> Refused:
    """Run a command that must end with 2, and return what it complains of."""

    def call(*arguments: object, **more: str) -> str:
        assert run(*arguments, **more)[0] == 2
        return capsys.readouterr().err

    return call


def imported(project: Path) -> dict[str, str]:
    """The imported documents: their text by their path."""
    return {
        path.relative_to(project / "content").as_posix(): text
        for path in sorted((project / "content").rglob("*.md"))
        if "\n导入:" in (text := path.read_text(encoding="utf-8"))
    }


def test_laws_by_the_map_that_is_shipped(project: Path, sources: Path, run: Run) -> None:
    """The example map sends each law to its column and leaves out placeholders on purpose."""
    status, words = run(sources, "--map", project / "disclosure_rules/import/laws.yaml")
    assert status == 0
    assert words.endswith("来源 3 个文件，分出 3 篇；导入 2，跳过 1。\n备注：推测 8 处。\n")
    found = imported(project)
    assert list(found) == ["zfb/政策法规/法规/2010-00001.md", "zfb/政策法规/法规/2010-00002.md"]
    first = found["zfb/政策法规/法规/2010-00001.md"]
    assert first.partition("导入")[0] == (
        "---\n标题: 示例条例\n成文日期: 2010-07-23\n公开日期: 2010-07-23\n公开方式: 主动公开\n"
        "内容概述: 为了示例乙的管理工作，制定本条例。\n体裁: 法规\n"
        "制定机关: 示例市人民代表大会常务委员会\n"
        "沿革: [2010年7月23日 示例市第三届人民代表大会常务委员会第一次会议通过]\n"
    )
    assert first.endswith("---\n\n第一条 为了示例乙的管理工作，制定本条例。\n")


def test_what_is_written_is_read_without_fault(project: Path, sources: Path, run: Run) -> None:
    """The loader finds nothing wrong with the files, and knows them as historic."""
    run(sources, "--column", "政策法规/法规")
    documents = [one for one in load_content(project).documents if one.historic]
    assert len(documents) == 2
    assert [fault for one in documents for fault in one.source.faults] == []


def test_a_changed_import_is_historic_no_more(project: Path, sources: Path, run: Run) -> None:
    """The import seals what it writes: title, text and the names of attachments."""
    run(sources, "--column", "政策法规/法规")
    for path in sorted((project / "content").rglob("20*.md")):
        text = path.read_text(encoding="utf-8")
        if "\n导入:" in text:
            path.write_text(text.replace("制定本条例", "制定条例"), encoding="utf-8")
    assert [one.id for one in load_content(project).documents if one.historic] == []


def test_a_second_run_doubles_nothing(project: Path, sources: Path, run: Run) -> None:
    """What is there is recognised by its checksum, also under another name."""
    run(sources, "--column", "政策法规/法规")
    before = imported(project)
    (sources / "行政法规/甲条例(2010-07-23).md").rename(sources / "丙.md")
    status, words = run(sources, "--column", "regulations")
    assert status == 1
    assert words.endswith("来源 3 个文件，分出 3 篇；已有 2，不能导入 1。\n")
    assert imported(project) == before


def test_a_second_run_seals_what_had_no_seal(project: Path, sources: Path, run: Run) -> None:
    """Of documents from before there were seals only those get one that nobody has changed."""
    run(sources, "--column", "政策法规/法规")
    sealed = imported(project)
    for number, (path, text) in enumerate(sealed.items()):
        old = re.sub(r", 正文校验: '[^']*'", "", text)
        assert old != text
        changed = old.replace("制定本条例", "制定条例") if number else old
        (project / "content" / path).write_text(changed, encoding="utf-8")
    before = imported(project)
    _, words = run(sources, "--column", "政策法规/法规", "--dry-run")
    assert imported(project) == before
    assert words.count("补写了正文校验") == 1
    run(sources, "--column", "政策法规/法规")
    first, second = sealed
    assert imported(project) == {first: sealed[first], second: before[second]}


def test_a_changed_source_is_reported_and_nothing_written_over(
    project: Path, sources: Path, run: Run
) -> None:
    """The document of an earlier state stands until somebody decides."""
    run(sources, "--column", "政策法规/法规")
    before = imported(project)
    path = sources / "行政法规/甲条例(2010-07-23).md"
    path.write_text(LAW.format("改了的甲"), encoding="utf-8")
    status, words = run(path.parent.parent, "--column", "政策法规/法规")
    assert status == 1
    assert (
        "有变化，未覆盖 来源与导入时不同，现有 content/zfb/政策法规/法规/2010-00002.md 未改动"
        in words
    )
    assert imported(project) == before


def test_equal_files_are_imported_once(project: Path, tmp_path: Path, run: Run) -> None:
    """The same bytes under two names make one document."""
    for name in ("甲.md", "乙.md"):
        (tmp_path / name).write_text(LAW.format("为了示例"), encoding="utf-8")
    status, words = run(tmp_path / "甲.md", tmp_path / "乙.md", "--column", "政策法规/法规")
    assert (status, len(imported(project))) == (0, 1)
    assert "重复 与 甲.md 内容相同" in words


def test_dry_run_writes_nothing(project: Path, sources: Path, run: Run) -> None:
    """The report says what would be, the folder stays as it was."""
    _, words = run(sources, "--column", "政策法规/法规", "--dry-run")
    assert "content/zfb/政策法规/法规/2010-00001.md" in words
    assert words.endswith("（试运行，没有写任何文件）\n")
    assert imported(project) == {}


def test_report_for_machines(sources: Path, tmp_path: Path, run: Run) -> None:
    """Counts in and out agree, and every field has its value and its remarks."""
    report = tmp_path / "报告.json"
    run(sources, "--column", "政策法规/法规", "--json", report)
    data = json.loads(report.read_text(encoding="utf-8"))
    assert data["texts"] == sum(data["counts"].values()) == len(data["outcomes"]) == 3
    assert data["outcomes"][0]["values"]["成文日期"] == "2010-07-23"
    fields = {one["field"] for one in data["outcomes"][0]["remarks"] if one["kind"] == "推测"}
    assert fields == {"成文日期", "公开日期", "内容概述", "体裁", "制定机关"}


def test_runs_are_deterministic(project: Path, sources: Path, run: Run) -> None:
    """Two runs of the same sources into the same project say and write the same."""
    first = run(sources, "--column", "政策法规/法规"), imported(project)
    for path in imported(project):
        (project / "content" / path).unlink()
    assert (run(sources, "--column", "政策法规/法规"), imported(project)) == first


def test_attachments_are_taken_along(project: Path, tmp_path: Path, run: Run) -> None:
    """Files beside the source are copied with the id; missing ones and escapes are reported."""
    folder = tmp_path / "站"
    (folder / "附件").mkdir(parents=True)
    (folder / "附件/表 一.xlsx").write_bytes(b"1")
    (folder / "图.png").write_bytes(b"2")
    (tmp_path / "外.doc").write_bytes(b"3")
    (folder / "里.doc").symlink_to(tmp_path / "外.doc")
    page = (
        '<meta name="PubDate" content="2021-05-18 10:00"><div id=zoom><h1>甲通知</h1>'
        "<p>现将有关事项通知如下，请遵照执行。</p>"
        "<p><a href='附件/%E8%A1%A8%20一.xlsx'>表</a><img src='图.png'>"
        "<a href='无.doc'>无</a><a href='../外.doc'>外</a><a href='里.doc'>里</a>"
        "<img src='data:image/png;base64,xx'></p></div>"
    )
    (folder / "甲.html").write_text(page, encoding="utf-8")
    status, words = run(folder, "--column", "政策法规/规范性文件")
    assert status == 1
    place = project / "content/zfb/政策法规/规范性文件"
    assert (place / "2021-00001.表_一.xlsx").read_bytes() == b"1"
    assert (place / "2021-00001.图.png").read_bytes() == b"2"
    assert "附件: [2021-00001.表_一.xlsx, 2021-00001.图.png]" in imported(project).popitem()[1]
    assert words.count("未能安置：") == 4
    assert "跳过 作为附件带入 ← 站/图.png" in words
    _, words = run(folder, "--column", "政策法规/规范性文件")
    assert "跳过 作为附件带入 ← 站/图.png" in words, "a second run says the same of them"


def test_a_day_to_come_is_no_evidence_of_making(project: Path, tmp_path: Path, run: Run) -> None:
    """A page that states a day of publication in the future gets no made-up day of making."""
    page = f'<meta name="PubDate" content="2099-01-01"><div id=zoom><h1>甲</h1><p>{"正文" * 9}</p>'
    (tmp_path / "甲.html").write_text(page, encoding="utf-8")
    status, words = run(tmp_path / "甲.html", "--column", "政策法规/规范性文件")
    assert status == 1
    assert "没有找到成文日期" in words
    assert "成文日期" not in imported(project).popitem()[1]


def test_column_by_itself(project: Path, tmp_path: Path, run: Run) -> None:
    """auto goes by the name of the column on the page, then by the title; else it is said."""
    for name, head, title in (
        ("a", '<meta name="ColumnName" content="领导讲话">', "甲"),
        ("b", "", "2009年工作总结"),
        ("c", "", "无名的文字"),
    ):
        text = f"<p>这一句话是文件 {name} 的正文。</p><p>2009年12月31日</p>"
        page = f"{head}<div id=zoom><h1>{title}</h1>{text}</div>"
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    status, words = run(*(tmp_path / f"{name}.html" for name in "abc"), "--column", "auto")
    assert status == 1
    assert {path.split("/")[2] for path in imported(project)} == {"领导讲话", "工作总结"}
    assert "没有栏目 对应表中没有匹配的一条，也不能由文中判断栏目 《无名的文字》← c.html" in words


@pytest.mark.parametrize(
    ("arguments", "office", "complaint"),
    [
        ((), "zfb", "请用 --column 指明栏目，或用 --map 给出对应表"),
        (
            ("--column", "法律"),
            "zfb",
            "没有由公文填充的栏目“法律”；可用：公开制度、机构设置概况/机构职能",
        ),
        (("--column", "政策法规/法律"), "wu", "没有机构 wu；现有："),
        (("--map", "无.yaml"), "zfb", "对应表 无.yaml 不存在或不是文件"),
    ],
)
def test_wrong_commands(
    sources: Path, refused: Refused, arguments: tuple[str, ...], office: str, complaint: str
) -> None:
    """A command that cannot be run says why, with status 2."""
    assert complaint in refused(sources, *arguments, office=office)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("对应: [\n", "map.yaml:2:1：不能读"),
        ("甲: 乙\n", "：应有“对应”一项"),
        ("对应:\n  - {匹配: '*', 栏目: 无}\n", "map.yaml:2:19：该机构没有由公文填充的栏目“无”"),
        ("对应:\n  - {匹配: '*', 栏目: 政策法规/法律, 乙: 丙}\n", "不认识的项目“乙”"),
        ("对应:\n  - {匹配: {色: '*'}, 跳过: 丙}\n", "不认识的项目“色”"),
        ("对应:\n  - {栏目: 政策法规/法律}\n", "缺少“匹配”"),
        ("对应:\n  - {匹配: '*'}\n", "须写“栏目”或“跳过”之一"),
        ("对应:\n  - {匹配: '/(/', 跳过: 丙}\n", "正则表达式“/(/”有误"),
        ("对应:\n  - {匹配: '*', 栏目: 政策法规/法律, 成文日期: 去年}\n", "“去年”不是 YYYY-MM-DD"),
        ("对应:\n  - {匹配: '*', 栏目: 政策法规/法律, 体裁: 怪}\n", "“怪”不在“体裁”的用词之列"),
        ("对应:\n  - {匹配: '*', 栏目: [甲]}\n", "“栏目”应为文字"),
        ("对应:\n  - 甲\n", "应有“对应”一项"),
    ],
)
def test_wrong_maps(
    sources: Path, tmp_path: Path, refused: Refused, text: str, complaint: str
) -> None:
    """A map that is wrong is complained of at its place, with status 2."""
    (tmp_path / "map.yaml").write_text(text, encoding="utf-8")
    assert complaint in refused(sources, "--map", tmp_path / "map.yaml")


def test_maps_by_title_and_number(project: Path, tmp_path: Path, run: Run) -> None:
    """All patterns of an entry must fit; the first entry that fits decides."""
    (tmp_path / "map.yaml").write_text(
        "对应:\n"
        "  - {匹配: {标题: '/讲话$/', 路径: '*.txt'}, 栏目: 业务工作/领导讲话}\n"
        "  - {匹配: {文号: '示政办发*'}, 栏目: 政策法规/规范性文件}\n"
        "  - {匹配: '*', 跳过: 其余不导入}\n",
        encoding="utf-8",
    )
    for name, text in {
        "a": "会上的讲话\n各位同志，今天的会议开得很好。\n2020年1月2日",
        "b": "示政办发〔2020〕1号\n关于甲的通知\n现将事项通知如下，请遵照执行。\n2020年1月3日",
        "c": "别的\n这一句话是正文的第一句。\n第二句在这里。",
    }.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    names = [tmp_path / f"{name}.txt" for name in "abc"]
    status, words = run(*names, "--map", tmp_path / "map.yaml")
    assert status == 0
    assert [path.split("/")[2] for path in imported(project)] == ["领导讲话", "规范性文件"]
    assert "跳过 其余不导入 《别的》← c.txt" in words


BAD = {
    "空.txt": b"",
    "零.md": b"\0\0\0\0\0\0",
    "二进制.html": bytes(range(256)) * 100,
    "压缩.txt": b"PK\x03\x04" + b"x" * 100,
    "大.txt": b"x" * (20 * 1024 * 1024),
    "坏编码.txt": b"\xff\xff\xff\xff\xff",
    "只有头.md": "# 甲\n\n2010年1月1日 会议通过\n\n<!-- INFO END -->\n".encode(),
    "半截.html": b"<html><body><table><tr><td",
    "标签.html": b"<p" * 500000,
    "开着.md": "---\n标题: [\n".encode(),
    "怪.html": "<![if IE]><!DOCTYPE x [<!ENTITY a 'b'>]><?php ?><p>&#xFFFFFF;&#0;&x;字".encode(),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_reported_and_never_raises(tmp_path: Path, run: Run, name: str) -> None:
    """Whatever a file holds, the run ends with a report that names it."""
    (tmp_path / name).write_bytes(BAD[name])
    status, words = run(tmp_path / name, "--column", "政策法规/法律")
    assert status in {0, 1}
    assert f"← {name}" in words


def test_a_file_in_the_way_is_not_written_over(
    project: Path, sources: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If somebody takes the id meanwhile, the text is reported as not written."""
    monkeypatch.setattr("plugins.importing.command.Numbering", lambda names: _Stuck(list(names)))
    status, words = run(sources, "--column", "政策法规/法规")
    assert status == 1
    assert len(imported(project)) == 1
    assert "未写入 content/zfb/政策法规/法规/2010-00001.md 已经存在，没有覆盖" in words


class _Stuck:
    """Gives out the same id again and again."""

    def __init__(self, names: list[str]) -> None:
        self.names = names

    def next(self, year: int) -> str:
        """Return the first id of a year, always."""
        return f"{year}-00001"


def test_a_law_with_only_its_head_arrives_with_a_remark(
    project: Path, tmp_path: Path, run: Run
) -> None:
    """Title and history are carried; that the text is missing is said, and nothing made up."""
    source = tmp_path / "示例办法(2012-09-27).md"
    source.write_text(LAW.partition("第一条")[0].replace("示例条例", "示例办法"), encoding="utf-8")
    status, out = run(source, "--column", "政策法规/法规")
    assert status == 1
    assert "只有标题和沿革，没有正文" in out
    (text,) = imported(project).values()
    assert "标题: 示例办法" in text
    assert "示例市第三届人民代表大会常务委员会" in text
    assert text.endswith("---\n\n\n")
