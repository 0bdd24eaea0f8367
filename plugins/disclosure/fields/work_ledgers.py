"""The columns of the ledgers of daily work: requests, letters, submissions, meetings, data.

The labels are the headings of the CSV, in this order. A ledger has no field for a person's name,
address or number: an applicant is an ordinal.
"""

from __future__ import annotations

from plugins.disclosure.fields.field import (
    TIME,
    Field,
    count_field,
    date_field,
    text_field,
)
from plugins.disclosure.fields.ledger_columns import NOTE_FIELD, NUMBER_FIELD, PUBLIC_FIELD

LETTER = (
    NUMBER_FIELD,
    text_field("channel", "渠道", of="来信渠道"),
    date_field("received_on", "收到日期"),
    text_field("category", "类别"),
    text_field("matter", "诉求概要"),
    text_field("handled_by", "承办单位"),
    date_field("answered_on", "办结日期"),
    text_field("answer", "答复概要"),
    PUBLIC_FIELD,
)
"""来信来电: the mayor's mailbox, letters and the hotline."""

REQUEST = (
    NUMBER_FIELD,
    text_field("channel", "渠道", "收到日期怎样算，因渠道而不同（条例第三十一条）", "申请渠道"),
    text_field("applicant_kind", "申请人类别", "年度报告表三的六类", "申请人类别"),
    text_field("applicant", "申请人序号", "在本机关台账里代表一个申请人的序号，不写姓名"),
    text_field("matter", "内容概要", "要什么信息，不写申请人的情况"),
    date_field("received_on", "收到日期"),
    date_field("correction_asked_on", "补正通知日期"),
    date_field("corrected_on", "补正收到日期"),
    date_field("third_asked_on", "征求第三方日期"),
    date_field("third_answered_on", "第三方答复日期"),
    date_field("extended_on", "延期通知日期"),
    date_field("answered_on", "答复日期"),
    text_field("result", "处理结果", "年度报告表三的办理结果", "申请处理结果"),
    count_field("fee", "收费", "信息处理费，单位为元；没有收就写 0"),
    text_field("review_result", "复议结果", of="复议诉讼结果"),
    text_field("suit_result", "诉讼结果", "未经复议直接起诉的", "复议诉讼结果"),
    text_field("suit_after_review_result", "复议后诉讼结果", of="复议诉讼结果"),
    NOTE_FIELD,
)
"""依申请公开 (条例第二十七条至第四十五条)."""

SUBMISSION = (
    NUMBER_FIELD,
    date_field("submitted_on", "报送日期"),
    text_field("unit", "报送单位", "机关的文件夹名、名称或者简称；不写就是本机关"),
    text_field("title", "题目"),
    text_field("kind", "种类", of="信息种类"),
    date_field("adopted_on", "采用日期", "没有采用就不写"),
    text_field("publication", "采用刊物", of="采用刊物"),
    text_field("level", "采用层级", of="采用层级"),
    text_field("instructed", "领导批示", of="是否"),
    NOTE_FIELD,
)
"""信息报送: one row for each adoption; one that was not adopted has one row."""

URGENT = (
    NUMBER_FIELD,
    text_field("event", "事件"),
    text_field("grade", "事件等级", of="突发事件等级"),
    text_field("unit", "报送单位", "机关的文件夹名、名称或者简称；不写就是本机关"),
    Field("happened_at", "发生时间", TIME, note="写作 2026-01-08 14:30，二十四小时制"),
    Field("phoned_at", "电话报告时间", TIME),
    Field("reported_at", "书面报告时间", TIME),
    count_field("follow_ups", "续报次数"),
    Field("closed_at", "终报时间", TIME),
    text_field("judged", "认定", of="紧急信息认定"),
    NOTE_FIELD,
)
"""紧急信息: what happened, when it was first told and when it ended."""

