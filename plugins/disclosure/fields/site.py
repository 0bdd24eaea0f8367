"""The fields of 门户.yaml, each declared once."""

from __future__ import annotations

from plugins.disclosure.fields.field import (
    DATE,
    LIST,
    RECORD,
    RECORDS,
    Field,
    text_field,
)
from plugins.disclosure.fields.site_parts import SITE_PARTS

SITE = (
    text_field("name", "名称"),
    text_field("region", "地区"),
    text_field("host", "域名"),
    text_field("site_code", "网站标识码"),
    text_field("icp", "ICP备案"),
    text_field("police", "公安备案"),
    text_field("sponsor", "主办单位"),
    text_field("operator", "承办单位"),
    text_field("address", "办公地址"),
    text_field("phone", "联系电话"),
    text_field("email", "电子邮箱"),
    text_field("sample", "样例", "写“是”时每页注明样例"),
    text_field("sample_note", "样例说明"),
    text_field("introduction", "首页说明"),
    Field(
        "moves",
        "跳转",
        RECORDS,
        of=(text_field("old", "旧网址"), text_field("new", "新网址"), text_field("note", "说明")),
        note="公文以外的旧网址现在到哪里；公文的写在公文的“旧网址”里",
    ),
    Field(
        "security",
        "安全联系",
        RECORD,
        of=(
            Field("contact", "联系方式", LIST, note="mailto:、tel: 或者 https:// 开头"),
            Field("expires", "有效期至", DATE, note="到期前更新，不超过一年"),
            text_field("encryption", "加密公钥网址"),
            text_field("policy", "政策网址"),
        ),
        note="网站有安全漏洞时向谁报告，生成 .well-known/security.txt",
    ),
    Field(
        "data_licence",
        "开放数据许可",
        RECORD,
        of=(
            text_field("name", "代码", "如 CC-BY-4.0"),
            text_field("title", "名称"),
            text_field("path", "网址"),
        ),
        note="开放数据按什么许可使用；不写就不声明",
    ),
    Field(
        "hosts",
        "外部网站",
        RECORDS,
        of=(
            text_field("host", "域名", "*.gov.cn 表示它和它下面的全部域名"),
            text_field("name", "名称"),
        ),
        note="网页可以链接到的其他网站",
    ),
    Field(
        "requests",
        "依申请公开",
        RECORD,
        of=(
            text_field("unit", "受理机构"),
            text_field("scope", "受理范围"),
            text_field("visit", "当面"),
            text_field("mail", "邮寄"),
            text_field("online", "互联网"),
            text_field("fax", "传真"),
            text_field("phone", "联系电话"),
            text_field("limit", "答复期限"),
            text_field("fee", "收费"),
            text_field("note", "说明"),
        ),
    ),
    *SITE_PARTS,
)
