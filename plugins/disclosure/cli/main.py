"""Reads the command line, runs one command, returns its exit status.

0 clean, 1 findings at or above the gate, 2 the command or the configuration is wrong.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn, TextIO

from plugins.disclosure.fields import parse_date

COMMANDS = {
    "archive": "plugins.disclosure.cli.archive",
    "check": "plugins.disclosure.cli.check",
    "baseline": "plugins.disclosure.cli.baseline",
    "check-site": "plugins.built.command",
    "explain": "plugins.disclosure.cli.explain",
    "columns": "plugins.disclosure.cli.columns",
    "deadlines": "plugins.disclosure.cli.deadlines",
    "new": "plugins.disclosure.cli.new",
    "papers": "plugins.disclosure.cli.papers",
    "report": "plugins.disclosure.cli.report",
    "score": "plugins.disclosure.cli.score",
    "bulletin": "plugins.disclosure.cli.bulletin",
    "mask": "plugins.masking.command",
    "import": "plugins.importing.command",
    "search": "plugins.search.command",
    "export": "plugins.search.export_command",
    "hosting": "plugins.hosting.command",
    "offline": "plugins.hosting.offline_command",
    "compress": "plugins.hosting.compress_command",
}
"""The commands and the modules they live in, each loaded only when it is asked for."""
WRONG_USE = 2
BEIJING = timezone(timedelta(hours=8))


class UsageError(Exception):
    """The command cannot be run as it was given; the text says why, in Chinese."""


class Parser(argparse.ArgumentParser):
    """Says in Chinese what is wrong with the command line; knows the parser of each command."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"formatter_class": _Help, "add_help": False, **options})
        self.add_argument("-h", "--help", action="help", help="显示用法")
        self.commands: dict[str, argparse.ArgumentParser] = {}

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"命令有误：{_in_chinese(message)}\n用 gongkai -h 查看用法。\n")


class _Help(argparse.HelpFormatter):
    """Help of one width everywhere, with Chinese headings."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: Any = None) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(_HEADINGS.get(heading or "", heading))


_HEADINGS = {"positional arguments": "参数", "options": "选项"}
_PHRASES = (
    ("the following arguments are required", "缺少参数"),
    ("unrecognized arguments", "不认识的参数"),
    ("invalid choice", "不可用的取值"),
    ("choose from", "可用的有"),
    ("expected one argument", "后面要跟一个值"),
    ("expected at least one argument", "后面至少要跟一个值"),
    ("invalid day value", "不是 YYYY-MM-DD 形式的日期"),
    ("argument", "参数"),
)


def _in_chinese(message: str) -> str:
    for english, chinese in _PHRASES:
        message = message.replace(english, chinese)
    return message


def main(arguments: Sequence[str] | None = None, out: TextIO | None = None) -> int:
    """Run ``gongkai`` and return the exit status."""
    gc.disable()
    given = list(sys.argv[1:] if arguments is None else arguments)
    # Without a standard output the exit status still says what was found.
    stream = out or sys.stdout or StringIO()
    for each in (stream, sys.stderr):
        if isinstance(each, TextIOWrapper):
            # Neither a locale nor a file name that is no UTF-8 may stop the report.
            each.reconfigure(encoding="utf-8", errors="backslashreplace")
    parsed = build_parser(given).parse_args(given)
    try:
        status = int(parsed.run(parsed, stream))
        stream.flush()
    except UsageError as error:
        sys.stderr.write(f"命令有误：{error}\n")
        return WRONG_USE
    except BrokenPipeError:
        _discard(stream)
        return WRONG_USE
    except OSError as error:
        _discard(stream)
        sys.stderr.write(f"读写失败：{error.filename or '标准输出'}（{error.strerror or error}）\n")
        return WRONG_USE
    except KeyboardInterrupt:
        sys.stderr.write("已中断。\n")
        return WRONG_USE
    return status


def _discard(stream: TextIO) -> None:
    """Let what is still buffered go nowhere, so that Python's exit does not fail again."""
    if stream is sys.stdout:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def build_parser(given: Sequence[str]) -> Parser:
    """Return the parser of the whole command line.

    Only the command that ``given`` names is loaded; when it names none, all of them are.
    """
    parser = Parser(
        prog="gongkai",
        description="公开栏：检查、查阅和整理政府信息公开的内容",
        epilog="退出码：0 没有问题；1 有达到级别的问题；2 命令或配置有误",
    )
    parser.add_argument(
        "--root", type=Path, default=Path(), metavar="目录", help="项目所在的目录，默认为当前目录"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    named = set(given) & COMMANDS.keys()
    for name, module_name in COMMANDS.items():
        if named and name not in named:
            commands.add_parser(name)
            continue
        module: Any = importlib.import_module(module_name)
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(command)
        command.add_argument("--root", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        command.set_defaults(run=module.run)
        parser.commands[name] = command
    return parser


def day(text: str) -> date:
    """Return the day of a command-line argument; argparse reports a ValueError."""
    found = parse_date(text)
    if found is None:
        raise ValueError(text)
    return found


def today() -> date:
    """Return the day a run is for, the same as a build takes.

    GONGKAI_AS_OF is a day, SOURCE_DATE_EPOCH a number of seconds; without them it is today in
    Beijing. Raises UsageError where one of them cannot be read.
    """
    given = os.environ.get("GONGKAI_AS_OF", "")
    if given:
        found = parse_date(given)
        if found is None:
            raise UsageError(f"GONGKAI_AS_OF 的日期应写作 2026-11-21 的形式：{given}")
        return found
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(BEIJING).date()
    try:
        return datetime.fromtimestamp(int(epoch), BEIJING).date()
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH 应为秒数：{epoch}") from None


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """Add ``--as-of``, the day that the run is for."""
    parser.add_argument(
        "--as-of", type=day, default=None, metavar="日期", help="按哪一天检查，如 2026-11-21"
    )
