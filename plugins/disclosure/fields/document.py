"""The fields of a document, each declared once."""

from __future__ import annotations

from plugins.disclosure.fields.field import (
    DATE,
    LIST,
    RECORD,
    RECORDS,
    Field,
    text_field,
)

DATED_END = (Field("date", "日期", DATE), text_field("reason", "理由"))

REVIEW = (
    Field(
        "secrecy",
        "保密审查",
        RECORD,
        of=(text_field("post", "岗位"), Field("date", "日期", DATE), text_field("result", "结论")),
    ),
    Field(
        "approval",
        "签发",
        RECORD,
        of=(text_field("post", "岗位"), Field("date", "日期", DATE), text_field("result", "结论")),
    ),
)

LOOK = (
    text_field("file", "文件"),
    text_field("digest", "摘要"),
    text_field("post", "岗位"),
    Field("date", "日期", DATE),
)

DOCUMENT = (
    text_field("title", "标题", "公文或信息的名称，与原件一致"),
    text_field("number", "发文字号", "形如 示政发〔2026〕3号；没有就不写"),
    Field("made_on", "成文日期", DATE, note="签发或形成的日期"),
    Field("published_on", "公开日期", DATE, note="在本网站公开的日期"),
    Field("openness", "公开方式", vocabulary="公开方式"),
    Field("ground", "不公开依据", vocabulary="不公开依据", note="不主动公开的，写明依据"),
    Field("review_on", "复审日期", DATE, note="不予公开的，下一次评估能不能公开的日期"),
    Field("embargoed_until", "解禁日期", DATE, note="这一天以前不公开；没有解禁要求就不写"),
    Field("carriers", "公开载体", LIST, vocabulary="公开载体"),
    Field("state", "状态", vocabulary="状态", note="不写即为“公开”"),
    text_field("summary", "内容概述", "一句话说明内容，不重复标题"),
    Field("topic", "主题分类", vocabulary="主题分类", note="写作 一级/二级"),
    Field("kind", "体裁", vocabulary="体裁"),
    Field("keywords", "关键词", LIST),
    Field("validity", "效力", vocabulary="效力"),
    Field("effective_on", "施行日期", DATE),
    Field("expires_on", "失效日期", DATE),
    Field("interprets", "解读", LIST, note="本文解读的公文的编号"),
    Field("replaces", "替代", LIST, note="本文替代的公文的编号"),
    Field("repeals", "废止", LIST, note="本文废止的公文的编号"),
    Field("amends", "修改", LIST, note="本文修改的公文的编号"),
    Field("corrects", "更正", LIST, note="本文更正的公文的编号"),
    Field("clarifies", "澄清", LIST, note="本文澄清的公文的编号"),
    Field("attachments", "附件", LIST, note="同一文件夹中附件的文件名"),
    Field(
        "attachment_looks",
        "附件人工核对",
        RECORDS,
        of=LOOK,
        note="程序读不了、已由人工看过的附件；摘要见检查结果",
    ),
    text_field("origin", "来源", "转载信息的原发布单位"),
    text_field("origin_url", "原文网址"),
    Field(
        "former_urls",
        "旧网址",
        LIST,
        note="本文以前的网址，如 /art/2019/art_1.html；换了编号的写旧编号的网址",
    ),
    text_field("made_by", "制定机关", "不是本机关制定时写明"),
    Field("history", "沿革", LIST, note="制定、修改的经过，一次一行"),
    Field("jointly", "联合发文", LIST, note="联合发文机关的文件夹名"),
    Field("review", "审查", RECORD, of=REVIEW),
    Field(
        "retention",
        "保管期限",
        vocabulary="保管期限",
        note="归档时的保管期限；不写的按 disclosure_rules/archive.yaml",
    ),
    Field("withdrawn", "撤回", RECORD, of=DATED_END),
    text_field("no_history", "不显示历史", "写“是”的，网页上不显示以前的版本"),
    Field(
        "imported",
        "导入",
        RECORD,
        of=(
            text_field("file", "来源文件"),
            text_field("digest", "校验"),
            text_field("seal", "正文校验"),
        ),
        note="由导入命令填写",
    ),
    Field(
        "bulletin",
        "通报",
        RECORD,
        of=(
            text_field("quarter", "季度"),
            Field("until", "截至", DATE),
            text_field("digest", "校验"),
        ),
        note="季度通报由 gongkai bulletin 填写；公开以后不再改动",
    ),
)
