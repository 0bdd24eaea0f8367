"""What is not public reaches no byte of what is published, in no form and under no name.

The strongest witness is the site itself: with the hidden documents and without them it is the
same, file by file and byte by byte, index and counts included, but for what a withdrawn text
leaves. Canaries are looked for on top, in what is packed too.
"""

from __future__ import annotations

import gzip
import io
import re
import shutil
from base64 import b64decode
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from plugins.disclosure.cli import main
from plugins.hosting.bundle import MANIFEST, bundle
from plugins.search.offline import make_offline
from tests.building import AS_OF, ROOT, build
from tests.small_project import write_small_project

FOLDER = "content/zfb/业务工作/工作总结"
LEDGER = "content/zfb/台账/来信来电-2026.csv"
PUBLIC, REFERRED = "2026-00900", "2026-00899"
"""The document that refers to all hidden ones, and the one that they refer to."""
FIRST, SEEN, ROW = 901, 800, 700
"""The serial of the first hidden document; the numbers of the canaries seen and in the ledger."""
REVIEW = """审查:
  保密审查: {岗位: 保密员, 日期: 2026-11-02, 结论: 可以公开}
  签发: {岗位: 主任, 日期: 2026-11-02}
"""
OPEN = "公开方式: 主动公开\n"
DAY = "公开日期: 2026-11-03\n"
SOUND = OPEN + DAY + REVIEW
GONE = "状态: 撤回\n撤回: {日期: 2026-11-10, 理由: 数据有误，另行公布}\n"
HAND_MADE = "导入: {来源文件: 甲.html, 校验: 'sha256:0', 正文校验: 'sha256:0'}\n"
HIDDEN = {
    "draft": SOUND + "状态: 草稿\n",
    "pending": SOUND + "状态: 待审\n",
    "state-blank": SOUND + "状态:\n",
    "state-list": SOUND + "状态: [草稿]\n",
    "state-unknown": SOUND + "状态: 已发布\n",
    "not-yet": OPEN + "公开日期: 2026-11-22\n" + REVIEW,
    "no-day": OPEN + REVIEW,
    "embargo": SOUND + "解禁日期: 2026-11-22\n",
    "embargo-planned": OPEN + "公开日期: 2026-12-01\n解禁日期: 2026-12-01\n" + REVIEW,
    "embargo-blank": SOUND + "解禁日期:\n",
    "embargo-wrong": SOUND + "解禁日期: 2026年12月1日\n",
    "on-request": "公开方式: 依申请公开\n" + DAY + REVIEW,
    "closed": "公开方式: 不予公开\n" + DAY + REVIEW,
    "way-blank": "公开方式:\n" + DAY + REVIEW,
    "grounds": SOUND + "不公开依据: 第十五条 个人隐私\n",
    "unreviewed": OPEN + DAY,
    "half-reviewed": SOUND.replace("结论: 可以公开", "结论:"),
    "refused": SOUND.replace("可以公开", "不予公开"),
    "board-only": SOUND + "公开载体: [公告栏]\n",
    "hand-made-import": OPEN + DAY + HAND_MADE,
    "withdrawn-closed": "公开方式: 不予公开\n" + DAY + REVIEW + GONE,
    "withdrawn-unseen": OPEN + "公开日期: 2026-11-22\n" + REVIEW + GONE,
    "withdrawn-by-half": SOUND + "撤回: {日期: 2026-11-10, 理由: 有误}\n",
    "broken": SOUND + "关键词: [甲\n",
}
"""The heads of documents that leave nothing at all, by their kind."""
WITHDRAWN = {"withdrawn": SOUND + GONE, "withdrawn-bare": OPEN + DAY + "状态: 撤回\n"}
"""Those that leave a page, which does not name them."""
DOCUMENT = """---
标题: {word}甲题
发文字号: 示政办发〔2026〕{word}号
成文日期: 2026-11-02
内容概述: {word}乙概述
关键词: [{word}丙词]
来源: {word}丁源
制定机关: {word}戊机关
原文网址: https://{word}.example.cn/
附件: [{number}.{word}己件.txt]
更正: [{public}]
澄清: [{public}]
解读: [{public}]
替代: [{public}]
沿革: [2026年 {word}庚]
{head}---

## {word}辛节

{word}壬文。
"""
SHOWN = """---
标题: 示例市人民政府办公室制度{number}
成文日期: 2026-11-02
效力: 废止
{references}{head}---

## 一、内容

{word}正文。
"""

