"""The fields of every record, each declared once."""

from __future__ import annotations

from plugins.disclosure.fields.field import DATE, LIST, RECORD, RECORDS, Field
from plugins.disclosure.fields.site_parts import SITE_PARTS


def _text(name: str, label: str, note: str = "") -> Field:
    return Field(name, label, note=note)


DATED_END = (Field("date", "日期", DATE), _text("reason", "理由"))

REVIEW = (
    Field(
        "secrecy",
        "保密审查",
        RECORD,
        of=(_text("post", "岗位"), Field("date", "日期", DATE), _text("result", "结论")),
    ),
    Field(
        "approval",
        "签发",
        RECORD,
        of=(_text("post", "岗位"), Field("date", "日期", DATE), _text("result", "结论")),
    ),
)

LOOK = (
    _text("file", "文件"),
    _text("digest", "摘要"),
    _text("post", "岗位"),
    Field("date", "日期", DATE),
)

DOCUMENT = (
    _text("title", "标题", "公文或信息的名称，与原件一致"),
    _text("number", "发文字号", "形如 示政发〔2026〕3号；没有就不写"),
    Field("made_on", "成文日期", DATE, note="签发或形成的日期"),
    Field("published_on", "公开日期", DATE, note="在本网站公开的日期"),
    Field("openness", "公开方式", vocabulary="公开方式"),
    Field("ground", "不公开依据", vocabulary="不公开依据", note="不主动公开的，写明依据"),
    Field("review_on", "复审日期", DATE, note="不予公开的，下一次评估能不能公开的日期"),
    Field("embargoed_until", "解禁日期", DATE, note="这一天以前不公开；没有解禁要求就不写"),
    Field("carriers", "公开载体", LIST, vocabulary="公开载体"),
    Field("state", "状态", vocabulary="状态", note="不写即为“公开”"),
    _text("summary", "内容概述", "一句话说明内容，不重复标题"),
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
    _text("origin", "来源", "转载信息的原发布单位"),
    _text("origin_url", "原文网址"),
    Field(
        "former_urls",
        "旧网址",
        LIST,
        note="本文以前的网址，如 /art/2019/art_1.html；换了编号的写旧编号的网址",
    ),
    _text("made_by", "制定机关", "不是本机关制定时写明"),
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
    _text("no_history", "不显示历史", "写“是”的，网页上不显示以前的版本"),
    Field(
        "imported",
        "导入",
        RECORD,
        of=(_text("file", "来源文件"), _text("digest", "校验"), _text("seal", "正文校验")),
        note="由导入命令填写",
    ),
    Field(
        "bulletin",
        "通报",
        RECORD,
        of=(
            _text("quarter", "季度"),
            Field("until", "截至", DATE),
            _text("digest", "校验"),
        ),
        note="季度通报由 gongkai bulletin 填写；公开以后不再改动",
    ),
)

LEADER = (
    _text("name", "姓名"),
    _text("post", "职务"),
    Field(
        "tenure",
        "任期",
        RECORD,
        of=(Field("since", "起", DATE), Field("until", "止", DATE)),
    ),
    _text("duties", "分工"),
    _text("phone", "联系电话"),
    _text("portrait", "照片", "机构.yaml 旁边的 PNG 或者 JPEG 的文件名；不写就显示姓"),
    _text("portrait_words", "照片说明", "看不见照片的人听到的话，如“郑立恒的证件照”"),
)
DEPARTMENT = (
    _text("name", "名称"),
    _text("head", "负责人"),
    _text("phone", "联系电话"),
    _text("duties", "职责"),
    _text("address", "办公地址"),
)
AFFILIATE = (
    _text("name", "名称"),
    _text("duties", "职责"),
    _text("phone", "联系电话"),
    _text("address", "办公地址"),
    _text("url", "网址"),
)
OFFICE = (
    _text("name", "名称", "机关全称"),
    _text("short_name", "简称"),
    Field("level", "层级", vocabulary="层级"),
    Field("category", "类别", vocabulary="机构类别"),
    _text("profile", "栏目标准", "disclosure_rules/columns 中的代码；不写时按层级和类别选用"),
    _text("code", "统一社会信用代码", "18 位；没有的写 9 位组织机构代码"),
    Field("prefixes", "发文代字", LIST),
    _text("parent", "上级", "上级机构的文件夹名"),
    _text("address", "办公地址"),
    _text("longitude", "经度", "十进制度，如 120.15515"),
    _text("latitude", "纬度", "十进制度，如 30.27415"),
    _text("hours", "办公时间"),
    _text("phone", "联系电话"),
    _text("fax", "传真"),
    _text("email", "电子邮箱"),
    _text("url", "网址"),
    _text("postcode", "邮政编码"),
    Field(
        "openness_unit",
        "公开工作机构",
        RECORD,
        of=(
            _text("name", "名称"),
            _text("phone", "联系电话"),
            _text("address", "办公地址"),
            _text("email", "电子邮箱"),
        ),
    ),
    Field(
        "institution_duties",
        "制度责任",
        RECORDS,
        of=(
            Field("institution", "制度", vocabulary="公开制度"),
            _text("unit", "责任机构"),
            _text("phone", "联系电话"),
        ),
        note="各项公开制度由谁负责；不写的由公开工作机构负责",
    ),
    Field("leaders", "领导", RECORDS, of=LEADER),
    Field("departments", "内设机构", RECORDS, of=DEPARTMENT),
    Field("affiliates", "下属单位", RECORDS, of=AFFILIATE),
    Field(
        "links",
        "友情链接",
        RECORDS,
        of=(_text("name", "名称"), _text("url", "网址"), _text("category", "类别")),
    ),
    Field(
        "not_applicable",
        "不适用栏目",
        RECORDS,
        of=(_text("column", "栏目"), _text("reason", "理由"), Field("on", "核实日期", DATE)),
    ),
    Field(
        "former_codes",
        "曾用代码",
        RECORDS,
        of=(_text("code", "代码"), Field("until", "截止", DATE)),
    ),
    Field(
        "former_names",
        "曾用名",
        RECORDS,
        of=(_text("name", "名称"), Field("until", "截止", DATE)),
    ),
    _text("merged_into", "并入", "承接机构的文件夹名"),
    Field("closed_on", "撤销日期", DATE),
    Field(
        "editors",
        "编辑人员",
        RECORDS,
        of=(_text("post", "岗位"), _text("account", "账号")),
    ),
)

