"""The quarterly bulletin 通报 as Markdown, computed from the repository alone.

It is computed for the quarter's last day and counts what was dated and public until then, so the
same quarter computed again gives the same bytes, unless something of that time was changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from plugins.disclosure.coverage import EMPTY, STALE, STATES, coverage
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from plugins.disclosure.scores.cards import Scores, scores
from plugins.disclosure.scores.exported import name_of, plain, submissions_in
from plugins.disclosure.scores.overran import REQUESTS, overran, overran_in_year
from plugins.disclosure.scores.quarters import Quarter
from plugins.disclosure.scores.trend import coverage_in, quarters_until

QUARTERS = 5
"""How many quarters the bulletin's trend shows: this one and the year before it."""
_NONE = "没有。"


def bulletin_text(portal: Portal, ruleset: Ruleset, quarter: Quarter, as_of: date) -> str:
    """Return the bulletin of a quarter that has ended; empty where no scoring was in force.

    ``as_of`` is any day after the quarter; the text does not depend on it. Raises ValueError for
    a quarter that has not ended.
    """
    found = scores(portal, ruleset, quarter, as_of)
    if found is None:
        return ""
    job = _Bulletin(portal, ruleset, found, as_of)
    parts = (
        ("一、总体情况", job.whole()),
        ("二、做得好的机构", job.good()),
        ("三、超期情况", job.late()),
        ("四、空缺和久未更新的栏目", job.missing()),
        ("五、一年内三次以上超限的机构", job.marked()),
        ("六、信息报送和采用", job.submissions()),
        ("七、各季度的变化", job.trend()),
        ("八、计算口径", job.terms()),
    )
    sections = ((heading, "\n".join(lines)) for heading, lines in parts)
    return "\n".join(f"## {heading}\n\n{text}\n" for heading, text in sections)


def bulletin_title(sponsor: str, quarter: Quarter) -> str:
    """Return the title of the bulletin of a quarter."""
    return f"{sponsor}关于{quarter.label}政府信息公开工作情况的通报"


