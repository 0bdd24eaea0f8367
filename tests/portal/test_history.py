"""The revisions of documents out of Git: what is told, and what never is."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from plugins.disclosure.git import GitError
from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.portal.history import History, read_histories
from plugins.portal.history.repository import head_of
from plugins.portal.outline import expected_files
from tests.building import AS_OF, build
from tests.portal.repositories import FOLDER, Repository, document, git
from tests.portal.test_site import files_of
from tests.sample import sample_rules

NAME, ID = "2026-00001.md", "zfb/2026-00001"
SECRET = "金丝雀qz55xk"
PLAIN = document("第一条 经费5万元。\n\n第二条 自公布之日起施行。")
CHANGED = document("第一条 经费8万元。\n\n第二条 自公布之日起施行。")
PERSON = "联系人身份证号：11010519491231002X"
"""The number of the standard's own example (GB 11643)."""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """An empty repository."""
    return Repository(tmp_path / "project")


def read(repository: Repository, as_of: date = AS_OF) -> dict[str, History]:
    """Return the histories of what is public in the work tree."""
    portal = load_content(repository.root)
    public = [one for one in portal.documents if one.is_public(as_of)]
    lists = sample_rules().personal
    return dict(read_histories(repository.root, "content", public, lists, as_of))


def said(histories: dict[str, History]) -> str:
    """Return everything that histories hold, as text."""
    return repr(histories)


def test_revisions_are_told(repository: Repository) -> None:
    """First publication by hash and day, then each change with its day, note and words."""
    first = repository.commit("2026-01-10", "总结：公开", {NAME: PLAIN})
    second = repository.commit("2026-02-03", "总结：更新经费", {NAME: CHANGED})
    history = read(repository)[ID]
    assert (history.first.hash, history.first.day) == (first, date(2026, 1, 10))
    assert history.first.note == "总结：公开"
    assert not history.cut
    (revision,) = history.revisions
    assert (revision.hash, revision.day) == (second, date(2026, 2, 3))
    assert revision.note == "总结：更新经费"
    assert revision.nature == "实质"
    assert not revision.stated
    assert [span for span in revision.blocks[0] if span[0] != "same"] == [
        ("removed", "5"),
        ("added", "8"),
    ]


@pytest.mark.parametrize(
    ("message", "text", "nature", "stated"),
    [
        ("改数\n\n变更: 勘误", CHANGED, "勘误", True),
        ("改字\n\n变更：实质", PLAIN.replace("标题:", "关键词: [总结]\n标题:"), "实质", True),
        ("加关键词", PLAIN.replace("标题:", "关键词: [总结]\n标题:"), "勘误", False),
        (
            "改标题",
            document("第一条 经费5万元。\n\n第二条 自公布之日起施行。", title="新"),
            "实质",
            False,
        ),
        ("改正文", CHANGED, "实质", False),
    ],
)
def test_nature_of_a_change(
    repository: Repository, message: str, text: str, nature: str, stated: bool
) -> None:
    """What the commit says counts; else text and weighty fields are substance."""
    repository.commit("2026-01-10", "公开", {NAME: PLAIN})
    repository.commit("2026-02-03", message, {NAME: text})
    (revision,) = read(repository)[ID].revisions
    assert (revision.nature, revision.stated) == (nature, stated)


def test_what_readers_do_not_see_is_no_revision(repository: Repository) -> None:
    """The record of review, a comment, another column: nothing changed for them."""
    repository.commit("2026-01-10", "公开", {NAME: PLAIN})
    reviewed = PLAIN.replace("岗位: 主任", "岗位: 副主任") + "<!-- 注 -->\n"
    repository.commit("2026-02-03", "改审查", {NAME: reviewed})
    moved = {NAME: None, f"content/zfb/业务工作/工作计划/{NAME}": reviewed}
    repository.commit("2026-02-04", "移栏目", moved)
    history = read(repository)[ID]
    assert history.revisions == ()
    assert history.first.day == date(2026, 1, 10)


HIDING = {
    "draft": [("2026-01-02", "稿", document(SECRET, more="状态: 草稿\n"))],
    "before its day": [("2026-01-02", "备", document(SECRET, public="2026-01-20"))],
    "embargo": [("2026-01-11", "备", document(SECRET, more="解禁日期: 2026-01-20\n"))],
    "unreviewed": [("2026-01-02", "稿", document(SECRET).replace("可以公开", "不予公开"))],
    "broken": [
        ("2026-01-02", "稿", document(SECRET).replace("标题:", "标题: [")),
    ],
    "withdrawn": [
        ("2026-01-10", "公开", document(SECRET)),
        (
            "2026-01-12",
            "撤",
            document("x", more="状态: 撤回\n撤回: {日期: 2026-01-12, 理由: 误}\n"),
        ),
    ],
    "drafted again": [
        ("2026-01-10", "公开", document(SECRET)),
        ("2026-01-12", "退", document(SECRET, more="状态: 草稿\n")),
    ],
    "deleted": [("2026-01-10", "公开", document(SECRET)), ("2026-01-12", "删", None)],
}


