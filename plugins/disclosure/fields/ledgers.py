"""The fields of every ledger: the labels are the headings of its CSV, in this order.

A ledger has no field for a person's name, address or number: an applicant is an ordinal.
"""

from __future__ import annotations

from plugins.disclosure.fields.field import DATE, NUMBER, TIME, Field


def _text(name: str, label: str, note: str = "", of: str = "") -> Field:
    return Field(name, label, vocabulary=of, note=note)


def _date(name: str, label: str, note: str = "") -> Field:
    return Field(name, label, DATE, note=note)


def _count(name: str, label: str, note: str = "") -> Field:
    return Field(name, label, NUMBER, note=note)


NUMBER_FIELD = _text("number", "编号")
PUBLIC_FIELD = _text("public", "是否公开", of="是否")
NOTE_FIELD = _text("note", "备注")

LETTER = (
    NUMBER_FIELD,
    _text("channel", "渠道", of="来信渠道"),
    _date("received_on", "收到日期"),
    _text("category", "类别"),
    _text("matter", "诉求概要"),
    _text("handled_by", "承办单位"),
    _date("answered_on", "办结日期"),
    _text("answer", "答复概要"),
    PUBLIC_FIELD,
)
"""来信来电: the mayor's mailbox, letters and the hotline."""

REQUEST = (
    NUMBER_FIELD,
    _text("channel", "渠道", "收到日期怎样算，因渠道而不同（条例第三十一条）", "申请渠道"),
    _text("applicant_kind", "申请人类别", "年度报告表三的六类", "申请人类别"),
    _text("applicant", "申请人序号", "在本机关台账里代表一个申请人的序号，不写姓名"),
    _text("matter", "内容概要", "要什么信息，不写申请人的情况"),
    _date("received_on", "收到日期"),
    _date("correction_asked_on", "补正通知日期"),
    _date("corrected_on", "补正收到日期"),
    _date("third_asked_on", "征求第三方日期"),
    _date("third_answered_on", "第三方答复日期"),
    _date("extended_on", "延期通知日期"),
    _date("answered_on", "答复日期"),
    _text("result", "处理结果", "年度报告表三的办理结果", "申请处理结果"),
    _count("fee", "收费", "信息处理费，单位为元；没有收就写 0"),
    _text("review_result", "复议结果", of="复议诉讼结果"),
    _text("suit_result", "诉讼结果", "未经复议直接起诉的", "复议诉讼结果"),
    _text("suit_after_review_result", "复议后诉讼结果", of="复议诉讼结果"),
    NOTE_FIELD,
)
"""依申请公开 (条例第二十七条至第四十五条)."""

SUBMISSION = (
    NUMBER_FIELD,
    _date("submitted_on", "报送日期"),
    _text("unit", "报送单位", "机关的文件夹名、名称或者简称；不写就是本机关"),
    _text("title", "题目"),
    _text("kind", "种类", of="信息种类"),
    _date("adopted_on", "采用日期", "没有采用就不写"),
    _text("publication", "采用刊物", of="采用刊物"),
    _text("level", "采用层级", of="采用层级"),
    _text("instructed", "领导批示", of="是否"),
    NOTE_FIELD,
)
"""信息报送: one row for each adoption; one that was not adopted has one row."""

URGENT = (
    NUMBER_FIELD,
    _text("event", "事件"),
    _text("grade", "事件等级", of="突发事件等级"),
    _text("unit", "报送单位", "机关的文件夹名、名称或者简称；不写就是本机关"),
    Field("happened_at", "发生时间", TIME, note="写作 2026-01-08 14:30，二十四小时制"),
    Field("phoned_at", "电话报告时间", TIME),
    Field("reported_at", "书面报告时间", TIME),
    _count("follow_ups", "续报次数"),
    Field("closed_at", "终报时间", TIME),
    _text("judged", "认定", of="紧急信息认定"),
    NOTE_FIELD,
)
"""紧急信息: what happened, when it was first told and when it ended."""

SUPERVISION = (
    NUMBER_FIELD,
    _text("task", "任务"),
    _text("source", "来源", of="督办来源"),
    _text("lead", "牵头单位"),
    _text("joint", "配合单位", "有几个的，中间用顿号"),
    _date("assigned_on", "交办日期"),
    _date("signed_on", "签收日期"),
    _date("due_on", "办理时限"),
    _text("progress", "进展"),
    _date("updated_on", "更新日期"),
    _date("done_on", "办结日期"),
    _date("told_on", "通报日期"),
    PUBLIC_FIELD,
)
"""督办 (一单四制): the task, who takes it, when it is due, how far it is."""

CONSULTATION = (
    NUMBER_FIELD,
    _text("matter", "事项"),
    _date("opened_on", "开始日期"),
    _date("closed_on", "截止日期"),
    _text("ways", "征集方式"),
    _count("received", "收到意见数"),
    _count("adopted", "采纳意见数"),
    _date("result_on", "结果公布日期"),
    _text("result", "结果概要"),
    _text("document", "公文编号", "征集结果所在的公文"),
    PUBLIC_FIELD,
)
"""意见征集 with its result."""

MEETING = (
    NUMBER_FIELD,
    _text("title", "会议名称"),
    _date("held_on", "会议日期"),
    _text("agenda", "议题"),
    _text("form", "开放形式", of="会议开放形式"),
    _count("came", "列席人数"),
    _count("opinions", "意见数"),
    _date("published_on", "结果公布日期"),
    _text("document", "公文编号"),
    PUBLIC_FIELD,
)
"""会议开放: meetings that people from outside attended or watched."""

