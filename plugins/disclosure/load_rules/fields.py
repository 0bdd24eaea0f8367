"""The keys of the files below ``disclosure_rules/``, with their Chinese labels and types."""

from __future__ import annotations

from plugins.disclosure.fields import ANY, DATE, LIST, RECORD, RECORDS, Field


def _text(name: str, label: str) -> Field:
    return Field(name, label)


RULE = (
    _text("code", "代码"),
    _text("title", "标题"),
    _text("basis", "依据"),
    _text("target", "对象"),
    _text("check", "检查"),
    Field("params", "参数", ANY),
    _text("severity", "级别"),
    _text("historic", "历史件级别"),
    _text("certainty", "把握"),
    Field("states", "状态", LIST),
    Field("since", "施行", DATE),
    _text("what", "说明"),
    Field("messages", "提示", ANY),
    Field("fixes", "办法", ANY),
    _text("why", "理由"),
    Field("examples", "示例", ANY),
    _text("baselined", "可入基线"),
    _text("quoted", "引用原文"),
)

COLUMN = (
    _text("name", "名称"),
    _text("slug", "代码"),
    _text("filling", "来源"),
    _text("taken_from", "取自"),
    Field("rows", "筛选", ANY),
    _text("demand", "要求"),
    _text("renew_days", "更新天数"),
    Field("serves", "公开事项", LIST),
    Field("needs", "须填", LIST),
    _text("note", "说明"),
    _text("basis", "依据"),
    _text("reason", "理由"),
    Field("children", "子栏目", ANY),
)
CHANGE = (
    _text("action", "操作"),
    _text("above", "上级"),
    _text("before", "位于之前"),
    _text("path", "栏目"),
    Field("column", "内容", ANY),
    Field("into", "分为", ANY),
    Field("change", "改为", ANY),
    _text("reason", "理由"),
)
SCHEMA = (
    _text("code", "代码"),
    _text("name", "名称"),
    _text("base", "继承"),
    _text("basis", "依据"),
    _text("note", "说明"),
    Field(
        "applies",
        "适用",
        RECORD,
        of=(Field("categories", "类别", LIST), Field("levels", "层级", LIST)),
    ),
    Field("columns", "栏目", ANY),
    Field("changes", "调整", ANY),
)
PLATFORM_COLUMN = (
    _text("key", "代码"),
    _text("name", "名称"),
    _text("note", "说明"),
    _text("content", "内容"),
)
STATUTORY_ITEM = (
    _text("code", "代码"),
    _text("article", "条款"),
    _text("name", "名称"),
    _text("term", "法定用语"),
)
PLATFORM = (
    _text("basis", "依据"),
    Field("columns", "固定栏目", RECORDS, of=PLATFORM_COLUMN),
    Field("requests", "依申请公开", RECORD, of=PLATFORM_COLUMN),
)
STATUTORY = (
    _text("basis", "依据"),
    Field("items", "事项", RECORDS, of=STATUTORY_ITEM),
)
VOCABULARY = (
    _text("name", "名称"),
    _text("basis", "依据"),
    _text("note", "说明"),
    Field("values", "值", ANY),
)
CALENDAR = (
    _text("year", "年度"),
    Field("notices", "通知", LIST),
    Field("off_days", "放假", LIST),
    Field("work_days", "上班", LIST),
)
EXEMPTION = (
    _text("rule", "规则"),
    _text("scope", "范围"),
    _text("subject", "对象"),
    _text("field", "字段"),
    _text("reason", "理由"),
    _text("approved_by", "批准"),
    Field("until", "截止", DATE),
)
EXEMPTIONS = (Field("entries", "豁免", RECORDS, of=EXEMPTION),)
WORD = (
    _text("word", "误"),
    _text("right", "正"),
    _text("pattern", "模式"),
    Field("cues", "线索", LIST),
    _text("advice", "说明"),
    _text("severity", "级别"),
    _text("scope", "范围"),
    Field("since", "自", DATE),
    _text("certainty", "把握"),
    _text("note", "注"),
    Field("right_uses", "不报", LIST),
    _text("off", "停用"),
)
WORDS = (
    _text("category", "类别"),
    _text("basis", "依据"),
    _text("note", "说明"),
    _text("severity", "级别"),
    _text("scope", "范围"),
    _text("certainty", "把握"),
    Field("entries", "条目", RECORDS, of=WORD),
)
PERSONAL = (
    _text("name", "名称"),
    _text("basis", "依据"),
    Field("words", "词表", ANY),
    Field("masks", "遮盖", ANY),
)
ALLOWED = (
    Field(
        "entries",
        "放行",
        RECORDS,
        of=(
            _text("kind", "检测器"),
            _text("digest", "摘要"),
            _text("scope", "范围"),
            _text("reason", "理由"),
            _text("approved_by", "批准"),
            Field("until", "截止", DATE),
        ),
    ),
)
INDICATOR = (
    Field("code", "代码"),
    Field("name", "名称"),
    Field("measure", "计量"),
    Field("clocks", "时限", LIST),
    Field("each", "每项扣"),
    Field("ceiling", "最多扣"),
    Field("rule", "规则"),
    Field("words", "提示"),
    Field("basis", "依据"),
)
SCORING_ENTRY = (
    Field("since", "施行", DATE),
    Field("basis", "依据"),
    Field("full", "满分"),
    Field("column", "通报栏目"),
    Field("grades", "等次", ANY),
    Field("indicators", "指标", RECORDS, of=INDICATOR),
    Field("weights", "权重", RECORDS, of=(Field("of", "类别", LIST), Field("points", "分值", ANY))),
)
SCORING = (Field("note", "说明"), Field("entries", "评分", RECORDS, of=SCORING_ENTRY))