@pytest.mark.parametrize("kind", HIDING)
def test_nothing_of_a_hidden_version(repository: Repository, kind: str) -> None:
    """Neither its text nor that it was there, and what was public before it is gone with it."""
    for day, message, text in HIDING[kind]:
        repository.commit(day, f"{message}{SECRET}", {NAME: text})
    last = repository.commit("2026-01-20", "公开", {NAME: PLAIN})
    history = read(repository)[ID]
    assert history.first.hash == last
    assert history.cut
    assert SECRET not in said(read(repository))


@pytest.mark.parametrize("trailer", ["去标识: 是", "去标识：遮盖姓名", "去标识"])
def test_what_was_masked_is_not_told(repository: Repository, trailer: str) -> None:
    """A commit that takes personal data out ends the history, and its own note is left out."""
    repository.commit("2026-01-10", "公开", {NAME: document(f"联系{SECRET}。")})
    masked = repository.commit("2026-02-03", f"遮盖{SECRET}\n\n{trailer}", {NAME: PLAIN})
    repository.commit("2026-03-03", "更新", {NAME: CHANGED})
    history = read(repository)[ID]
    assert history.first.hash == masked
    assert history.first.note == ""
    assert len(history.revisions) == 1
    assert SECRET not in said({ID: history})


def test_personal_data_taken_out_end_the_history(repository: Repository) -> None:
    """Though nobody said so: a number that the present text has not is not shown again."""
    repository.commit("2026-01-10", "公开", {NAME: document(f"{SECRET}。\n\n{PERSON}。")})
    repository.commit("2026-02-03", "更新", {NAME: PLAIN})
    histories = read(repository)
    assert histories[ID].cut
    assert SECRET not in said(histories)


def test_a_document_may_ask_for_none(repository: Repository) -> None:
    """``不显示历史: 是``."""
    repository.commit("2026-01-10", "公开", {NAME: document(SECRET)})
    repository.commit("2026-02-03", "更新", {NAME: PLAIN.replace("标题:", "不显示历史: 是\n标题:")})
    assert read(repository) == {}


def test_notes_that_may_speak_of_others_are_left_out(repository: Repository) -> None:
    """A commit that touches a draft, a ledger or a settings file beside the text has no note."""
    draft = document(SECRET, more="状态: 草稿\n")
    for other in ("2026-00002.md", "content/zfb/台账/依申请公开-2026.csv", "content/zfb/机构.yaml"):
        repository.commit("2026-01-10", f"{SECRET}和总结", {NAME: PLAIN, other: draft + other})
        history = read(repository)[ID]
        assert history.first.note == ""
        assert SECRET not in said(read(repository))
        repository.commit("2026-01-11", "删", {NAME: None})
    both = {NAME: PLAIN, "2026-00003.md": PLAIN}
    repository.commit("2026-01-12", "两份一起公开", both)
    assert {one.first.note for one in read(repository).values()} == {"两份一起公开"}


def test_a_merge_counts_as_one_change(repository: Repository) -> None:
    """On the main line; what its branch held in between, and whose it was, is not told."""
    repository.commit("2026-01-10", "公开", {NAME: PLAIN})
    git(repository.root, "checkout", "-q", "-b", "branch")
    repository.commit("2026-01-11", "半成品", {NAME: document(SECRET)})
    repository.commit("2026-01-12", "完成", {NAME: CHANGED})
    git(repository.root, "checkout", "-q", "main")
    message = f"Merge pull request #1 from {SECRET}/x\n\n更新经费"
    git(repository.root, "merge", "-q", "--no-ff", "-m", message, "branch", day="2026-02-03")
    histories = read(repository)
    (revision,) = histories[ID].revisions
    assert (revision.day, revision.note) == (date(2026, 2, 3), "更新经费")
    assert SECRET not in said(histories)
    assert "金丝雀作者" not in said(histories)


def test_attachments_are_told_by_name(repository: Repository) -> None:
    """Added, replaced, removed: those that the document names; others beside it are not."""
    listed = PLAIN.replace("标题:", "附件: [2026-00001.表.csv]\n标题:")
    repository.commit("2026-01-10", "公开", {NAME: PLAIN, f"2026-00001.{SECRET}.csv": "a"})
    repository.commit("2026-02-01", "加", {NAME: listed, "2026-00001.表.csv": "a"})
    repository.commit("2026-02-02", "换", {"2026-00001.表.csv": "b"})
    repository.commit("2026-02-03", "删", {NAME: PLAIN, "2026-00001.表.csv": None})
    histories = read(repository)
    told = [revision.files for revision in histories[ID].revisions]
    assert told == [(("增加", "表.csv"),), (("替换", "表.csv"),), (("删去", "表.csv"),)]
    assert SECRET not in said(histories)