HANDED_OVER = re.compile(rb'gongkai\.take\("([\w+/=]*)"\)\n')
"""A file of the index as a copy on a disk has it."""
MODES = ("site/", "site/large/", "zip/", "zip/large/")
"""Where the ordinary pages stand and their copies in large type, served and to take away."""


def canary(serial: int) -> str:
    """Return a word that stands nowhere else; its Latin core is the same however it is quoted."""
    return f"金丝雀qz{serial}xk"


def write_public(project: Path, references: Sequence[str]) -> None:
    """Write the documents that everybody sees; one may speak of others by their ids."""
    labels = ("解读", "更正", "澄清", "替代", "废止", "修改")
    named = f"[{', '.join(references)}]"
    lines = "".join(f"{label}: {named}\n" for label in labels) if references else ""
    for number, written in ((PUBLIC, lines), (REFERRED, "")):
        text = SHOWN.format(number=number, references=written, head=SOUND, word=canary(SEEN))
        (project / FOLDER / f"{number}.md").write_text(text, encoding="utf-8")


def hide(project: Path) -> dict[str, str]:
    """Write every hidden thing into a project and return the ids by their kinds."""
    ids = {}
    for serial, (kind, head) in enumerate({**HIDDEN, **WITHDRAWN}.items(), FIRST):
        number, word = f"2026-{serial:05d}", canary(serial)
        ids[kind] = number
        text = DOCUMENT.format(word=word, number=number, public=REFERRED, head=head)
        (project / FOLDER / f"{number}.md").write_text(text, encoding="utf-8")
        attachment = project / FOLDER / f"{number}.{word}己件.txt"
        attachment.write_text(f"{word}癸", encoding="utf-8")
    word = canary(ROW)
    with (project / LEDGER).open("a", encoding="utf-8") as ledger:
        ledger.write(
            f"L2026-0003,市长信箱,2026-11-05,{word},{word}诉求,{word}局,2026-11-06,{word},否\n"
        )
    write_public(project, list(ids.values()))
    return ids


def published(project: Path, output: Path) -> dict[str, bytes]:
    """Return every file that a build with the gate open and an export leave, by its path."""
    done = build(project, output / "site", GONGKAI_GATE="none")
    assert done.returncode == 0, done.stdout + done.stderr
    day = ("--as-of", AS_OF.isoformat())
    arguments = ("--root", str(project), "export", "--opensearch", str(output / "export"), *day)
    assert main(list(arguments), out=io.StringIO()) == 0
    made = {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }
    return {**made, **taken_away(output / "site")}


def taken_away(site: Path) -> dict[str, bytes]:
    """Return every member of the ZIP that ``make publish`` packs of a site, by its path."""
    copy = site.with_name("copy")
    shutil.copytree(site, copy)
    make_offline(copy)
    with ZipFile(io.BytesIO(bundle(copy, "https://www.example.cn"))) as packed:
        return {f"zip/{name}": packed.read(name) for name in packed.namelist()}


