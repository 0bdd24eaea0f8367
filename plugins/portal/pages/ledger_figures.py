"""The counts of a ledger as tables: by year, and by what each ledger is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from plugins.disclosure.ledgers import (
    counted_rows,
    is_answered,
    letter_figures,
    light_of,
    quarter_end,
    settings_on,
    submissions_by_unit,
)
from plugins.disclosure.model import Ledger
from plugins.portal.view import View

NONE = "—"
Rows = Iterable[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Figures:
    """A table: what it says, its headings (the first is of the rows' names), its lines."""

    caption: str
    headings: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


def figures_of(view: View, office: str, name: str) -> list[Figures]:
    """Return the tables of an office's ledger as of the view's day."""
    ledgers = view.portal.ledgers_of.get((office, name), [])
    if name == "信息报送":
        return _submissions(view, ledgers)
    make = _BY_YEAR.get(name)
    if make is None:
        return [_counts(name, ledgers, view.as_of)] if any(one.year for one in ledgers) else []
    return make(view, ledgers)


def _begun(ledger: Ledger, as_of: date) -> list[Mapping[str, Any]]:
    """Return the rows whose first date is not after the day."""
    return [row for row in counted_rows(ledger) if _first(row) <= as_of]


def _first(row: Mapping[str, Any]) -> date:
    for value in row.values():
        if isinstance(value, date):
            return value.date() if isinstance(value, datetime) else value
    return date.min


def _table(caption: str, headings: tuple[str, ...], lines: Iterable[Iterable[object]]) -> Figures:
    texts = tuple(tuple(str(cell) for cell in line) for line in lines)
    return Figures(caption, headings, texts)


def _counts(name: str, ledgers: list[Ledger], as_of: date) -> Figures:
    lines = [(ledger.year, len(_begun(ledger, as_of))) for ledger in reversed(ledgers)]
    return _table(f"各年{name}登记数", ("年度", "件数"), lines)


def _requests(view: View, ledgers: list[Ledger]) -> list[Figures]:
    by_year = []
    results: dict[int, Counter[str]] = {}
    for ledger in reversed(ledgers):
        rows = _begun(ledger, view.as_of)
        done = [row for row in rows if is_answered(row, view.as_of)]
        by_year.append((ledger.year, len(rows), len(done), len(rows) - len(done)))
        for row in done:
            year = results.setdefault(row["answered_on"].year, Counter())
            year[row.get("result", "未填")] += 1
    years = sorted(results, reverse=True)
    words = view.ruleset.vocabularies.get("申请处理结果")
    known = [one for one in (words.values if words else ()) if any(results[y][one] for y in years)]
    lines = [(one, *(results[year][one] for year in years)) for one in known]
    total = ("合计", *(sum(results[year].values()) for year in years))
    return [
        _table(
            "各年收到的申请和到今天的办理情况", ("收到年度", "收到", "已答复", "办理中"), by_year
        ),
        _table(
            "各年答复的申请按处理结果", ("处理结果", *(f"{y}年" for y in years)), [*lines, total]
        ),
    ]


def _letters(view: View, ledgers: list[Ledger]) -> list[Figures]:
    lines = []
    for ledger in reversed(ledgers):
        one = letter_figures(counted_rows(ledger), view.as_of)
        rate = NONE if one.rate is None else f"{one.rate:.1f}%"
        average = NONE if one.average is None else f"{one.average:.1f}"
        lines.append((ledger.year, one.received, one.answered, rate, average, one.too_long))
    headings = ("收到年度", "收到", "办结", "办结率", "平均用时（天）", "超过三个月未办结")
    return [_table("各年可以公开的来信来电的办理情况", headings, lines)]


def _tasks(view: View, ledgers: list[Ledger]) -> list[Figures]:
    near = settings_on(view.ruleset.ledgers, view.as_of).near
    words = ("红", "黄", "蓝", "逾期办结", "已办结")
    lines = []
    for ledger in reversed(ledgers):
        rows = _begun(ledger, view.as_of)
        lights = Counter(light_of(row, view.as_of, near) for row in rows)
        lines.append((ledger.year, len(rows), *(lights[word] for word in words)))
    headings = (
        "年度",
        "事项",
        "红灯（超期）",
        "黄灯（临近）",
        "蓝灯（在办）",
        "逾期办结",
        "按期办结",
    )
    return [_table("各年可以公开的督办事项的灯色", headings, lines)]


def _by_word(
    field: str, vocabulary: str, caption: str
) -> Callable[[View, list[Ledger]], list[Figures]]:
    """Return what makes the table of years against the words of a field."""

    def make(view: View, ledgers: list[Ledger]) -> list[Figures]:
        found = view.ruleset.vocabularies.get(vocabulary)
        words = found.values if found else ()
        lines = []
        for ledger in reversed(ledgers):
            rows = _begun(ledger, view.as_of)
            count = Counter(row.get(field, "") for row in rows)
            lines.append((ledger.year, len(rows), *(count[word] for word in words)))
        return [_table(caption, ("年度", "合计", *words), lines)]

    return make


def _submissions(view: View, ledgers: list[Ledger]) -> list[Figures]:
    tables: list[Figures] = []
    for ledger in reversed(ledgers):
        key = ("submission-figures", ledger.year, view.as_of)
        if key not in view.portal.computed:
            view.portal.computed[key] = _submissions_in(view, ledger.year)
        tables.append(view.portal.computed[key])
    return tables


def _submissions_in(view: View, year: int) -> Figures:
    """Return the table of all units in a year, the same on the page of every office."""
    start, end = date(year, 1, 1), min(quarter_end(year, 4), view.as_of)
    lines = []
    for unit, one in submissions_by_unit(view.portal, start, end, view.ruleset.ledgers).items():
        if not (one.submitted or one.adopted):
            continue
        known = view.portal.get("office", unit)
        name = known.short_name if known else unit
        lines.append((name, one.submitted, one.adopted, one.instructed, one.total))
    lines.sort(key=lambda line: (-int(line[4]), str(line[0])))
    headings = ("单位", "报送", "采用", "领导批示", "积分")
    return _table(f"{year}年各单位信息报送和采用", headings, lines)


_BY_YEAR: dict[str, Callable[[View, list[Ledger]], list[Figures]]] = {
    "依申请公开": _requests,
    "来信来电": _letters,
    "督办": _tasks,
    "紧急信息": _by_word("judged", "紧急信息认定", "各年紧急信息报告按认定"),
    "信息资源目录": _by_word("sharing", "共享类型", "各年登记的信息资源按共享类型"),
    "数据共享": _by_word("state", "共享状态", "各年共享需求按状态"),
    "评议": _by_word("form", "评议形式", "各年社会评议按形式"),
    "反馈": _by_word("adopted", "是否", "各年收到的意见按是否采纳"),
    "追究": _by_word("measure", "追究方式", "各年责任追究按方式"),
    "培训": _by_word("form", "培训形式", "各年培训按形式"),
    "监督": _by_word("form", "监督形式", "各年监督检查按形式"),
    "报备": _by_word("kind", "报备事项", "各年报备按事项"),
}