def test_history_that_is_not_whole_is_refused(repository: Repository, tmp_path: Path) -> None:
    """No repository or commit, a shallow or a partial clone: each says what to do."""
    (tmp_path / "plain").mkdir()
    with pytest.raises(GitError, match="不在 Git 仓库"):
        head_of(tmp_path / "plain")
    with pytest.raises(GitError, match="还没有提交"):
        head_of(repository.root)
    repository.commit("2026-01-10", "公开", {NAME: PLAIN})
    repository.commit("2026-01-11", "改", {NAME: CHANGED})
    source = f"file://{repository.root}"
    git(tmp_path, "clone", "-q", "--depth=1", source, "shallow")
    with pytest.raises(GitError, match="--unshallow"):
        head_of(tmp_path / "shallow")
    git(repository.root, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", "--no-checkout", source, "partial")
    with pytest.raises(GitError, match="部分克隆"):
        head_of(tmp_path / "partial")


@pytest.fixture
def built(portal_project: Path, tmp_path: Path) -> tuple[Path, Repository]:
    """The small project in a repository, with a text: a draft, then public, then changed."""
    repository = Repository(portal_project)
    repository.commit("2026-01-02", "稿", {"2026-00900.md": document(SECRET, more="状态: 草稿\n")})
    repository.commit("2026-01-10", "公开总结", {"2026-00900.md": PLAIN})
    repository.commit("2026-02-03", "更新<经费>", {"2026-00900.md": CHANGED})
    return tmp_path / "out", repository


def test_pages_of_a_site(built: tuple[Path, Repository]) -> None:
    """Linked from the document, marked in text, kept from search engines, in both sizes of type."""
    out, repository = built
    done = build(repository.root, out, GONGKAI_GATE="none", GONGKAI_HISTORY="required")
    assert done.returncode == 0, done.stderr
    page = (out / "zfb/2026-00900/history/index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert (
        '<del><span class="mark">〔删〕</span>5<span class="hidden">〔删完〕</span></del>' in page
    )
    assert "更新&lt;经费&gt;" in page
    assert "2026年2月3日" in page
    linked = (out / "zfb/2026-00900/index.html").read_text(encoding="utf-8")
    assert 'href="../../zfb/2026-00900/history/"' in linked
    files = files_of(out)
    assert "large/zfb/2026-00900/history/index.html" in files
    assert not [path for path, data in files.items() if SECRET.encode() in data]
    assert not [path for path, data in files.items() if "金丝雀作者".encode() in data]
    portal, rules = load_content(repository.root), load_rules(repository.root)
    told = read(repository)
    expected = expected_files(portal, rules, AS_OF, repository.root / "theme", told)
    assert expected <= set(files)
    assert {path for path in files if path.endswith("history/index.html")} <= expected


def test_a_build_asks_or_does_not(
    built: tuple[Path, Repository], portal_project: Path, tmp_path: Path
) -> None:
    """Publishing refuses what is not whole and leaves nothing; a preview goes on with a note."""
    out, repository = built
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{repository.root}", "shallow")
    refused = build(tmp_path / "shallow", out, GONGKAI_GATE="none", GONGKAI_HISTORY="required")
    assert refused.returncode == 1
    assert "git fetch --unshallow" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert not out.exists()
    went_on = build(tmp_path / "shallow", out, GONGKAI_GATE="none", GONGKAI_HISTORY="auto")
    assert went_on.returncode == 0, went_on.stderr
    assert "没有生成修订历史：这是浅克隆" in went_on.stdout
    assert not list(out.glob("**/history"))
    wrong = build(portal_project, out, GONGKAI_GATE="none", GONGKAI_HISTORY="always")
    assert wrong.returncode == 1
    assert "HISTORY 只能是" in wrong.stderr


def test_many_documents_are_read_in_seconds(tmp_path: Path) -> None:
    """A thousand documents of five commits each: three processes of git, linear in commits."""
    repository = Repository(tmp_path / "project")
    paragraphs = "\n\n".join(f"第{at}条 按照规定办理各项工作，落实责任。" for at in range(60))
    for turn in range(5):
        files = {
            f"2026-{at:05d}.md": document(f"{paragraphs}\n\n共{at}件，第{turn}次。")
            for at in range(1, 1001)
        }
        repository.commit(f"2026-01-1{turn}", f"第{turn}次", files)
    portal, lists = load_content(repository.root), sample_rules().personal
    started = time.process_time()
    histories = read_histories(repository.root, "content", portal.documents, lists, AS_OF)
    spent = time.process_time() - started
    assert len(histories) == 1000
    assert all(len(one.revisions) == 4 for one in histories.values())
    assert spent < 20
    assert (repository.root / FOLDER).is_dir()