class _Bulletin:
    """One bulletin while it is written; each part is lines of Markdown."""

    def __init__(self, portal: Portal, ruleset: Ruleset, found: Scores, as_of: date) -> None:
        self.portal, self.ruleset, self.found, self.as_of = portal, ruleset, found, as_of
        self.quarter = found.quarter
        self.overruns = overran(portal, ruleset, self.quarter, as_of)

    def name(self, office: str) -> str:
        """Return the name of an office."""
        return name_of(self.portal, office)

    def whole(self) -> Iterator[str]:
        """Yield the averages and the ranking."""
        found = self.found
        before = scores(self.portal, self.ruleset, self.quarter.back(), self.as_of)
        average = "没有机构参加评分" if found.average is None else f"平均 {plain(found.average)} 分"
        yield f"截至 {self.quarter.end}，{len(found.offices)} 个机构参加评分，{average}。\n"
        lines = []
        for one in found.offices:
            last = before.of(one.office) if before else None
            earlier = plain(last.score) if last else "—"
            lines.append(
                (str(one.rank), self.name(one.office), plain(one.score), one.grade, earlier)
            )
        yield from _table(("名次", "机构", "得分", "等次", "上季度得分"), lines)

    def good(self) -> Iterator[str]:
        """Yield the offices of the highest grade."""
        best = self.found.scoring.grades[:1]
        names = [
            f"{self.name(one.office)}（{plain(one.score)} 分）"
            for one in self.found.offices
            if best and one.grade == best[0][0]
        ]
        yield f"{best[0][0]}：{'、'.join(names)}。" if names else _NONE

    def late(self) -> Iterator[str]:
        """Yield how often each office was late, and the texts by name; requests only as numbers."""
        counts: dict[str, Counter[str]] = {}
        for one in self.overruns:
            counts.setdefault(one.office, Counter())[one.duty] += 1
        if not counts:
            yield _NONE
            return
        duties = sorted({one.duty for one in self.overruns})
        lines = [
            (self.name(office), *(str(count[duty]) for duty in duties))
            for office, count in sorted(counts.items())
        ]
        yield from _table(("机构", *duties), lines)
        named = [one for one in self.overruns if one.clock.code not in REQUESTS]
        if named:
            yield ""
        for one in named:
            due = f"应在 {one.due} 以前完成，超过 {one.days} 个工作日"
            yield f"- {self.name(one.office)}：“{one.subject}”，{due}。"

    def missing(self) -> Iterator[str]:
        """Yield the empty columns by name, and the number of stale ones, by office."""
        serving = coverage_in(self.portal, self.ruleset, self.quarter).offices
        lines = []
        for office, cells in coverage(self.portal, self.ruleset, self.quarter.end).items():
            leaves = [cell for cell in cells.values() if not cell.column.children]
            empty = [cell.column.name for cell in leaves if cell.state == EMPTY]
            stale = [cell.column.name for cell in leaves if cell.state == STALE]
            if office in serving and (empty or stale):
                names = ("、".join(empty) or "无", "、".join(stale) or "无")
                lines.append((self.name(office), str(len(empty)), *names))
        yield from _table(("机构", "空缺数", "空缺的栏目", "久未更新的栏目"), lines) or [_NONE]

    def marked(self) -> Iterator[str]:
        """Yield the offices that have overrun so often in the year that it must be told."""
        limit = self.ruleset.clocks.bulletin
        counts = overran_in_year(self.portal, self.ruleset, self.quarter, self.as_of)
        marked = [(office, count) for office, count in sorted(counts.items()) if count >= limit]
        for office, count in marked:
            yield f"- {self.name(office)}：{self.quarter.year} 年已超限 {count} 次，予以通报批评。"
        if not marked:
            yield _NONE

    def submissions(self) -> Iterator[str]:
        """Yield what each unit sent, what was adopted, and the points for it."""
        lines = [
            (
                self.name(one.unit),
                *map(str, (one.submitted, one.adopted, one.instructed, one.total)),
            )
            for one in submissions_in(self.portal, self.ruleset, self.quarter)
        ]
        yield from _table(("单位", "报送", "采用", "领导批示", "积分"), lines) or [_NONE]

    def trend(self) -> Iterator[str]:
        """Yield the average and the columns by state of this quarter and those before."""
        lines = []
        for quarter in quarters_until(self.portal, self.quarter, QUARTERS):
            found = scores(self.portal, self.ruleset, quarter, self.as_of)
            states = coverage_in(self.portal, self.ruleset, quarter).states
            average = plain(found.average) if found and found.average is not None else "—"
            lines.append((quarter.label, average, *(str(states[state]) for state in STATES)))
        yield from _table(("季度", "平均得分", *(f"{one}栏目" for one in STATES)), lines)

    def terms(self) -> Iterator[str]:
        """Yield what the numbers rest on."""
        scoring = self.found.scoring
        yield f"- 评分办法自 {scoring.since} 起施行，满分 {plain(scoring.full)} 分。"
        yield f"- 各项数字按 {self.quarter.end} 计算，只计到这一天为止公开的信息和登记的台账。"
        yield "- 公文迟公开的计入实际公开的季度，申请和年度报告超期的计入期限届满的季度。"
        yield "- 政府信息公开申请、信息报送和紧急信息只计件数。"


def _table(headings: Sequence[str], lines: Iterable[Sequence[str]]) -> list[str]:
    """Return a table in Markdown, nothing where it has no line; names cannot break its cells."""
    rows = [
        " | ".join(cell.replace("|", "｜").replace("\n", " ") for cell in line) for line in lines
    ]
    if not rows:
        return []
    head = [" | ".join(headings), " | ".join("---" for _ in headings)]
    return [f"| {row} |" for row in (*head, *rows)]


def _cell(text: str) -> str:
    return text.replace("|", "｜").replace("\n", " ")
