"""What is not public reaches no file of the output, under no name."""

from __future__ import annotations

from pathlib import Path

from tests.building import build

CANARY = "金丝雀甲乙丙"
FOLDER = "content/zfb/业务工作/工作总结"
HEAD = """---
标题: {canary}的总结
成文日期: 2026-11-02
公开日期: {day}
公开方式: {openness}
状态: {state}
内容概述: 关于{canary}的概述
关键词: [{canary}词]
{more}审查:
  保密审查: {{岗位: 保密员, 日期: 2026-11-02, 结论: 可以公开}}
  签发: {{岗位: 主任, 日期: 2026-11-02}}
---

## 一、{canary}

{canary}的正文。
"""
HIDDEN = (
    ("草稿", "主动公开", "2026-11-03"),
    ("待审", "主动公开", "2026-11-03"),
    ("撤回", "主动公开", "2026-11-03"),
    ("公开", "主动公开", "2026-11-22"),
    ("公开", "依申请公开", "2026-11-03"),
    ("公开", "不予公开", "2026-11-03"),
    ("撤回", "不予公开", "2026-11-03"),
)
WITHDRAWN_OPEN = 2
"""The place of the one that leaves a page behind."""


def test_nothing_of_the_hidden_goes_out(portal_project: Path, tmp_path: Path) -> None:
    """Neither title, text, keywords, attachment nor the reference of another text."""
    folder = portal_project / FOLDER
    ids = [f"2026-{8800 + place:05d}" for place in range(len(HIDDEN))]
    for document, (state, openness, day) in zip(ids, HIDDEN, strict=True):
        withdrawn = "撤回: {日期: 2026-11-10, 理由: 数据有误}\n" if state == "撤回" else ""
        more = f"附件: [{document}.{CANARY}.txt]\n{withdrawn}"
        text = HEAD.format(canary=CANARY, day=day, openness=openness, state=state, more=more)
        (folder / f"{document}.md").write_text(text, encoding="utf-8")
        (folder / f"{document}.{CANARY}.txt").write_text(CANARY, encoding="utf-8")
    references = f"解读: [{', '.join(ids)}]\n"
    shown = HEAD.format(
        canary="他文", day="2026-11-03", openness="主动公开", state="公开", more=references
    )
    (folder / "2026-08899.md").write_text(shown, encoding="utf-8")

    output = tmp_path / "out"
    done = build(portal_project, output, GONGKAI_GATE="none")

    assert done.returncode == 0, done.stdout + done.stderr
    assert (output / "zfb/2026-08899/index.html").is_file()
    for path in output.rglob("*"):
        assert CANARY not in path.name
        if path.is_file():
            assert CANARY.encode() not in path.read_bytes(), path
    left = [document for document in ids if (output / "zfb" / document).exists()]
    assert left == [ids[WITHDRAWN_OPEN]]
    html = (output / "zfb" / left[0] / "index.html").read_text(encoding="utf-8")
    assert "本信息已撤回" in html
    assert "数据有误" in html
    catalogue = (output / "catalogue/zfb/index.html").read_text(encoding="utf-8")
    assert f'href="../../zfb/{left[0]}/"' in catalogue
