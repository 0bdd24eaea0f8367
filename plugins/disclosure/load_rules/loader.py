"""Every file below ``disclosure_rules/``, read in order of path."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from types import MappingProxyType

from plugins.disclosure.annual_form import Form
from plugins.disclosure.fields import parse_date, read_values
from plugins.disclosure.load_rules.annual import read_forms
from plugins.disclosure.load_rules.applications import read_applications
from plugins.disclosure.load_rules.clocks import read_clocks
from plugins.disclosure.load_rules.columns import build_schemas
from plugins.disclosure.load_rules.exemptions import read_exemptions
from plugins.disclosure.load_rules.fields import (
    CALENDAR,
    PLATFORM,
    STATUTORY,
    VOCABULARY,
)
from plugins.disclosure.load_rules.inspection import read_inspection
from plugins.disclosure.load_rules.institutions import read_institutions
from plugins.disclosure.load_rules.ledgers import read_ledger_settings
from plugins.disclosure.load_rules.personal import read_personal
from plugins.disclosure.load_rules.retention import read_retention
from plugins.disclosure.load_rules.rules import read_rule
from plugins.disclosure.load_rules.scoring import Known, read_scoring
from plugins.disclosure.load_rules.wording import read_wording
from plugins.disclosure.rule import CalendarYear, Rule, Ruleset, Vocabulary
from plugins.disclosure.schema import PlatformColumn, Schemas, StatutoryItem
from plugins.disclosure.source import Fault, Location, Source, read_yaml

RULES = "disclosure_rules"
_YEAR = re.compile(r"\d{4}")


def load_rules(root: Path, rules: str = RULES) -> Ruleset:
    """Return everything that ``root/rules`` says, with the faults of what could not be used.

    Never raises for what a file holds; a part that cannot be used is left out and its fault
    names the place.
    """
    faults: list[Fault] = []
    if not (root / rules).is_dir():
        faults.append(Fault("rules-missing", Location(rules)))
        return Ruleset(faults=tuple(faults))
    found = _rules(root, rules, faults)
    lists = _files(root, f"{rules}/wording")
    vocabularies = _vocabularies(root, rules, faults)
    clocks = read_clocks(root, f"{rules}/clocks.yaml", faults)
    categories, terms = vocabularies.get("机构类别"), vocabularies.get("保管期限")
    known = Known(found, clocks, categories.values if categories else ())
    return Ruleset(
        rules=MappingProxyType(found),
        schemas=_schemas(root, rules, faults),
        vocabularies=MappingProxyType(vocabularies),
        calendar=MappingProxyType(_calendar(root, rules, faults)),
        clocks=clocks,
        ledgers=read_ledger_settings(root, f"{rules}/ledgers.yaml", faults),
        institutions=read_institutions(root, f"{rules}/institutions.yaml", faults),
        retention=read_retention(root, f"{rules}/archive.yaml", terms, faults),
        applications=read_applications(root, f"{rules}/requests.yaml", faults),
        scoring=read_scoring(root, f"{rules}/scoring.yaml", known, faults),
        inspection=read_inspection(root, f"{rules}/inspection.yaml", faults),
        exemptions=read_exemptions(root, f"{rules}/exemptions.yaml", found, faults),
        wording=read_wording(root, lists, found, faults),
        personal=read_personal(root, f"{rules}/personal", faults),
        report_forms=_report_forms(root, rules, found, faults),
        faults=tuple(faults),
    )


def _report_forms(
    root: Path, rules: str, found: dict[str, Rule], faults: list[Fault]
) -> tuple[Form, ...]:
    folder = f"{rules}/annual_report"
    return read_forms(root, folder, _files(root, folder), found, faults)


def _files(root: Path, folder: str) -> list[str]:
    """Return the YAML files below a folder, sorted, as paths from the root."""
    base = root / folder
    return sorted(
        path.relative_to(root).as_posix()
        for path in base.rglob("*.yaml")
        if path.is_file() and not path.name.startswith(".")
    )


def _rules(root: Path, rules: str, faults: list[Fault]) -> dict[str, Rule]:
    found: dict[str, Rule] = {}
    for path in _files(root, f"{rules}/rules"):
        rule, source = read_rule(root, path)
        faults.extend(source.faults)
        if rule is None:
            continue
        if rule.code in found:
            facts = {"代码": rule.code, "文件": found[rule.code].path}
            faults.append(Fault("rule-repeated", source.at("代码"), "代码", facts))
            continue
        found[rule.code] = rule
    return dict(sorted(found.items()))


def _schemas(root: Path, rules: str, faults: list[Fault]) -> Schemas:
    schemas = build_schemas(root, _files(root, f"{rules}/columns"), faults)
    platform = _optional(root, f"{rules}/platform.yaml", faults)
    statutory = _optional(root, f"{rules}/statutory.yaml", faults)
    values = read_values(platform, PLATFORM)
    requests = values.get("requests")
    items = read_values(statutory, STATUTORY).get("items", ())
    for source in (platform, statutory):
        faults.extend(source.faults)
    return Schemas(
        by_code=MappingProxyType(schemas),
        platform=tuple(_platform_column(column) for column in values.get("columns", ())),
        requests=_platform_column(requests) if requests else None,
        statutory=tuple(
            StatutoryItem(*(item.get(key, "") for key in ("code", "article", "name", "term")))
            for item in items
        ),
    )


def _platform_column(values: dict[str, str]) -> PlatformColumn:
    return PlatformColumn(*(values.get(key, "") for key in ("key", "name", "note", "content")))


def _optional(root: Path, path: str, faults: list[Fault]) -> Source:
    """Return a file that must be there, or an empty source and a fault."""
    if (root / path).is_file():
        return read_yaml(root, path)
    faults.append(Fault("rules-file-missing", Location(path), facts={"文件": path}))
    return Source(path)


def _vocabularies(root: Path, rules: str, faults: list[Fault]) -> dict[str, Vocabulary]:
    found: dict[str, Vocabulary] = {}
    for path in _files(root, f"{rules}/vocabularies"):
        source = read_yaml(root, path)
        values = read_values(source, VOCABULARY)
        words = _words(source, values.get("values"))
        faults.extend(source.faults)
        if "name" in values:
            found[values["name"]] = Vocabulary(
                values["name"], words, values.get("basis", ""), frozenset(words)
            )
    return found


def _words(source: Source, values: object) -> tuple[str, ...]:
    """Return the words of a list, or of a two-level tree as ``一级`` and ``一级/二级``."""
    if isinstance(values, list) and all(isinstance(word, str) for word in values):
        return tuple(values)
    if isinstance(values, dict):
        words = []
        for word, below in values.items():
            words.append(word)
            words.extend(f"{word}/{name}" for name in below if isinstance(name, str))
        return tuple(words)
    if source.readable:
        source.fault("vocabulary-form", source.at("值"), "值")
    return ()


def _calendar(root: Path, rules: str, faults: list[Fault]) -> dict[int, CalendarYear]:
    years: dict[int, CalendarYear] = {}
    for path in _files(root, f"{rules}/calendar"):
        source = read_yaml(root, path)
        values = read_values(source, CALENDAR)
        year = values.get("year", "")
        if source.readable and (not _YEAR.fullmatch(year) or not path.endswith(f"/{year}.yaml")):
            source.fault("calendar-year", source.at("年度"), "年度", 值=year)
        elif source.readable:
            years[int(year)] = CalendarYear(
                int(year),
                _days(source, "放假", values.get("off_days", ())),
                _days(source, "上班", values.get("work_days", ())),
                values.get("notices", ()),
                path,
            )
        faults.extend(source.faults)
    return years


def _days(source: Source, label: str, texts: tuple[str, ...]) -> frozenset[date]:
    days = set()
    for number, text in enumerate(texts):
        day = parse_date(text)
        if day is None:
            source.fault("date-form", source.at(label, number), label, 字段=label, 值=text)
        else:
            days.add(day)
    return frozenset(days)
