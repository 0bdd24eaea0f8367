"""The report as one page for people who do not read terminals: no script, nothing from outside."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote

from plugins.disclosure.checker import Report
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.reporters.context import Context
from plugins.disclosure.reporters.junit import office_of
from plugins.disclosure.reporters.words import for_xml, summary, unquoted_places, visible

KNOWN, EXEMPTED = "known", "exempted"
_LABELS = {
    **{severity.key: severity.label for severity in reversed(Severity)},
    KNOWN: "基线内",
    EXEMPTED: "豁免",
}
Item = tuple[str, Finding]
"""A finding and the kind that the filters know it by: its severity, or that it is set apart."""


def write(report: Report, context: Context) -> str:
    """Return the page: what the run says, a table of offices, then office by office."""
    offices = _grouped(_items(report), office_of)
    counts = Counter(kind for kind, _ in _items(report))
    # A title can hold what the line it stands on may not show.
    hidden = {path for path, _ in unquoted_places(report, context)}
    css = Path(__file__).with_name("report.css").read_text(encoding="utf-8")
    blocked = report.broken_rules or bool(report.at_least(context.gate))
    body = [
        "<header><h1>检查报告</h1>",
        f'<p class="verdict{" blocked" if blocked else ""}">{_text(summary(report, context))}</p>',
        "</header>",
        *_filters(counts),
        *_table(offices, counts, context),
        *_targets(counts),
        "<main>",
    ]
    for office, items in offices.items():
        body += _office(office, items, report, context, hidden)
    if not offices:
        body.append("<p>没有发现问题。</p>")
    return "\n".join([*_head(report, css), *body, "</main></body></html>"]) + "\n"


def _head(report: Report, css: str) -> Iterator[str]:
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    yield '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
    yield (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\">"
    )
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="robots" content="noindex">'
    yield f"<title>检查报告（截至 {report.as_of}）</title><style>{css}</style></head>"
    yield '<body id="top">'


def _items(report: Report) -> Iterator[Item]:
    yield from ((finding.severity.key, finding) for finding in report.findings)
    yield from ((KNOWN, finding) for finding in report.known)
    yield from ((EXEMPTED, finding) for finding in report.exempted)


def _grouped(items: Iterable[Item], key: Callable[[Finding], str]) -> dict[str, list[Item]]:
    groups: dict[str, list[Item]] = {}
    for item in sorted(items, key=lambda item: item[1].order):
        groups.setdefault(key(item[1]), []).append(item)
    return groups


def _filters(counts: Counter[str]) -> Iterator[str]:
    yield '<nav class="filters" aria-label="只看一类问题"><ul>'
    yield f'<li><a href="#top">全部 {sum(counts.values())}</a></li>'
    for kind, label in _LABELS.items():
        if counts[kind]:
            yield f'<li><a href="#only-{kind}">{label} {counts[kind]}</a></li>'
    yield "</ul></nav>"


def _targets(counts: Counter[str]) -> Iterator[str]:
    """Yield what the filters' anchors lead to; the style sheet hides the rest behind it."""
    for kind, label in _LABELS.items():
        if counts[kind]:
            yield f'<p class="filter" id="only-{kind}">只看“{label}”，<a href="#top">看全部</a></p>'


def _table(offices: dict[str, list[Item]], counts: Counter[str], context: Context) -> Iterator[str]:
    if not offices:
        return
    kinds = [kind for kind in _LABELS if counts[kind]]
    heads = "".join(f'<th scope="col">{_LABELS[kind]}</th>' for kind in kinds)
    yield '<div class="wide" tabindex="0" role="region" aria-label="各机构的问题数"><table>'
    yield f'<thead><tr><th scope="col">机构</th>{heads}</tr></thead><tbody>'
    for office, items in offices.items():
        own = Counter(kind for kind, _ in items)
        cells = "".join(f"<td>{own[kind]}</td>" for kind in kinds)
        name = _text(context.offices.get(office, office))
        yield f'<tr><th scope="row"><a href="#{_anchor(office)}">{name}</a></th>{cells}</tr>'
    yield "</tbody></table></div>"


def _office(
    office: str, items: list[Item], report: Report, context: Context, hidden: set[str]
) -> Iterator[str]:
    name = _text(context.offices.get(office, office))
    yield f'<section class="{_holds(items)}"><h2 id="{_anchor(office)}">{name}</h2>'
    for path, found in _grouped(items, lambda finding: finding.location.path).items():
        title = "" if path in hidden else context.titles.get(found[0][1].record, "")
        yield f'<article class="{_holds(found)}"><h3>{_text(title or path.rpartition("/")[2])}</h3>'
        yield f'<p class="path">{_text(path)}</p><ul class="findings">'
        for kind, finding in found:
            yield from _finding(kind, finding, report)
        yield "</ul></article>"
    yield '<p class="up"><a href="#top">回到开头</a></p></section>'


def _finding(kind: str, finding: Finding, report: Report) -> Iterator[str]:
    place = finding.location
    yield f'<li class="finding {kind}"><p><span class="mark">{_LABELS[kind]}</span> '
    yield f"{_text(finding.message)}</p><dl>"
    ground = report.grounds.get(finding) if kind == EXEMPTED else None
    facts = {
        "办法": finding.fix,
        "依据": finding.basis,
        "位置": f"第 {place.line} 行，第 {place.column} 列"
        + f"（{finding.field}）" * bool(finding.field),
        "规则": f"{finding.rule}，对象 {finding.record}",
        "豁免": f"{ground.reason}（{ground.approved_by} 批准，到 {ground.until}）"
        if ground
        else "",
    }
    for label, words in facts.items():
        if words:
            yield f"<dt>{label}</dt><dd>{_text(words)}</dd>"
    yield "</dl></li>"


def _holds(items: list[Item]) -> str:
    """Return the classes by which a filter keeps what holds a kind."""
    return " ".join(f"has-{kind}" for kind in _LABELS if any(one == kind for one, _ in items))


def _anchor(office: str) -> str:
    return f"office-{quote(office.encode('utf-8', 'surrogatepass'), safe='').replace('%', '_')}"


def _text(text: str) -> str:
    # Line breaks stay: a browser folds them. Marks that turn the direction of text do not.
    return escape("\n".join(visible(line) for line in for_xml(text).split("\n")))
