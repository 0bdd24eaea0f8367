"""What the files of the small project say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plugins.disclosure.example_project.report_tables import TABLES
from plugins.disclosure.fields import parse_date
from plugins.disclosure.model import ColumnPath

OFFICE = "zfb"
PROFILE = "general-office-city"
COLUMN: ColumnPath = ("业务工作", "工作总结")
"""Where the document of an example lies unless it says otherwise."""
_MADE, _PUBLISHED = "2026-11-02", "2026-11-09"

_PERSON = {"职务": "主任", "任期": {"起": "2024-07-01"}, "联系电话": "0990-5550111"}
_UNIT = {"名称": "政务公开科", "联系电话": "0990-5550106", "办公地址": "示例市示范路1号105室"}
_DEPARTMENT = {
    "名称": "秘书科",
    "负责人": "邓启铭",
    "联系电话": "0990-5550121",
    "职责": "办文办会",
}
_LINK = {"名称": "示例省人民政府", "网址": "https://www.example.cn/", "类别": "上级政府"}
_OFFICES: dict[str, tuple[str, str, str, str, list[str]]] = {
    "zfb": ("示例市人民政府办公室", "政府办公厅（室）", "市级", "119900000099010835", ["示政办内"]),
    "shizf": ("示例市人民政府", "政府", "市级", "119900000099010167", ["示政发", "示政办发"]),
    "fgw": ("示例市发展和改革委员会", "部门", "市级", "11990000009901155X", ["示发改"]),
    "qsz": ("示例市清水镇人民政府", "乡镇街道", "乡级", "1199000000990150XR", ["清政发"]),
    "gsgs": ("示例市供水有限公司", "公共企事业单位", "市级", "91990000009901577L", ["示供水"]),
}
SITE: dict[str, Any] = {
    "名称": "示例市人民政府政府信息公开平台",
    "地区": "示例市",
    "域名": "www.slsgov.example.cn",
    "网站标识码": "9900000001",
    "ICP备案": "示ICP备99000001号",
    "公安备案": "示公网安备99000002000001号",
    "主办单位": "示例市人民政府办公室",
    "承办单位": "示例市政府公报编辑中心",
    "办公地址": "示例市示范路1号",
    "联系电话": "0990-5550106",
    "电子邮箱": "zfb@slsgov.example.cn",
    "样例": "是",
    "样例说明": "示例市为虚构城市。",
    "首页说明": "集中发布示例市各机关主动公开的政府信息。",
    "安全联系": {
        "联系方式": ["mailto:zfb@slsgov.example.cn"],
        "有效期至": "2027-10-31",
    },
    "党政机关标识": {"网址": "/about/#marks"},
    "我为政府网站找错": {"网址": "/about/errors/"},
    "纠错": {"答复期限": "3个工作日"},
    "无障碍": {"检查日期": "2026-06-01"},
    "依申请公开": {
        "当面": "示例市示范路1号105室",
        "邮寄": "示例市示范路1号，邮政编码990000",
        "互联网": "https://www.slsgov.example.cn/ysqgk/",
        "传真": "0990-5550199",
        "联系电话": "0990-5550106",
        "答复期限": "自收到申请之日起20个工作日内",
        "收费": "不收取费用",
        "说明": "可以当面、邮寄或者通过互联网提出",
    },
}
GUIDE: dict[str, Any] = {
    "标题": "示例市人民政府办公室政府信息公开指南",
    "更新日期": "2026-06-01",
    "工作机构": {
        "名称": "政务公开科",
        "办公地址": "示例市示范路1号105室",
        "办公时间": "工作日9:00—17:00",
        "联系电话": "0990-5550106",
        "传真号码": "0990-5550199",
        "互联网联系方式": "zwgk@slsgov.example.cn",
        "邮政编码": "990000",
    },
    "查阅场所": [
        {
            "名称": "示例市档案馆",
            "地址": "示例市示范路9号",
            "时间": "工作日9:00—17:00",
            "电话": "0990-5550901",
        }
    ],
    "监督机构": {"名称": "示例市人民政府办公室政务公开科", "联系电话": "0990-5550106"},
}
_GUIDE_PARTS = (
    "政府信息的分类",
    "编排体系",
    "获取方式",
    "依申请公开",
    "更正申请",
    "监督和救济",
    "特殊群体协助",
)
GUIDE_BODY = "".join(f"## {part}\n\n本机关按规定办理，详见各栏目。\n\n" for part in _GUIDE_PARTS)
REPORT: dict[str, Any] = {
    "年度": "2025",
    "公开日期": "2026-01-16",
    "部分": {
        "总体情况": "统计期限为2025年1月1日至12月31日。全年主动公开政府信息六十条。",
        "主动公开政府信息情况": "制定行政规范性文件二件。",
        "收到和处理政府信息公开申请情况": "全年收到申请三件，均已办结。",
        "政府信息公开行政复议、行政诉讼情况": "没有被申请行政复议或者提起行政诉讼。",
        "存在的主要问题及改进情况": "解读形式较少，已增加图表解读。",
        "其他需要报告的事项": "没有收取信息处理费。",
    },
    "表格": TABLES,
}
BODY = "## 一、主要工作\n\n办理来文一百二十件，督办事项三十项，均按时办结。\n"


def document(values: Mapping[str, Any], office: str = OFFICE) -> dict[str, Any]:
    """Return the front matter of a sound document, with ``values`` in place of the defaults."""
    made = values.get("成文日期", _MADE)
    published = values.get("公开日期", _published_after(str(made)))
    return {
        "标题": f"{_OFFICES.get(office, _OFFICES[OFFICE])[0]}工作总结",
        "成文日期": made,
        "公开日期": published,
        "公开方式": "主动公开",
        "内容概述": "办文、办会和督查工作的主要情况",
        "审查": {
            "保密审查": {"岗位": "保密员", "日期": published, "结论": "可以公开"},
            "签发": {"岗位": "分管副主任", "日期": published},
        },
        **values,
    }


def _published_after(made: str) -> str:
    """Return a day in time for a document made on ``made``: the same day, if that is long ago."""
    if parse_date(made) is None:
        return _PUBLISHED
    return made if made < _MADE[:4] else max(made, _PUBLISHED)


def office_values(office: str) -> dict[str, Any]:
    """Return the 机构.yaml of a sample office; an unknown id becomes a department."""
    known = _OFFICES.get(office)
    name, category, level, code, prefixes = known or (f"示例市{office}局", "部门", "市级", "", [])
    values: dict[str, Any] = {
        "名称": name,
        "层级": level,
        "类别": category,
        "统一社会信用代码": code,
        "发文代字": prefixes,
        "办公地址": "示例市示范路1号",
        "办公时间": "工作日9:00—17:00",
        "联系电话": "0990-5550100",
        "电子邮箱": f"{office}@slsgov.example.cn",
        "邮政编码": "990000",
        "公开工作机构": _UNIT,
        "领导": [{"姓名": "郑立恒", **_PERSON, "分工": "主持全面工作"}],
        "内设机构": [_DEPARTMENT],
        "友情链接": [_LINK],
    }
    if office == OFFICE:
        values["栏目标准"] = PROFILE
    return values