GUIDE = (
    _text("title", "标题"),
    Field("updated_on", "更新日期", DATE),
    Field(
        "unit",
        "工作机构",
        RECORD,
        of=(
            _text("name", "名称"),
            _text("address", "办公地址"),
            _text("hours", "办公时间"),
            _text("phone", "联系电话"),
            _text("fax", "传真号码"),
            _text("online", "互联网联系方式"),
            _text("postcode", "邮政编码"),
        ),
    ),
    Field(
        "places",
        "查阅场所",
        RECORDS,
        of=(
            _text("name", "名称"),
            _text("address", "地址"),
            _text("hours", "时间"),
            _text("phone", "电话"),
        ),
    ),
    Field(
        "supervisor",
        "监督机构",
        RECORD,
        of=(_text("name", "名称"), _text("phone", "联系电话"), _text("address", "办公地址")),
    ),
)

SITE = (
    _text("name", "名称"),
    _text("region", "地区"),
    _text("host", "域名"),
    _text("site_code", "网站标识码"),
    _text("icp", "ICP备案"),
    _text("police", "公安备案"),
    _text("sponsor", "主办单位"),
    _text("operator", "承办单位"),
    _text("address", "办公地址"),
    _text("phone", "联系电话"),
    _text("email", "电子邮箱"),
    _text("sample", "样例", "写“是”时每页注明样例"),
    _text("sample_note", "样例说明"),
    _text("introduction", "首页说明"),
    Field(
        "moves",
        "跳转",
        RECORDS,
        of=(_text("old", "旧网址"), _text("new", "新网址"), _text("note", "说明")),
        note="公文以外的旧网址现在到哪里；公文的写在公文的“旧网址”里",
    ),
    Field(
        "security",
        "安全联系",
        RECORD,
        of=(
            Field("contact", "联系方式", LIST, note="mailto:、tel: 或者 https:// 开头"),
            Field("expires", "有效期至", DATE, note="到期前更新，不超过一年"),
            _text("encryption", "加密公钥网址"),
            _text("policy", "政策网址"),
        ),
        note="网站有安全漏洞时向谁报告，生成 .well-known/security.txt",
    ),
    Field(
        "data_licence",
        "开放数据许可",
        RECORD,
        of=(
            _text("name", "代码", "如 CC-BY-4.0"),
            _text("title", "名称"),
            _text("path", "网址"),
        ),
        note="开放数据按什么许可使用；不写就不声明",
    ),
    Field(
        "hosts",
        "外部网站",
        RECORDS,
        of=(_text("host", "域名", "*.gov.cn 表示它和它下面的全部域名"), _text("name", "名称")),
        note="网页可以链接到的其他网站",
    ),
    Field(
        "requests",
        "依申请公开",
        RECORD,
        of=(
            _text("unit", "受理机构"),
            _text("scope", "受理范围"),
            _text("visit", "当面"),
            _text("mail", "邮寄"),
            _text("online", "互联网"),
            _text("fax", "传真"),
            _text("phone", "联系电话"),
            _text("limit", "答复期限"),
            _text("fee", "收费"),
            _text("note", "说明"),
        ),
    ),
    *SITE_PARTS,
)