SUPERVISION = (
    NUMBER_FIELD,
    text_field("task", "任务"),
    text_field("source", "来源", of="督办来源"),
    text_field("lead", "牵头单位"),
    text_field("joint", "配合单位", "有几个的，中间用顿号"),
    date_field("assigned_on", "交办日期"),
    date_field("signed_on", "签收日期"),
    date_field("due_on", "办理时限"),
    text_field("progress", "进展"),
    date_field("updated_on", "更新日期"),
    date_field("done_on", "办结日期"),
    date_field("told_on", "通报日期"),
    PUBLIC_FIELD,
)
"""督办 (一单四制): the task, who takes it, when it is due, how far it is."""

CONSULTATION = (
    NUMBER_FIELD,
    text_field("matter", "事项"),
    date_field("opened_on", "开始日期"),
    date_field("closed_on", "截止日期"),
    text_field("ways", "征集方式"),
    count_field("received", "收到意见数"),
    count_field("adopted", "采纳意见数"),
    date_field("result_on", "结果公布日期"),
    text_field("result", "结果概要"),
    text_field("document", "公文编号", "征集结果所在的公文"),
    PUBLIC_FIELD,
)
"""意见征集 with its result."""

MEETING = (
    NUMBER_FIELD,
    text_field("title", "会议名称"),
    date_field("held_on", "会议日期"),
    text_field("agenda", "议题"),
    text_field("form", "开放形式", of="会议开放形式"),
    count_field("came", "列席人数"),
    count_field("opinions", "意见数"),
    date_field("published_on", "结果公布日期"),
    text_field("document", "公文编号"),
    PUBLIC_FIELD,
)
"""会议开放: meetings that people from outside attended or watched."""

BRIEFING = (
    NUMBER_FIELD,
    text_field("topic", "主题"),
    date_field("held_on", "发布日期"),
    text_field("form", "形式", of="新闻发布形式"),
    text_field("by", "发布单位"),
    text_field("head_present", "主要负责人出席", of="是否"),
    count_field("questions", "答问数"),
    date_field("published_on", "实录公布日期"),
    text_field("document", "公文编号"),
    PUBLIC_FIELD,
)
"""新闻发布: press conferences and what was asked there."""

RESOURCE = (
    NUMBER_FIELD,
    text_field("title", "资源名称"),
    text_field("provider", "提供单位"),
    text_field("sharing", "共享类型", of="共享类型"),
    text_field("ground", "不予共享依据"),
    text_field("frequency", "更新周期", of="更新周期"),
    date_field("updated_on", "更新日期"),
    text_field("format", "格式"),
    text_field("state", "状态", of="资源状态"),
    PUBLIC_FIELD,
)
"""信息资源目录: the data resources that an office holds."""

SHARING = (
    NUMBER_FIELD,
    text_field("resource", "资源编号", "信息资源目录里的编号"),
    text_field("gives", "提供单位"),
    text_field("wants", "需求单位"),
    text_field("purpose", "用途"),
    date_field("asked_on", "提出日期"),
    date_field("answered_on", "答复日期"),
    text_field("agreement", "协议编号"),
    date_field("agreed_on", "协议日期"),
    text_field("frequency", "更新周期", of="更新周期"),
    text_field("state", "状态", of="共享状态"),
    NOTE_FIELD,
)
"""数据共享: who asked whom for which resource, and upon which agreement it is shared."""

SERVICE = (
    NUMBER_FIELD,
    text_field("title", "名称"),
    text_field("rules", "管理规定"),
    text_field("items", "办理事项"),
    text_field("authority", "权限依据"),
    text_field("procedure", "办理程序"),
    text_field("materials", "申报材料"),
    text_field("limit", "办理时限"),
    text_field("fee", "收费和依据", "不收费就写“不收费”"),
    text_field("contact", "负责岗位和窗口电话", "写岗位，不写个人手机号"),
)
"""服务事项 (八公开): a service with the eight parts that must be told of it."""
