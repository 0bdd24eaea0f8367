"""Old addresses: what they are read as, where they lead, and which lead nowhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.load_content import load_content
from plugins.disclosure.redirects import Redirects, is_path, redirects

DAY = date(2026, 11, 21)
Told = list[tuple[str, str]]


def told(project: Path, moves: Told, hosts: str = "") -> Redirects:
    """Return the redirects of the small project with these in 门户.yaml."""
    path = project / "content/门户.yaml"
    rows = "".join(f"  - {{旧网址: '{old}', 新网址: '{new}'}}\n" for old, new in moves)
    path.write_text(f"{path.read_text(encoding='utf-8')}跳转:\n{rows}{hosts}", encoding="utf-8")
    return redirects(load_content(project), DAY)


CASES: list[tuple[Told, Told, list[str]]] = [
    ([("/a.html", "/zfb/")], [("a.html", "zfb/")], []),
    ([("https://www.slsgov.example.cn/a/", "/")], [("a/", "")], []),
    ([("/%E6%97%A7/", "zfb/2026-00001")], [("旧/", "zfb/2026-00001/")], []),
    ([("/a", "/b"), ("/b", "/zfb/")], [("a", "zfb/"), ("b", "zfb/")], ["多跳"]),
    ([("/a", "/b"), ("/b", "/c"), ("/c", "/a")], [], ["循环"] * 3),
    ([("/a", "/a")], [], ["循环"]),
    ([("/a", "/zfb/"), ("/a", "/rules/")], [("a", "zfb/")], ["重复"]),
    ([("/a", "/zfb/"), ("/a", "/zfb/")], [("a", "zfb/")], []),
    ([("/a", "/nowhere/")], [], ["没有目标"]),
    ([("/a", "zfb/2026-00999")], [], ["没有目标"]),
    ([("/a?id=1", "/zfb/")], [], ["查询"]),
    ([("http://other.cn/a", "/zfb/")], [], ["外站"]),
    ([("/a", "https://other.cn/")], [], ["外站"]),
    ([("/a", "javascript://other.cn/%0aalert(1)")], [], ["外站"]),
    ([("/zfb/guide/", "/zfb/")], [], ["已有网页"]),
    ([("/index.html", "/zfb/")], [], ["已有网页"]),
    ([("", "/zfb/")], [], ["写法"]),
    ([("/a;b", "/zfb/")], [], ["写法"]),
]


@pytest.mark.parametrize(("moves", "ways", "kinds"), CASES)
def test_redirects(project: Path, moves: Told, ways: Told, kinds: list[str]) -> None:
    """Each way is one hop to a page of today; what cannot hold is told and leads nowhere."""
    found = told(project, moves)
    assert [(one.old, one.new) for one in found.ways] == ways
    assert [one.kind for one in found.troubles] == kinds


def test_other_hosts_have_to_be_named(project: Path) -> None:
    """A host of 外部网站 may be led to."""
    hosts = "外部网站: [{域名: '*.other.cn', 名称: 别处}]\n"
    found = told(project, [("/a", "https://www.other.cn/x")], hosts)
    assert [(one.old, one.new, one.leaves) for one in found.ways] == [
        ("a", "https://www.other.cn/x", True)
    ]


def test_hidden_documents_tell_no_old_address(project: Path) -> None:
    """A public document's old addresses lead to it, those of a draft are unknown."""
    [path] = project.glob("content/zfb/业务工作/工作总结/2026-00001.md")
    text = path.read_text(encoding="utf-8").replace("---\n", "---\n旧网址: [/a.html]\n", 1)
    path.write_text(text, encoding="utf-8")
    assert [one.new for one in redirects(load_content(project), DAY).ways] == ["zfb/2026-00001/"]
    path.write_text(text.replace("---\n", "---\n状态: 草稿\n", 1), encoding="utf-8")
    assert redirects(load_content(project), DAY).ways == ()


@pytest.mark.parametrize(
    "path", ["a/../b", "/a", "a//b", "a b", 'a"b', "a{b}", "a$b", "a\nb", ".."]
)
def test_unsafe_paths(path: str) -> None:
    """What could break out of a server's file or of the output folder is refused."""
    assert not is_path(path)
