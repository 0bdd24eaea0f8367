"""What 门户.yaml tells for the foot of every page and for the pages about the site."""

from __future__ import annotations

from plugins.disclosure.fields.field import (
    DATE,
    LIST,
    RECORD,
    Field,
    text_field,
)

MARK = (
    text_field("path", "网址", "https:// 开头；还没有的写“未取得”"),
    text_field("picture", "图片", "门户.yaml 旁边的 PNG 或者 JPEG；不写就用文字"),
)
"""A mark in the footer: where it leads, and its picture."""

SITE_PARTS = (
    Field("party_mark", "党政机关标识", RECORD, of=MARK, note="页脚上的党政机关网站标识"),
    Field("error_mark", "我为政府网站找错", RECORD, of=MARK, note="页脚上的监督举报平台入口"),
    Field(
        "error_reports",
        "纠错",
        RECORD,
        of=(
            text_field("unit", "受理机构"),
            text_field("phone", "联系电话"),
            text_field("email", "电子邮箱"),
            text_field("limit", "答复期限", "如 3个工作日"),
            text_field("note", "说明"),
        ),
        note="收到报告的错误由谁处理、多久答复，写在“报告错误”一页",
    ),
    Field(
        "accessibility",
        "无障碍",
        RECORD,
        of=(
            Field("checked_on", "检查日期", DATE, note="最近一次检查全站的日期"),
            text_field("method", "检查方式"),
            Field("known", "已知问题", LIST, note="还没有做到的，一条一句"),
            text_field("unit", "联系机构"),
            text_field("phone", "联系电话"),
            text_field("email", "电子邮箱"),
        ),
        note="无障碍声明要用的各项",
    ),
    text_field(
        "map",
        "地图网址",
        "打开地图的网址，可用 {address}、{lon}、{lat}；不写就用读者自己的地图程序",
    ),
)
