"""``gongkai mask FILE``: a proposed masked copy; the original is never written to."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TextIO

from plugins.disclosure.cli.main import UsageError
from plugins.disclosure.load_rules import RULES, load_rules
from plugins.disclosure.personal import Lists, digest_of
from plugins.masking.texts import NotTextError, Told, decoded, mask_text

HELP = "为一份文字或者表格生成遮盖稿，原件不动"
TEXTS = (".md", ".txt", ".csv", ".html", ".htm")
BOOKS = (".xlsx", ".xlsm")
_MOST_BYTES = 64 * 1024 * 1024


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("file", type=Path, metavar="文件", help="、".join((*TEXTS, *BOOKS)))
    parser.add_argument(
        "-o", "--output", type=Path, metavar="文件", help="遮盖稿，默认为原名加“.遮盖”"
    )
    parser.add_argument(
        "--digest", action="store_true", help="只列出各处的摘要，供登记放行，不生成遮盖稿"
    )


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Write the copy and print what was masked by place and kind, never the value."""
    path: Path = arguments.file
    target: Path = arguments.output or path.with_name(f"{path.stem}.遮盖{path.suffix}")
    _refuse(path, target, digest=arguments.digest)
    lists = load_rules(arguments.root).personal
    if not lists.words:
        raise UsageError(
            f"{RULES}/personal/words.yaml 读不出来，请在项目目录里运行，或用 --root 指明"
        )
    if path.suffix.lower() in BOOKS:
        told, unseen = _book(path, target, lists, write=not arguments.digest)
    else:
        told, unseen = _text(path, target, lists, write=not arguments.digest), []
    if arguments.digest:
        out.writelines(
            f"{one.place}　{one.proposal.kind}　{digest_of(one.value)}\n" for one in told
        )
        return 0
    out.write(_report(told, unseen, target))
    return 0


def _refuse(path: Path, target: Path, *, digest: bool) -> None:
    """Raise UsageError where there is nothing to read or the copy would cover something."""
    if not path.is_file():
        raise UsageError(f"没有这个文件：{path}")
    if path.suffix.lower() not in (*TEXTS, *BOOKS):
        known = "、".join((*TEXTS, *BOOKS))
        raise UsageError(f"不会遮盖 {path.suffix or '没有扩展名'} 的文件，能处理的有 {known}")
    if path.stat().st_size > _MOST_BYTES:
        raise UsageError(f"文件太大，超过 {_MOST_BYTES // 1024 // 1024} MB：{path}")
    if digest:
        return
    if target.exists() or target.is_symlink():
        same = target.exists() and target.samefile(path)
        why = "就是原件，不能覆盖" if same else "已经存在"
        raise UsageError(f"{target} {why}；请用 -o 另写一个文件名")
    if target.suffix.lower() != path.suffix.lower():
        raise UsageError(f"遮盖稿的扩展名应当与原件相同：{path.suffix}")


def _text(path: Path, target: Path, lists: Lists, *, write: bool) -> list[Told]:
    try:
        text, encoding = decoded(path.read_bytes())
    except NotTextError:
        raise UsageError(f"{path} 不是 UTF-8 或者 GBK 的文字") from None
    masked, told = mask_text(text, path.suffix.lower(), path.stem, lists)
    if write:
        target.write_bytes(masked.encode(encoding))
    return told


def _book(path: Path, target: Path, lists: Lists, *, write: bool) -> tuple[list[Told], list[str]]:
    # openpyxl takes a while to load and is wanted for workbooks alone.
    from plugins.masking.workbooks import NotWorkbookError, mask_workbook  # noqa: PLC0415

    try:
        return mask_workbook(path, target if write else None, lists)
    except NotWorkbookError as error:
        raise UsageError(f"{path} {error}") from None


def _report(told: list[Told], unseen: list[str], target: Path) -> str:
    lines = []
    for one in told:
        instead = one.proposal.instead
        what = f"改为 {instead}" if instead is not None else "不能自动遮盖，请人工处理"
        lines.append(f"{one.place}　{one.proposal.kind}：{what}")
    lines.append(f"遮盖稿：{target}（改动 {len(told)} 处，原件未动；须人工核对后再公开）")
    if unseen:
        lines.append(f"没有查看或者不能原样保留：{'、'.join(unseen)}")
    return "\n".join(lines) + "\n"
