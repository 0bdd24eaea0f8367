"""The files that ``gongkai report`` writes: a report rewritten, sealed, as a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from plugins.disclosure.annual.computed import Texts, texts_of
from plugins.disclosure.annual.counting import Count
from plugins.disclosure.annual.file import forms_blocks, report_text
from plugins.disclosure.annual.seal import seal_of_report
from plugins.disclosure.annual.tables import Tables
from plugins.disclosure.annual_form import Form
from plugins.disclosure.cli.main import UsageError
from plugins.disclosure.cli.project import load_project
from plugins.disclosure.model import AnnualReport, Office, Portal


@dataclass(frozen=True, slots=True)
class Job:
    """One report: the office and the year, what is written and what the ledgers say."""

    portal: Portal
    office: Office
    year: int
    form: Form
    report: AnnualReport | None
    written: Tables
    found: Texts
    count: Count | None


def rewrite(
    root: Path, job: Job, texts: Texts, form: Form | None, more: Mapping[str, Any] | None = None
) -> None:
    """Write the report's file anew; ``form`` replaces the forms that its parts had."""
    if job.report is None:
        return
    values = {**job.report.source.values, "年度": job.year, **(more or {})}
    blocks = list(form.blocks) if form else forms_blocks(job.written.forms)
    tables = {block.part for block in blocks}
    parts = values.get("部分")
    kept = parts if isinstance(parts, dict) else {}
    values["部分"] = {
        part: text
        for part, text in kept.items()
        if part not in tables or "<table" not in text.lower()
    }
    full = root / job.report.source.path
    temporary = full.with_suffix(".yaml.tmp")
    temporary.write_text(report_text(values, texts, blocks), encoding="utf-8", newline="\n")
    temporary.replace(full)


def seal(root: Path, job: Job, reason: str, day: date) -> None:
    """Write the report's seal, or that of a correction, upon what the file says now."""
    report = job.report
    if report is None:
        return
    if report.values.get("published_on") is None:
        raise UsageError(f"{report.source.path} 还没有公开日期，公布时再封存")
    if bool(reason) != bool(report.values.get("seal")):
        raise UsageError(
            "已经封存，改动要用 --correct 写明说明" if not reason else "还没有封存，先用 --seal"
        )
    texts = texts_of(job.written)
    rewrite(root, job, texts, None)
    again = load_project(root)[0].get("report", report.id)
    digest = seal_of_report(again.source.values)
    more: dict[str, Any] = {"校验": digest}
    if reason:
        entry = {"日期": day, "说明": " ".join(reason.split()), "校验": digest}
        more = {"更正": [*report.source.values.get("更正", []), entry]}
    rewrite(root, job, texts, None, more)