@dataclass(frozen=True)
class Sites:
    """The same project published without and with the hidden things, and their ids by kind."""

    without: dict[str, bytes]
    with_hidden: dict[str, bytes]
    ids: dict[str, str]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Both sites, built once."""
    folder = tmp_path_factory.mktemp("canaries")
    project = write_small_project(folder / "project", ROOT)
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, project / name)
    shutil.copytree(ROOT / "theme", project / "theme")
    write_public(project, ())
    without = published(project, folder / "without")
    ids = hide(project)
    return Sites(without, published(project, folder / "with"), ids)


def test_the_site_is_the_same_without_them(sites: Sites) -> None:
    """Only what a withdrawn text leaves is new: its page, and its id in two lists of the office."""
    left = {f"{mode}zfb/{sites.ids[kind]}/index.html" for kind in WITHDRAWN for mode in MODES}
    listed = {
        f"{mode}{page}index.html" for page in ("catalogue/zfb/", "zfb/summaries/") for mode in MODES
    } | {f"zip/{MANIFEST}"}
    assert set(sites.with_hidden) - set(sites.without) == left
    assert set(sites.without) <= set(sites.with_hidden)
    differing = {path for path, data in sites.without.items() if sites.with_hidden[path] != data}
    assert differing == listed


def plain(data: bytes) -> bytes:
    """Return the bytes of a file as they were before they were packed, in small letters."""
    if handed_over := HANDED_OVER.fullmatch(data):
        data = b64decode(handed_over[1])
    return (gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data).lower()


def told(files: dict[str, bytes], serial: int) -> list[str]:
    """Return the files that name a canary, in their path or anywhere inside."""
    core = canary(serial).removeprefix("金丝雀")
    return [path for path, data in files.items() if core in path or core.encode() in plain(data)]


def test_no_canary_sings(sites: Sites) -> None:
    """Neither in a path nor in a byte, packed or plain, of pages, feeds, index or export."""
    for serial in range(FIRST, FIRST + len(sites.ids)):
        assert told(sites.with_hidden, serial) == []
    assert told(sites.with_hidden, ROW) == []


def test_the_canaries_can_sing(sites: Sites) -> None:
    """A word of the public text is found in its page, in the packed index and in the export.

    Of the open data every form knows the public documents, in the same place as the hidden ones
    would be.
    """
    found = told(sites.with_hidden, SEEN)
    assert f"site/zfb/{PUBLIC}/index.html" in found
    assert any(path.startswith("site/search/") for path in found)
    assert any(path.startswith("export/bulk/") for path in found)
    assert f"zip/zfb/{PUBLIC}/index.html" in found
    assert any(path.startswith("zip/search/") for path in found)
    number = f"zfb/{PUBLIC}".encode()
    for form in ("documents.csv", "documents.json", "gongkai.sqlite"):
        assert number in sites.with_hidden[f"site/data/v1/{form}"], form


def test_what_a_withdrawn_text_leaves(sites: Sites) -> None:
    """Index number, office, day and reason; what is not known is said not to be."""
    pages = {
        kind: sites.with_hidden[f"site/zfb/{sites.ids[kind]}/index.html"].decode()
        for kind in WITHDRAWN
    }
    for kind, html in pages.items():
        assert "本信息已撤回" in html
        assert f"119900000099010835/<wbr>{sites.ids[kind]}" in html or sites.ids[kind] in html
        assert "示例市人民政府办公室</a>" in html
    assert "2026年11月10日" in pages["withdrawn"]
    assert "数据有误，另行公布" in pages["withdrawn"]
    assert pages["withdrawn-bare"].count("未注明") == 2
    catalogue = sites.with_hidden["site/catalogue/zfb/index.html"].decode()
    assert f'href="../../zfb/{sites.ids["withdrawn"]}/"' in catalogue
    assert sites.ids["withdrawn"] not in sites.with_hidden["site/sitemap.xml"].decode()


def test_nothing_hidden_is_known_to_be_there(sites: Sites) -> None:
    """Not even an id of what leaves nothing is named, nor an address kept for it."""
    for kind in HIDDEN:
        number = sites.ids[kind].encode()
        assert not [path for path, data in sites.with_hidden.items() if number in plain(data)]
