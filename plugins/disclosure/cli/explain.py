"""``gongkai explain CODE``: what a rule asks, why, by which law, with its examples."""

from __future__ import annotations

import argparse
from typing import Any, TextIO

from plugins.disclosure.built_in import BUILT_IN
from plugins.disclosure.cli.main import UsageError
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.rule import Rule

HELP = "说明一条规则：查什么、为什么、依据、示例"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("code", metavar="代码", help="规则代码，如 ZD001；写 all 列出全部规则")


def run(arguments: argparse.Namespace, out: TextIO) -> int:
    """Print the rule, or the list of all of them."""
    rules = dict(load_rules(arguments.root).rules)
    rules.update({rule.code: rule for rule in BUILT_IN})
    if arguments.code == "all":
        listed = (rules[code] for code in sorted(rules))
        out.writelines(f"{rule.code} {rule.severity.label} {rule.title}\n" for rule in listed)
        return 0
    rule = rules.get(arguments.code.upper())
    if rule is None:
        raise UsageError(f"没有规则 {arguments.code}；用 gongkai explain all 查看全部规则")
    out.write(_describe(rule))
    return 0


def _describe(rule: Rule) -> str:
    lines = [
        f"{rule.code} {rule.title}",
        f"级别：{rule.severity.label}",
        f"对象：{rule.target}",
        f"依据：{rule.basis}",
        f"把握：{rule.certainty}",
    ]
    if rule.since:
        lines.append(f"施行：{rule.since}")
    if rule.what:
        lines.append(f"说明：{rule.what}")
    if rule.why:
        lines.append(f"理由：{rule.why}")
    for variant, fix in rule.fixes.items():
        lines.append(f"办法{f'（{variant}）' if variant else ''}：{fix}")
    for label in ("合格", "不合格"):
        for example in rule.examples.get(label, ()):
            lines.append(f"{label}示例：")
            lines.extend(f"    {line}" for line in _lines(example))
    if rule.path:
        lines.append(f"文件：{rule.path}")
    return "\n".join(lines) + "\n"


def _lines(value: Any) -> list[str]:
    """Return an example as lines, nested values indented."""
    if isinstance(value, dict):
        lines = []
        for key, below in value.items():
            nested = _lines(below)
            if len(nested) == 1 and not isinstance(below, (dict, list)):
                lines.append(f"{key}: {nested[0]}")
            else:
                lines.extend((f"{key}:", *(f"  {line}" for line in nested)))
        return lines
    if isinstance(value, list):
        return [f"- {line}" for item in value for line in _lines(item)]
    return str(value).splitlines() or [""]
