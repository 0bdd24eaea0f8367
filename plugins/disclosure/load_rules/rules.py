"""One rule file as a Rule; a misspelt key or parameter is a fault at its own line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Any

from plugins.disclosure.checks import REGISTRY, Check
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import names_of
from plugins.disclosure.fields import read_values
from plugins.disclosure.finding import SEVERITY_BY_LABEL, Severity
from plugins.disclosure.load_rules.fields import RULE
from plugins.disclosure.rule import Rule
from plugins.disclosure.source import Source, read_yaml

_FILE_NAME = re.compile(r"(?P<code>[A-Z]{2}\d{3})-(?P<slug>[a-z0-9-]+)\.yaml")
_NEEDED = ("code", "title", "basis", "target", "check", "severity", "what", "why")
_LABELS = {field.name: field.label for field in RULE}
_NAMES = {field.label: field.name for field in RULE}
_YES_OR_NO = ("是", "否")
PERSONAL = "个人信息"
"""The folder of the rules on personal data: what they find is never old news, nor quoted."""
CERTAIN, FROM_MEMORY = "已核实", "凭记忆"


def read_rule(root: Path, path: str) -> tuple[Rule | None, Source]:
    """Return the rule in ``path``, or None where its faults leave nothing to run."""
    source = read_yaml(root, path)
    values = read_values(source, RULE)
    if not source.readable or not _complete(source, values, path):
        return None, source
    check = REGISTRY.get(values["check"])
    if check is None:
        known = "、".join(sorted(REGISTRY))
        source.fault("rule-check", source.at("检查"), "检查", 值=values["check"], 可用=known)
        return None, source
    severity = _severity(source, "级别", values)
    params = _params(source, check, values.get("params", {}))
    if severity is None or params is None:
        return None, source
    name = _FILE_NAME.fullmatch(path.rpartition("/")[2])
    examples = values.get("examples", {})
    rule = Rule(
        code=values["code"],
        title=values["title"],
        basis=values["basis"],
        target=values["target"],
        check=values["check"],
        severity=_at_most_certain(source, severity, values),
        messages=_words(source, "提示", values.get("messages", ""), check),
        fixes=_words(source, "办法", values.get("fixes", ""), check),
        slug=name["slug"] if name else "",
        topic=path.split("/")[-2],
        params=params,
        states=values.get("states", ("公开",)),
        historic_severity=_severity(source, "历史件级别", values),
        since=values.get("since"),
        certainty=values.get("certainty", CERTAIN),
        what=values["what"],
        why=values["why"],
        examples=examples if isinstance(examples, dict) else {},
        path=path,
        baselined=_yes_or_no(source, "可入基线", values, path),
        quoted=_yes_or_no(source, "引用原文", values, path),
    )
    return rule, source


def _yes_or_no(source: Source, label: str, values: Mapping[str, Any], path: str) -> bool:
    """Return what a rule says under ``label``; rules on personal data say 否 by their folder."""
    text = values.get(_NAMES[label], "")
    if text and text not in _YES_OR_NO:
        source.fault("rule-choice", source.at(label), label, 键=label, 可用="、".join(_YES_OR_NO))
    return text == _YES_OR_NO[0] if text else path.split("/")[-2] != PERSONAL


def _at_most_certain(source: Source, severity: Severity, values: Mapping[str, Any]) -> Severity:
    """Return the severity, lowered to a warning where the rule rests on memory alone."""
    certainty = values.get("certainty", CERTAIN)
    if certainty not in {CERTAIN, FROM_MEMORY}:
        source.fault("rule-certainty", source.at("把握"), "把握", 值=certainty)
    if severity is Severity.ERROR and certainty == FROM_MEMORY:
        source.fault("rule-memory", source.at("级别"), "级别")
        return Severity.WARNING
    return severity


def _complete(source: Source, values: Mapping[str, Any], path: str) -> bool:
    missing = [name for name in _NEEDED if name not in values]
    for name in missing:
        source.fault("rule-incomplete", source.at(), _LABELS[name], 键=_LABELS[name])
    match = _FILE_NAME.fullmatch(path.rpartition("/")[2])
    if "code" in values and (match is None or match["code"] != values["code"]):
        source.fault("rule-file-name", source.at("代码"), "代码", 值=values["code"])
    return not missing


def _severity(source: Source, label: str, values: Mapping[str, Any]) -> Severity | None:
    """Return the severity under ``label``; None where there is none or no such word."""
    text = values.get(_NAMES[label])
    severity = SEVERITY_BY_LABEL.get(text) if text else None
    if text and severity is None:
        words = "、".join(SEVERITY_BY_LABEL)
        source.fault("rule-severity", source.at(label), label, 值=text, 可用=words)
    return severity


def _params(source: Source, check: Check, given: object) -> Mapping[str, Any] | None:
    if not isinstance(given, dict):
        source.fault("wrong-type", source.at("参数"), "参数", 字段="参数", 类型="一组")
        return None
    known = "、".join(check.PARAMS) or "无"
    sound = True
    for name in given:
        if name not in check.PARAMS:
            place = source.key_at("参数", name)
            source.fault("rule-parameter", place, name, 键=name, 可用=known)
            sound = False
    params: dict[str, Any] = {}
    for name, parameter in check.PARAMS.items():
        if name in given:
            value = _parameter(source, name, parameter, given[name])
            sound = sound and value is not None
            params[name] = value
        elif parameter.required:
            source.fault("rule-parameter-missing", source.at("参数"), name, 键=name)
            sound = False
    return MappingProxyType(params) if sound else None


def _parameter(source: Source, name: str, parameter: Parameter, value: Any) -> Any:
    """Return a parameter in its type, or None with a fault at its place."""
    place = source.at("参数", name)
    try:
        found = READERS[parameter.type](value)
    except re.error as error:
        source.fault("rule-pattern", place, name, 键=name, 值=str(value), 详情=str(error))
        return None
    except (TypeError, ValueError):
        words = PARAMETER_TYPES[parameter.type]
        source.fault("rule-parameter-type", place, name, 键=name, 类型=words)
        return None
    if parameter.choices and found not in parameter.choices:
        words = "、".join(parameter.choices)
        source.fault("rule-choice", place, name, 键=name, 可用=words)
        return None
    if parameter.type == "fields" and (unknown := _unknown_label(found)):
        source.fault("rule-field", place, name, 键=name, 值=unknown)
        return None
    return found


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _list(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_text(item) for item in value)


def _mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return value


READERS: Mapping[str, Callable[[Any], Any]] = {
    "text": _text,
    "number": lambda value: int(_text(value)),
    "list": _list,
    "mapping": _mapping,
    "pattern": lambda value: re.compile(_text(value)),
    "patterns": lambda value: tuple(re.compile(text) for text in _list(value)),
    "fields": _list,
    "choice": _text,
}
PARAMETER_TYPES = {
    "text": "文字",
    "number": "整数",
    "list": "列表",
    "mapping": "一组",
    "pattern": "正则表达式",
    "patterns": "正则表达式列表",
    "fields": "公文字段的列表",
    "choice": "可选的词之一",
}


def _unknown_label(labels: tuple[str, ...]) -> str:
    """Return the first label that no document has, or nothing."""
    return next((label for label in labels if names_of(label) is None), "")


def _words(source: Source, label: str, value: object, check: Check) -> Mapping[str, str]:
    """Return templates by variant; one text serves every variant."""
    if isinstance(value, str):
        value = {"": value} if value else {}
    if not isinstance(value, dict):
        source.fault("wrong-type", source.at(label), label, 字段=label, 类型="文字或一组")
        return MappingProxyType({})
    words: dict[str, str] = {}
    for variant, text in value.items():
        known = check.VARIANTS.get(variant, check.VARIANTS.get("*"))
        if known is None and variant:
            place = source.key_at(label, variant)
            names = "、".join(check.VARIANTS)
            source.fault("rule-variant", place, label, 键=variant, 可用=names)
        elif isinstance(text, str):
            facts = known
            if facts is None:
                facts = tuple({name for names in check.VARIANTS.values() for name in names})
            if _sound_template(source, label, variant, text, facts):
                words[variant] = text
    return MappingProxyType(words)


def _sound_template(
    source: Source, label: str, variant: str, text: str, facts: tuple[str, ...]
) -> bool:
    """True for a template that can be filled; what is wrong with it is a fault."""
    place = source.at(label, variant) if variant else source.at(label)
    known = "、".join(sorted({*facts, "字段"}))
    try:
        parts = [part for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        why = "花括号不成对"
        source.fault("rule-template", place, label, 值=text, 可用=known, 详情=why)
        return False
    sound = True
    for _, name, form, conversion in parts:
        if name in {*facts, "字段"} and not form and not conversion:
            continue
        why = f"没有“{name}”"
        source.fault("rule-template", place, label, 值=text, 可用=known, 详情=why)
        sound = False
    return sound
