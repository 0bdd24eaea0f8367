"""The Chinese words of the open data."""

from __future__ import annotations

NAME = "{site}开放数据"
NO_SITE_NAME = "政府信息公开平台"
ABOUT = (
    "{site}主动公开的政府信息的目录、附件清单、年度报告数据、可以公开的台账和栏目、时限的状态，"
    "截至{day}。不含草稿、不予公开、依申请公开、已撤回和尚未解禁的信息。"
)
LIST_NOTE = "几个值之间用“；”隔开"
SAMPLE = "样例数据，不得作为办事依据。"
BUILT = "开放数据 {tables} 张表，{rows} 行，{size:.1f} MB。\n"
