"""The baseline as a file: JSON Lines, one entry a line, in order, so that branches merge.

There is no total and no comma at a line's end that two branches could both have changed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from plugins.disclosure.baseline.entries import Baseline, Entry, Growth
from plugins.disclosure.source import Fault, Location

VERSION = 1
_NOTE = "由 gongkai baseline 生成，请勿手工修改；只减不增"
_KEYS = ("rule", "record", "field", "file")
_TOO_LARGE = 256 << 20


def text_of(baseline: Baseline) -> str:
    """Return the text of a baseline's file."""
    lines: list[dict[str, Any]] = [{"gongkai_baseline": VERSION, "note": _NOTE}]
    lines += [
        {"growth": growth.on, "added": growth.added, "reason": growth.reason}
        for growth in baseline.growths
    ]
    for entry, count in sorted(baseline.counts.items()):
        values = (entry.rule, entry.record, entry.field, entry.digest)
        lines.append({**dict(zip(_KEYS, values, strict=True)), "count": count})
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def read_baseline(root: Path, path: str) -> Baseline:
    """Return the baseline at ``root/path``; a line that cannot be used is a fault at its place.

    Raises OSError where the file cannot be read at all.
    """
    baseline = Baseline(path)
    full = root / path
    faults: list[Fault] = []
    growths: list[Growth] = []
    if full.stat().st_size > _TOO_LARGE:
        baseline.faults = (_fault(path, 1, "文件过大"),)
        return baseline
    text = full.read_bytes().decode("utf-8", "replace")
    if not text.strip():
        faults.append(_fault(path, 1, "文件是空的"))
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        wrong = _take(baseline, growths, number, line)
        if wrong:
            faults.append(_fault(path, number, wrong))
    baseline.faults, baseline.growths = tuple(faults), tuple(growths)
    return baseline


def _take(baseline: Baseline, growths: list[Growth], number: int, line: str) -> str:
    """Take one line into the baseline; return what is wrong with it, or nothing."""
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return "合并冲突的标记" if line[:7] in _CONFLICT else "不是一行 JSON"
    if not isinstance(values, dict):
        return "不是一组键和值"
    if "gongkai_baseline" in values:
        version = values["gongkai_baseline"]
        return "" if version == VERSION else f"版本是 {version!s:.20}，本程序只读版本 {VERSION}"
    if "growth" in values:
        on, added, reason = values["growth"], values.get("added"), values.get("reason")
        if not (isinstance(on, str) and isinstance(added, int) and isinstance(reason, str)):
            return "应有 growth、added、reason"
        growths.append(Growth(on, added, reason))
        return ""
    return _take_entry(baseline, number, values)


def _take_entry(baseline: Baseline, number: int, values: dict[str, Any]) -> str:
    texts = [values.get(key) for key in _KEYS]
    count = values.get("count")
    if not all(isinstance(text, str) for text in texts) or not texts[0]:
        return f"应有 {'、'.join(_KEYS)}"
    if not isinstance(count, int) or isinstance(count, bool) or count < 1:
        return "count 应为正整数"
    entry = Entry(*map(str, texts))
    # Branches that were merged by keeping both lines speak of the same findings twice.
    baseline.counts[entry] = max(count, baseline.counts.get(entry, 0))
    baseline.lines.setdefault(entry, number)
    return ""


_CONFLICT = ("<" * 7, "=" * 7, ">" * 7, "|" * 7)


def _fault(path: str, line: int, why: str) -> Fault:
    return Fault("baseline-line", Location(path, line), facts={"详情": why})
