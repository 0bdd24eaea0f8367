"""The rules that hold whatever the ruleset says: they guard the ruleset itself."""

from __future__ import annotations

from plugins.disclosure.finding import Severity
from plugins.disclosure.rule import Rule

UNCLAIMED = Rule(
    code="PZ000",
    title="读取时发现的问题没有规则说明",
    basis="本系统约定：读不懂的内容必须报告",
    target="文件",
    check="faults",
    severity=Severity.ERROR,
    messages={"": "读取时发现问题（{类别}）：{事实}"},
    fixes={"": "按提示修改该处；并在 disclosure_rules/rules 中为“{类别}”补一条规则"},
)
"""Reports the faults that no rule of the ruleset answers for, so that none is silent."""
LAPSED = Rule(
    code="HM001",
    title="豁免已经到期",
    basis="本系统约定：豁免必须有截止日期",
    target="豁免",
    check="",
    severity=Severity.WARNING,
    messages={"": "对 {规则} 的豁免（{对象}）已于 {截止} 到期，不再生效"},
    fixes={"": "改正被豁免的问题后删去本条，或经批准后写明新的理由和截止日期"},
)
UNUSED = Rule(
    code="HM002",
    title="豁免没有用到",
    basis="本系统约定：不留无用的豁免",
    target="豁免",
    check="",
    severity=Severity.NOTICE,
    messages={"": "对 {规则} 的豁免（{对象}）没有对应的问题"},
    fixes={"": "问题已经改正的，删去本条豁免"},
)
SHRUNK = Rule(
    code="HM003",
    title="基线可以收紧",
    basis="本系统约定：基线里的问题只减不增",
    target="基线",
    check="",
    severity=Severity.NOTICE,
    messages={"": "基线里有 {数量} 个问题已经改正，或者所在文件已经改动，不再起作用"},
    fixes={"": "运行 gongkai baseline 收紧基线，并提交改后的文件"},
)
BROKEN_BASELINE = Rule(
    code="HM004",
    title="基线文件须能读懂",
    basis="本系统约定：读不懂的内容必须报告",
    target="基线",
    check="",
    severity=Severity.ERROR,
    messages={"": "基线文件的这一行不能用：{详情}"},
    fixes={
        "": "基线由 gongkai baseline 生成，不要手工修改；从版本库恢复，合并冲突时两边的行都可以保留"
    },
)
BUILT_IN = (UNCLAIMED, LAPSED, UNUSED, SHRUNK, BROKEN_BASELINE)
