"""What lies beside the pages of publishing counts: all counts as CSV, a picture for each office."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from plugins.disclosure.publishing import publishing
from plugins.portal import urls
from plugins.portal.pages.publishing import months_of
from plugins.portal.publishing_chart import chart
from plugins.portal.report_files import BYTE_ORDER_MARK
from plugins.portal.view import View

HEADINGS = (
    *("机构代号", "机构", "年度", "月份", "栏目", "公开件数", "按时", "逾期"),
    *("计时件数", "工作日合计", "平均工作日", "其中转载"),
)


def publishing_files(view: View) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file."""
    yield urls.PUBLISHING + urls.PUBLISHING_CSV, BYTE_ORDER_MARK + _csv(view)
    for office in view.offices:
        if picture := chart(months_of(view, office.id)):
            address = urls.part_url(office.id, urls.PUBLISHING_PART)
            yield address + urls.PUBLISHING_CHART, picture


def _csv(view: View) -> str:
    names = {office.id: office.name for office in view.offices}
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    counts = publishing(view.portal, view.ruleset, view.as_of)
    for (office, year, month, column), one in counts.items():
        if office not in names:
            continue
        average = "" if one.average is None else f"{one.average:.1f}"
        told = (one.published, one.in_time, one.late, one.timed, one.days, average, one.reprinted)
        writer.writerow([office, names[office], year, month, "/".join(column), *told])
    return out.getvalue()
