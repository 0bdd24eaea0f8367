"""What the head of a page says of later texts, and the way back from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import build

FOLDER = "content/zfb/业务工作/工作总结"
DOCUMENT = """---
标题: 第{serial}号
成文日期: 2026-11-02
公开日期: 2026-11-03
公开方式: 主动公开
{keys}审查:
  保密审查: {{岗位: 保密员, 日期: 2026-11-02, 结论: 可以公开}}
  签发: {{岗位: 主任, 日期: 2026-11-02}}
---

正文。
"""
DOCUMENTS = {
    901: "",
    902: "更正: [2026-00901]\n",
    903: "澄清: [2026-00901]\n",
    904: "更正: [2026-00901]\n状态: 草稿\n",
    905: "效力: 废止\n",
    906: "替代: [2026-00905]\n",
    907: "",
    908: "替代: [2026-00907]\n施行日期: 2026-12-01\n",
    909: "沿革: [2020年1月1日公布, 2026年11月2日修正]\n",
    910: "修改: [2026-00909]\n",
    911: "",
    912: "修改: [2026-00911]\n",
}
CORRECTED, CLARIFIED = "本文已经更正", "对本文的有关内容已经澄清"
REPLACED, AMENDED = "本文已被替代", "本文已被修改"
SAYINGS = (CORRECTED, CLARIFIED, REPLACED, AMENDED)


@pytest.fixture
def html(portal_project: Path, tmp_path: Path) -> dict[int, str]:
    """The pages of the documents above by serial."""
    for serial, keys in DOCUMENTS.items():
        path = portal_project / FOLDER / f"2026-{serial:05d}.md"
        path.write_text(DOCUMENT.format(serial=serial, keys=keys), encoding="utf-8")
    output = tmp_path / "out"
    done = build(portal_project, output, GONGKAI_GATE="none")
    assert done.returncode == 0, done.stdout + done.stderr
    return {
        serial: path.read_text(encoding="utf-8")
        for serial in DOCUMENTS
        if (path := output / f"zfb/2026-{serial:05d}/index.html").is_file()
    }


def test_a_reader_is_told_before_the_text_begins(html: dict[int, str]) -> None:
    """Corrections, clarifications and successors stand above everything else, with a link."""
    said = {
        serial: [one for one in SAYINGS if one in page.partition('<dl class="head">')[0]]
        for serial, page in html.items()
    }
    assert {serial: found for serial, found in said.items() if found} == {
        901: [CORRECTED, CLARIFIED],
        905: [REPLACED],
        911: [AMENDED],
    }
    head = html[901].partition('<dl class="head">')[0]
    assert 'href="../../zfb/2026-00902/">第902号</a>' in head
    assert 'href="../../zfb/2026-00903/">第903号</a>' in head
    assert "第904号" not in html[901]
    assert 904 not in html


def test_both_texts_link_to_each_other(html: dict[int, str]) -> None:
    """What corrects or clarifies names what it speaks of, and the other way round."""
    for serial, here, there in (
        (902, "本文更正的文件", "对本文的更正"),
        (903, "本文澄清的文件", "对本文的澄清"),
    ):
        assert here in html[serial]
        assert 'href="../../zfb/2026-00901/">第901号</a>' in html[serial]
        assert there in html[901]