BRIEFING = (
    NUMBER_FIELD,
    _text("topic", "主题"),
    _date("held_on", "发布日期"),
    _text("form", "形式", of="新闻发布形式"),
    _text("by", "发布单位"),
    _text("head_present", "主要负责人出席", of="是否"),
    _count("questions", "答问数"),
    _date("published_on", "实录公布日期"),
    _text("document", "公文编号"),
    PUBLIC_FIELD,
)
"""新闻发布: press conferences and what was asked there."""

RESOURCE = (
    NUMBER_FIELD,
    _text("title", "资源名称"),
    _text("provider", "提供单位"),
    _text("sharing", "共享类型", of="共享类型"),
    _text("ground", "不予共享依据"),
    _text("frequency", "更新周期", of="更新周期"),
    _date("updated_on", "更新日期"),
    _text("format", "格式"),
    _text("state", "状态", of="资源状态"),
    PUBLIC_FIELD,
)
"""信息资源目录: the data resources that an office holds."""

SHARING = (
    NUMBER_FIELD,
    _text("resource", "资源编号", "信息资源目录里的编号"),
    _text("gives", "提供单位"),
    _text("wants", "需求单位"),
    _text("purpose", "用途"),
    _date("asked_on", "提出日期"),
    _date("answered_on", "答复日期"),
    _text("agreement", "协议编号"),
    _date("agreed_on", "协议日期"),
    _text("frequency", "更新周期", of="更新周期"),
    _text("state", "状态", of="共享状态"),
    NOTE_FIELD,
)
"""数据共享: who asked whom for which resource, and upon which agreement it is shared."""

SERVICE = (
    NUMBER_FIELD,
    _text("title", "名称"),
    _text("rules", "管理规定"),
    _text("items", "办理事项"),
    _text("authority", "权限依据"),
    _text("procedure", "办理程序"),
    _text("materials", "申报材料"),
    _text("limit", "办理时限"),
    _text("fee", "收费和依据", "不收费就写“不收费”"),
    _text("contact", "负责岗位和窗口电话", "写岗位，不写个人手机号"),
)
"""服务事项 (八公开): a service with the eight parts that must be told of it."""

REVIEWING = (
    NUMBER_FIELD,
    _date("held_on", "评议日期"),
    _text("form", "形式", of="评议形式"),
    _count("deputies", "人大代表", "应邀的人数，不写姓名；下同"),
    _count("advisers", "政协委员"),
    _count("residents", "群众代表"),
    _count("firms", "企业代表"),
    _count("others", "其他", "专家、媒体等"),
    _count("score", "平均得分", "满分 100"),
    _count("content", "满意"),
    _count("fair", "基本满意"),
    _count("discontent", "不满意"),
    _text("opinion", "主要意见"),
    _text("changed", "整改情况", "评议以后改了什么；没有需要改的写“无需整改”"),
    _date("changed_on", "整改公布日期"),
    PUBLIC_FIELD,
)
"""评议 (条例第四十六条): who was asked by kind, what they gave, what was changed since."""

FEEDBACK = (
    NUMBER_FIELD,
    _date("received_on", "收到日期"),
    _text("channel", "渠道", of="反馈渠道"),
    _text("opinion", "意见概要", "只写意见，不写提出人的情况"),
    _text("handled_by", "承办单位"),
    _date("answered_on", "答复日期"),
    _text("answer", "答复概要"),
    _text("adopted", "采纳", of="是否"),
    PUBLIC_FIELD,
)
"""反馈: an opinion upon the office's openness and what was answered (条例第四十七条)."""

ACCOUNTABILITY = (
    NUMBER_FIELD,
    _date("found_on", "认定日期"),
    _text("unit", "责任单位", "写单位，不写个人"),
    _text("ground", "事由", of="追究事由"),
    _text("facts", "情况概要"),
    _date("decided_on", "决定日期"),
    _text("measure", "追究方式", of="追究方式"),
    _date("corrected_on", "整改完成日期"),
    PUBLIC_FIELD,
)
"""追究 (条例第五十二条、第五十三条): the ground, the measure, and whether it was put right."""

TRAINING = (
    NUMBER_FIELD,
    _date("held_on", "培训日期"),
    _text("subject", "主题"),
    _text("form", "形式", of="培训形式"),
    _text("by", "主办单位"),
    _count("people", "人数"),
    _count("hours", "学时"),
    PUBLIC_FIELD,
)
"""培训 (条例第四十八条): when, upon what, how many."""

INSPECTION = (
    NUMBER_FIELD,
    _date("held_on", "检查日期"),
    _text("form", "形式", of="监督形式"),
    _text("unit", "对象"),
    _count("found", "发现问题数"),
    _date("due_on", "整改时限"),
    _count("corrected", "已整改数"),
    _date("corrected_on", "整改完成日期"),
    _text("result", "结果概要"),
    PUBLIC_FIELD,
)
"""监督 (条例第四十六条、第四十七条): inspections and yearly assessments."""

FILING = (
    NUMBER_FIELD,
    _date("filed_on", "报备日期"),
    _text("kind", "报备事项", of="报备事项"),
    _text("matter", "内容概要"),
    _text("to", "受理单位"),
    _date("confirmed_on", "回执日期"),
    PUBLIC_FIELD,
)
"""报备: what an office has told the department in charge of."""

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
