"""Yields the documents that lie with an office though they belong to its government's level.

A document is known by its number, its organ, its column, its topic or its title; a rule gives
the ones it goes by, and the first that tells is named. Papers of other organs (制定机关 or 来源
says so) are reprints and left alone by number and organ. The softer marks, topic and title,
do not count for internal papers (``内部文号``), in the columns of ``除外栏目``, nor where the
title matches ``除外标题``: a briefing that follows up a meeting is not the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for, offices_for, place_below
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Document, Office, Portal
from plugins.disclosure.rule import Rule, Ruleset

NUMBER, ORGAN, COLUMN, TOPIC, TITLE = "发文字号", "制定机关", "栏目", "主题分类", "标题"
GOVERNMENT = "政府"
REACH = "portal"
PARAMS = {
    "机构类别": Parameter("list", "查这些类别的机构"),
    "应归": Parameter("text", "应当归入的政府本级栏目"),
    NUMBER: Parameter("patterns", "表明应归政府的发文字号", required=False),
    ORGAN: Parameter("patterns", "表明应归政府的制定机关（限本级政府和本机关）", required=False),
    COLUMN: Parameter("list", "表明应归政府的栏目名称", required=False),
    TOPIC: Parameter("list", "表明应归政府的主题分类", required=False),
    TITLE: Parameter("patterns", "表明应归政府的标题", required=False),
    "内部文号": Parameter("patterns", "本机关内部文件的字号，不按主题和标题判断", required=False),
    "除外栏目": Parameter("list", "不按字号以外的特征判断的栏目", required=False),
    "除外标题": Parameter("patterns", "不按主题和标题判断的标题", required=False),
}
_FACTS = ("机构", "值", "政府", "应归", "文件夹")
VARIANTS: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    (NUMBER, ORGAN, COLUMN, TOPIC, TITLE), _FACTS
)


@dataclass(frozen=True, slots=True)
class Level:
    """An office, the government it serves, and the names that both go by."""

    office: Office
    government: Office | None
    names: frozenset[str]


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each document at the wrong level."""
    levels = _levels(rule, portal, as_of)
    for document in documents_for(rule, portal):
        level = levels.get(document.office)
        if level is None:
            continue
        mark, value = _mark(rule, document, level)
        if mark:
            place = document.source.at() if mark == COLUMN else document.source.at(mark)
            yield rule.finding(
                document, place, field=mark, variant=mark, 值=value, **_words(rule, level)
            )


def _levels(rule: Rule, portal: Portal, as_of: date) -> dict[str, Level]:
    """Return the offices that the rule looks at, each with its government."""
    offices = list(offices_for(portal, as_of))
    governments = [office for office in offices if office.text("category") == GOVERNMENT]
    levels = {}
    for office in offices:
        if office.text("category") not in rule.params["机构类别"]:
            continue
        government = next(
            (one for one in governments if one.id == office.text("parent")),
            next((one for one in governments if _same_level(one, office)), None),
        )
        names = {name for one in (office, government) if one for name in (one.name, one.short_name)}
        levels[office.id] = Level(office, government, frozenset(names))
    return levels


def _same_level(one: Office, other: Office) -> bool:
    return one.text("level") == other.text("level")


def _mark(rule: Rule, document: Document, level: Level) -> tuple[str, str]:
    """Return the first mark that a document belongs elsewhere, and its value; empty for none."""
    organ = document.text("made_by") or document.text("origin")
    own = not organ or organ in level.names
    if own and document.number and _any(rule, NUMBER, document.number):
        return NUMBER, document.number
    if not set(document.column).isdisjoint(rule.params.get(COLUMN, ())):
        return COLUMN, "/".join(document.column)
    if not set(document.column).isdisjoint(rule.params.get("除外栏目", ())):
        return "", ""
    if organ and own and _any(rule, ORGAN, organ):
        return ORGAN, organ
    return _soft_mark(rule, document)


def _soft_mark(rule: Rule, document: Document) -> tuple[str, str]:
    """Return the topic or the title that tells, unless the paper is an internal one."""
    number, title, topic = document.number, document.title, document.text("topic")
    if _any(rule, "内部文号", number) or _any(rule, "除外标题", title):
        return "", ""
    if topic in rule.params.get(TOPIC, ()):
        return TOPIC, topic
    return (TITLE, title) if _any(rule, TITLE, title) else ("", "")


def _any(rule: Rule, name: str, text: str) -> bool:
    forms: tuple[re.Pattern[str], ...] = rule.params.get(name, ())
    return any(form.search(text) for form in forms)


def _words(rule: Rule, level: Level) -> dict[str, str]:
    column = rule.params["应归"]
    government = level.government
    return {
        "机构": level.office.name,
        "政府": government.name if government else "本级政府",
        "应归": column,
        "文件夹": place_below(government, column).path if government else column,
    }
