"""The fields of an annual report (年报/<year>.yaml)."""

from __future__ import annotations

from plugins.disclosure.fields.field import ANY, DATE, RECORD, RECORDS, Field

REPORT_PARTS = (
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
)
"""The six parts of an annual report in their fixed order (国办公开办函〔2021〕30号)."""

ANNUAL_REPORT = (
    Field("year", "年度"),
    Field("published_on", "公开日期", DATE),
    Field(
        "parts",
        "部分",
        RECORD,
        of=tuple(Field(f"part{number}", label) for number, label in enumerate(REPORT_PARTS, 1)),
    ),
    Field(
        "tables",
        "表格",
        ANY,
        note="表二、表三、表四的数字，一行一列表；由 gongkai report 生成，没有数字的格子写 ''",
    ),
    Field("seal", "校验", note="公布时由 gongkai report --seal 填写"),
    Field(
        "corrections",
        "更正",
        RECORDS,
        of=(Field("on", "日期", DATE), Field("what", "说明"), Field("seal", "校验")),
        note="公布以后改动的，每次一条，由 gongkai report --correct 填写",
    ),
    Field(
        "imported",
        "导入",
        RECORD,
        of=(Field("file", "来源文件"), Field("digest", "校验")),
        note="由导入命令填写",
    ),
)
"""A report's fields: prose stays the office's own, numbers are data beside it."""
