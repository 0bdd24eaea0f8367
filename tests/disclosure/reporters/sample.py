"""A report of several hundred findings whose words try to break every form."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date
from pathlib import Path

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.reporters import Context
from plugins.disclosure.rule import Exemption
from plugins.disclosure.source import Location
from tests.sample import sample_rules

AS_OF = date(2026, 11, 21)
HOSTILE = (
    "“引号”与\"双引号\"和'单引号'",
    "竖线 | 反引号 ` 星号 **粗** <b>标签</b> &amp; &#x0;",
    "控制符 \x00\x01\x07\x08\x0b\x0c\x1b[31m红\x1b[0m\x7f\x85\x9b",
    "CDATA 结束 ]]> 和 <![CDATA[",
    "百分号 100% %0A %25 ::error file=a::伪造",
    "换行\n第二行\r\n第三行\r第四行\t制表",
    "表情 😀👨‍👩‍👧 与生僻字 𠮷",
    "双向 \u202e反转\u202c \u2066隔离\u2069 \u200f标记",
    "行分隔 \u2028 段分隔 \u2029 零宽 \u200b\ufeff",
    "孤代理 \ud800 与 \udcff，非字符 \ufffe\uffff",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "--><style>*{display:none}</style>",
    "{花括号} {0} %s $(rm) `id` \\u0041 \\n",
)
PATHS = (
    "content/zfb/业务工作/工作总结/2026-{:05d}.md",
    "content/czj/a,b:c%20 d|'\"<&>/2026-{:05d}.md",
    "content/zfb/台账/依申请公开-2025.csv",
    "content/x\udcffy/2026-{:05d}.md",
    "content/门户.yaml",
    "content/shizf/😀#?[]/2026-{:05d}.md",
    "disclosure_rules/rules/元数据/YS001-required-keys.yaml",
)
RULES = ("YS001", "YS010", "ZD001", "NR001", "PZ000")


def hostile_findings(count: int, seed: int) -> list[Finding]:
    """Findings from a seed, each of hostile words at a hostile place; some share their key."""
    chance = random.Random(seed)
    found = []
    for number in range(count):
        path = chance.choice(PATHS).format(chance.randrange(60))
        found.append(
            Finding(
                rule=chance.choice(RULES),
                severity=chance.choice(list(Severity)),
                message=f"问题{number}：{chance.choice(HOSTILE)}",
                fix=chance.choice(HOSTILE),
                location=Location(path, chance.randrange(1, 400), chance.randrange(1, 90)),
                record=path.removesuffix(".md"),
                field=chance.choice(("", "标题", chance.choice(HOSTILE))),
                basis=chance.choice(HOSTILE),
            )
        )
    return sorted(found, key=lambda finding: finding.order)


def hostile_report() -> Report:
    """400 findings, 80 known ones and 40 exempted ones."""
    new, known, exempted = (
        tuple(hostile_findings(count, seed)) for count, seed in ((400, 1), (80, 2), (40, 3))
    )
    ground = Exemption(
        "YS001", "机构", "zfb", "", HOSTILE[3], HOSTILE[0], AS_OF, Location("exemptions.yaml", 3)
    )
    return Report(
        findings=new,
        exempted=exempted,
        as_of=AS_OF,
        documents=400,
        counts=Counter(finding.severity for finding in new),
        grounds=dict.fromkeys(exempted, ground),
        known=known,
        baseline="disclosure_rules/baseline.jsonl",
    )


def hostile_context(root: Path) -> Context:
    """A context with the real rules and hostile names."""
    return Context(
        root,
        rules=sample_rules().rules,
        offices={"zfb": HOSTILE[1], "czj": HOSTILE[10]},
        titles={"content/zfb/业务工作/工作总结/2026-00001": HOSTILE[11]},
    )
