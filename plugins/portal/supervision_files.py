"""What lies beside the pages of supervision: pictures of the months, interpretations as CSV."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.disclosure.deadlines import deadlines_of
from plugins.portal import urls
from plugins.portal.month_chart import months_of, picture
from plugins.portal.pages.interpretation import interpretation_csv
from plugins.portal.report_files import BYTE_ORDER_MARK
from plugins.portal.view import View


def supervision_files(view: View) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each of these files."""
    groups = deadlines_of(view.portal, view.ruleset, view.as_of)
    every = [one for office in view.offices for one in groups[office.id]]
    yield urls.DEADLINES + urls.MONTHS_CHART, picture(months_of(every, view.as_of))
    for office in view.offices:
        address = urls.part_url(office.id, urls.DEADLINES_PART) + urls.MONTHS_CHART
        yield address, picture(months_of(groups[office.id], view.as_of))
    yield urls.INTERPRETATION + urls.INTERPRETATION_CSV, BYTE_ORDER_MARK + interpretation_csv(view)
