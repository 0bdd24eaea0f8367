"""``exemptions.yaml``: findings that a responsible person has accepted until a day."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from plugins.disclosure.fields import read_values
from plugins.disclosure.finding import Severity
from plugins.disclosure.load_rules.fields import EXEMPTIONS
from plugins.disclosure.rule import Exemption, Rule
from plugins.disclosure.source import Fault, read_yaml

ONE, WHOLE_PORTAL = "公文", "门户"
SCOPES = (ONE, "栏目", "机构", WHOLE_PORTAL)
_NEEDED = {
    "rule": "规则",
    "scope": "范围",
    "subject": "对象",
    "reason": "理由",
    "approved_by": "批准",
    "until": "截止",
}


def read_exemptions(
    root: Path, path: str, rules: Mapping[str, Rule], faults: list[Fault]
) -> tuple[Exemption, ...]:
    """Return the exemptions; one that lacks a reason, an approver or an end is not used."""
    if not (root / path).exists():
        return ()
    source = read_yaml(root, path)
    found = []
    for number, entry in enumerate(read_values(source, EXEMPTIONS).get("entries", ())):
        place = source.at("豁免", number)
        missing = [label for name, label in _NEEDED.items() if name not in entry]
        if missing:
            source.fault("exemption-incomplete", place, "豁免", 键="、".join(missing))
        elif entry["rule"] not in rules:
            at = source.at("豁免", number, "规则")
            source.fault("exemption-rule", at, "规则", 值=entry["rule"])
        elif entry["scope"] not in SCOPES:
            at = source.at("豁免", number, "范围")
            source.fault("exemption-scope", at, "范围", 值=entry["scope"], 可用="、".join(SCOPES))
        elif _too_wide(rules[entry["rule"]], entry["scope"]):
            at = source.at("豁免", number, "范围")
            source.fault("exemption-too-wide", at, "范围", 值=entry["rule"])
        else:
            texts = {name: entry[name] for name in _NEEDED if name != "until"}
            found.append(
                Exemption(
                    **texts, field=entry.get("field", ""), until=entry["until"], location=place
                )
            )
    faults.extend(source.faults)
    return tuple(found)


def _too_wide(rule: Rule, scope: str) -> bool:
    """True where one line would open the gate for more than anyone has looked at.

    Errors are never exempted for the whole portal, and those that must not go out at all
    (``可入基线: 否``) only one record at a time.
    """
    if rule.severity is not Severity.ERROR:
        return False
    return scope == WHOLE_PORTAL or (scope != ONE and not rule.baselined)
