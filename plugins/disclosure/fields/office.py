"""The fields of an office and of its guide, each declared once."""

from __future__ import annotations

from plugins.disclosure.fields.field import (
    DATE,
    LIST,
    RECORD,
    RECORDS,
    Field,
    text_field,
)

LEADER = (
    text_field("name", "姓名"),
    text_field("post", "职务"),
    Field(
        "tenure",
        "任期",
        RECORD,
        of=(Field("since", "起", DATE), Field("until", "止", DATE)),
    ),
    text_field("duties", "分工"),
    text_field("phone", "联系电话"),
    text_field("portrait", "照片", "机构.yaml 旁边的 PNG 或者 JPEG 的文件名；不写就显示姓"),
    text_field("portrait_words", "照片说明", "看不见照片的人听到的话，如“郑立恒的证件照”"),
)
DEPARTMENT = (
    text_field("name", "名称"),
    text_field("head", "负责人"),
    text_field("phone", "联系电话"),
    text_field("duties", "职责"),
    text_field("address", "办公地址"),
)
AFFILIATE = (
    text_field("name", "名称"),
    text_field("duties", "职责"),
    text_field("phone", "联系电话"),
    text_field("address", "办公地址"),
    text_field("url", "网址"),
)
OFFICE = (
    text_field("name", "名称", "机关全称"),
    text_field("short_name", "简称"),
    Field("level", "层级", vocabulary="层级"),
    Field("category", "类别", vocabulary="机构类别"),
    text_field("profile", "栏目标准", "disclosure_rules/columns 中的代码；不写时按层级和类别选用"),
    text_field("code", "统一社会信用代码", "18 位；没有的写 9 位组织机构代码"),
    Field("prefixes", "发文代字", LIST),
    text_field("parent", "上级", "上级机构的文件夹名"),
    text_field("address", "办公地址"),
    text_field("longitude", "经度", "十进制度，如 120.15515"),
    text_field("latitude", "纬度", "十进制度，如 30.27415"),
    text_field("hours", "办公时间"),
    text_field("phone", "联系电话"),
    text_field("fax", "传真"),
    text_field("email", "电子邮箱"),
    text_field("url", "网址"),
    text_field("postcode", "邮政编码"),
    Field(
        "openness_unit",
        "公开工作机构",
        RECORD,
        of=(
            text_field("name", "名称"),
            text_field("phone", "联系电话"),
            text_field("address", "办公地址"),
            text_field("email", "电子邮箱"),
        ),
    ),
    Field(
        "institution_duties",
        "制度责任",
        RECORDS,
        of=(
            Field("institution", "制度", vocabulary="公开制度"),
            text_field("unit", "责任机构"),
            text_field("phone", "联系电话"),
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
        of=(text_field("name", "名称"), text_field("url", "网址"), text_field("category", "类别")),
    ),
    Field(
        "not_applicable",
        "不适用栏目",
        RECORDS,
        of=(
            text_field("column", "栏目"),
            text_field("reason", "理由"),
            Field("on", "核实日期", DATE),
        ),
    ),
    Field(
        "former_codes",
        "曾用代码",
        RECORDS,
        of=(text_field("code", "代码"), Field("until", "截止", DATE)),
    ),
    Field(
        "former_names",
        "曾用名",
        RECORDS,
        of=(text_field("name", "名称"), Field("until", "截止", DATE)),
    ),
    text_field("merged_into", "并入", "承接机构的文件夹名"),
    Field("closed_on", "撤销日期", DATE),
    Field(
        "editors",
        "编辑人员",
        RECORDS,
        of=(text_field("post", "岗位"), text_field("account", "账号")),
    ),
)

GUIDE = (
    text_field("title", "标题"),
    Field("updated_on", "更新日期", DATE),
    Field(
        "unit",
        "工作机构",
        RECORD,
        of=(
            text_field("name", "名称"),
            text_field("address", "办公地址"),
            text_field("hours", "办公时间"),
            text_field("phone", "联系电话"),
            text_field("fax", "传真号码"),
            text_field("online", "互联网联系方式"),
            text_field("postcode", "邮政编码"),
        ),
    ),
    Field(
        "places",
        "查阅场所",
        RECORDS,
        of=(
            text_field("name", "名称"),
            text_field("address", "地址"),
            text_field("hours", "时间"),
            text_field("phone", "电话"),
        ),
    ),
    Field(
        "supervisor",
        "监督机构",
        RECORD,
        of=(
            text_field("name", "名称"),
            text_field("phone", "联系电话"),
            text_field("address", "办公地址"),
        ),
    ),
)
