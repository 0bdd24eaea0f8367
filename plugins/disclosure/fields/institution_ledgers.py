"""The columns of the ledgers in which the institutions of openness leave their traces.

The labels are the headings of the CSV, in this order; those who took part are counted, not named.
"""

from __future__ import annotations

from plugins.disclosure.fields.field import (
    count_field,
    date_field,
    text_field,
)
from plugins.disclosure.fields.ledger_columns import NUMBER_FIELD, PUBLIC_FIELD

REVIEWING = (
    NUMBER_FIELD,
    date_field("held_on", "评议日期"),
    text_field("form", "形式", of="评议形式"),
    count_field("deputies", "人大代表", "应邀的人数，不写姓名；下同"),
    count_field("advisers", "政协委员"),
    count_field("residents", "群众代表"),
    count_field("firms", "企业代表"),
    count_field("others", "其他", "专家、媒体等"),
    count_field("score", "平均得分", "满分 100"),
    count_field("content", "满意"),
    count_field("fair", "基本满意"),
    count_field("discontent", "不满意"),
    text_field("opinion", "主要意见"),
    text_field("changed", "整改情况", "评议以后改了什么；没有需要改的写“无需整改”"),
    date_field("changed_on", "整改公布日期"),
    PUBLIC_FIELD,
)
"""评议 (条例第四十六条): who was asked by kind, what they gave, what was changed since."""

FEEDBACK = (
    NUMBER_FIELD,
    date_field("received_on", "收到日期"),
    text_field("channel", "渠道", of="反馈渠道"),
    text_field("opinion", "意见概要", "只写意见，不写提出人的情况"),
    text_field("handled_by", "承办单位"),
    date_field("answered_on", "答复日期"),
    text_field("answer", "答复概要"),
    text_field("adopted", "采纳", of="是否"),
    PUBLIC_FIELD,
)
"""反馈: an opinion upon the office's openness and what was answered (条例第四十七条)."""

ACCOUNTABILITY = (
    NUMBER_FIELD,
    date_field("found_on", "认定日期"),
    text_field("unit", "责任单位", "写单位，不写个人"),
    text_field("ground", "事由", of="追究事由"),
    text_field("facts", "情况概要"),
    date_field("decided_on", "决定日期"),
    text_field("measure", "追究方式", of="追究方式"),
    date_field("corrected_on", "整改完成日期"),
    PUBLIC_FIELD,
)
"""追究 (条例第五十二条、第五十三条): the ground, the measure, and whether it was put right."""

TRAINING = (
    NUMBER_FIELD,
    date_field("held_on", "培训日期"),
    text_field("subject", "主题"),
    text_field("form", "形式", of="培训形式"),
    text_field("by", "主办单位"),
    count_field("people", "人数"),
    count_field("hours", "学时"),
    PUBLIC_FIELD,
)
"""培训 (条例第四十八条): when, upon what, how many."""

INSPECTION = (
    NUMBER_FIELD,
    date_field("held_on", "检查日期"),
    text_field("form", "形式", of="监督形式"),
    text_field("unit", "对象"),
    count_field("found", "发现问题数"),
    date_field("due_on", "整改时限"),
    count_field("corrected", "已整改数"),
    date_field("corrected_on", "整改完成日期"),
    text_field("result", "结果概要"),
    PUBLIC_FIELD,
)
"""监督 (条例第四十六条、第四十七条): inspections and yearly assessments."""

FILING = (
    NUMBER_FIELD,
    date_field("filed_on", "报备日期"),
    text_field("kind", "报备事项", of="报备事项"),
    text_field("matter", "内容概要"),
    text_field("to", "受理单位"),
    date_field("confirmed_on", "回执日期"),
    PUBLIC_FIELD,
)
"""报备: what an office has told the department in charge of."""
