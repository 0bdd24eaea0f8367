"""Which ledgers there are: their columns, their names, their addresses."""

from __future__ import annotations

from plugins.disclosure.fields.field import Field
from plugins.disclosure.fields.institution_ledgers import (
    ACCOUNTABILITY,
    FEEDBACK,
    FILING,
    INSPECTION,
    REVIEWING,
    TRAINING,
)
from plugins.disclosure.fields.work_ledgers import (
    BRIEFING,
    CONSULTATION,
    LETTER,
    MEETING,
    REQUEST,
    RESOURCE,
    SERVICE,
    SHARING,
    SUBMISSION,
    SUPERVISION,
    URGENT,
)

LEDGERS: dict[str, tuple[Field, ...]] = {
    "依申请公开": REQUEST,
    "信息报送": SUBMISSION,
    "紧急信息": URGENT,
    "督办": SUPERVISION,
    "来信来电": LETTER,
    "意见征集": CONSULTATION,
    "会议开放": MEETING,
    "新闻发布": BRIEFING,
    "信息资源目录": RESOURCE,
    "数据共享": SHARING,
    "评议": REVIEWING,
    "反馈": FEEDBACK,
    "追究": ACCOUNTABILITY,
    "培训": TRAINING,
    "监督": INSPECTION,
    "报备": FILING,
}
"""The ledgers that are one CSV a year, by name; the labels are their headings, in order."""

LISTS: dict[str, tuple[Field, ...]] = {"服务事项": SERVICE}
"""The ledgers that are one YAML for all years, by name; the labels are the keys of an entry."""

LEDGER_SLUGS = {
    "依申请公开": "requests",
    "信息报送": "submissions",
    "紧急信息": "urgent",
    "督办": "supervision",
    "来信来电": "letters",
    "意见征集": "consultations",
    "会议开放": "meetings",
    "新闻发布": "briefings",
    "信息资源目录": "resources",
    "数据共享": "sharing",
    "服务事项": "services",
    "评议": "reviews",
    "反馈": "feedback",
    "追究": "accountability",
    "培训": "training",
    "监督": "inspections",
    "报备": "filings",
}
"""The English name of each ledger: the last part of its address, and its table's name."""
