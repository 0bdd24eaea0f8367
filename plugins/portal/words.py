"""The Chinese words that Python puts on pages; what a page says at length is in its template."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

HOME = "首页"
PLATFORM = "政府信息公开"
CATALOGUE = "政府信息公开目录"
BY_OFFICE, BY_YEAR, BY_TOPIC, BY_KIND = "按机构", "按年度", "按主题", "按体裁"
COVERAGE = "栏目覆盖情况"
DEADLINES = "时限"
LEDGERS = "台账"
INTERPRETATION = "政策解读"
INSPECTION = "检查预报"
SCORES = "评分"
BULLETINS = "季度通报"
PUBLISHING = "发布统计"
RULES = "公开规则"
SEARCH = "信息检索"
SITEMAP = "网站地图"
OPEN_DATA = "开放数据"
DIRECTORY = "机构与人员通讯录"
ABOUT, CITE, ERRORS, ACCESSIBILITY = "关于本站", "如何引用", "报告错误", "无障碍声明"
MARKS = ("党政机关网站标识", "我为政府网站找错")
SAMPLE_MARK, NOT_OBTAINED = "（样例）", "未取得"
SITE_CODE, ICP, POLICE = "网站标识码", "ICP备案编号", "公安机关备案编号"
GALLERY = "组件"
NOT_FOUND = "没有找到这个页面"
REPRINT, SOURCE = "转载", "来源"
REPRINTED = "本文由{origin}发布，本站转载，以原发布单位的文本为准。"
ORIGIN_UNKNOWN = "其他单位"
GUIDE = "政府信息公开指南"
INSTITUTIONS = "政府信息公开制度"
STATUTORY = "法定主动公开内容"
REPORTS = "政府信息公开年报"
REQUESTS = "依申请公开"
HISTORY, HISTORY_OF = "修订历史", "《{title}》的修订历史"
NONE = "无"
YES = "是"
NO = "否"
NOT_APPLICABLE = "不适用"
VALIDITY, NOT_STATED = "效力", "未注明"
NO_SITE_NAME = "政府信息公开平台"
SAMPLE = "样例站点："

NOT_YET_IN_FORCE, LAPSED, REPEALED, AMENDED = "尚未施行", "失效", "废止", "已修改"
IN_FORCE = "有效"

RELATIONS = {
    "interprets": ("解读的文件", "对本文的解读"),
    "replaces": ("本文替代的文件", "替代本文的文件"),
    "repeals": ("本文废止的文件", "废止本文的文件"),
    "amends": ("本文修改的文件", "修改本文的文件"),
    "corrects": ("本文更正的文件", "对本文的更正"),
    "clarifies": ("本文澄清的文件", "对本文的澄清"),
}
"""For each kind of reference, the heading on the text that makes it and on the other one."""

AT_THE_HEAD = {
    "对本文的更正": "本文已经更正，请以更正后的内容为准",
    "对本文的澄清": "对本文的有关内容已经澄清，请一并阅读",
    "替代本文的文件": "本文已被替代，请查阅现行的文件",
    "废止本文的文件": "本文已被废止，请查阅废止它的文件",
    "修改本文的文件": "本文已被修改，请查阅修改它的文件",
}
"""What a reader must know of before reading on, and what the head of the page says of it."""

FILE_TYPES = {
    "pdf": "PDF 文档",
    "ofd": "OFD 版式文档",
    "doc": "Word 文档",
    "docx": "Word 文档",
    "wps": "WPS 文档",
    "xls": "Excel 表格",
    "xlsx": "Excel 表格",
    "et": "WPS 表格",
    "csv": "CSV 表格",
    "txt": "文本文件",
    "zip": "ZIP 压缩包",
    "rar": "RAR 压缩包",
    "jpg": "图片",
    "jpeg": "图片",
    "png": "图片",
    "ppt": "演示文稿",
    "pptx": "演示文稿",
    "ttf": "字体文件",
    "xml": "XML 文件",
    "json": "JSON 文件",
}

_KILO = 1024


def chinese_day(day: date | None) -> str:
    """Return ``2026年7月15日``, or 无 where the day is not known."""
    return f"{day.year}年{day.month}月{day.day}日" if day else NONE


def host(address: str) -> str:
    """Return the host that an address leads to, so that a reader sees where a link goes."""
    return urlsplit(address).hostname or ""


def topic_title(topic: str) -> str:
    """Return what a topic's list is called: ``主题：综合政务＼政务公开``."""
    return f"主题：{topic.replace('/', '＼')}"


def file_type(name: str) -> str:
    """Return what kind of file a name's ending stands for, in words."""
    ending = name.rpartition(".")[2].lower()
    return FILE_TYPES.get(ending, f"{ending.upper()} 文件")


def file_size(size: int) -> str:
    """Return a number of bytes as a reader takes it in: ``512 字节``, ``36 KB``, ``1.2 MB``."""
    if size < _KILO:
        return f"{size} 字节"
    if size < _KILO * _KILO:
        return f"{size / _KILO:.0f} KB"
    return f"{size / _KILO / _KILO:.1f} MB"


REPORT_PRINT, REPORT_CSV = "可打印的网页", "表格（CSV）"
"""What a report's page offers to keep."""

LLMS_NOTE = (
    "每份公文的网址形如 `/机构代号/年份-序号/`，永久不变；"
    "同一地址下的 document.md 是带元数据的全文，document.json 是结构化数据。"
    "引用请写明发文机关、标题、发文字号、索引号和网址，并注意页面上注明的效力。"
    "标有“转载”的，以原发布单位的文本为准。"
)
LLMS_LINKS = {
    "数据": (
        ("开放数据说明", "OPEN_DATA", "", "各表的 CSV、JSON 和字段"),
        ("数据包说明", "OPEN_DATA", "v1/datapackage.json", "Frictionless Data Package"),
        ("网站地图", "SITEMAP_FILE", "", "全部网页及其最近更新日期"),
        ("最新公开（JSON Feed）", "JSON_FEED", "", "最新公开的信息"),
        ("最新公开（Atom）", "FEED", "", "最新公开的信息"),
    ),
    "网页": (
        ("政府信息公开目录", "CATALOGUE", "", "全部公文，按机构、年度、主题、体裁"),
        ("依申请公开", "REQUESTS", "", "没有公开的信息怎样申请"),
        ("公开规则", "RULES", "", "本站按什么规则检查"),
    ),
}
"""Of ``llms.txt``: label, the name of the address in ``urls``, what follows it, and a note."""
LLMS_OFFICES = "机构"

DATA_TYPES = {
    "string": "文字",
    "date": "日期",
    "datetime": "时间",
    "integer": "整数",
    "number": "数字",
    "list": "多个文字",
}
"""The types of the open data's columns in words."""
CORRECTION_SUBJECT = "网页内容纠错：{title}"
CORRECTION_BODY = "页面：{url}\n索引号：{number}\n\n错误的地方：\n\n应当是：\n"
"""The mail that reports an error in a document."""

APPLICATION_TITLE = "政府信息公开申请表"
APPLICATION_TO = "受理机关：________________________________"
SIGNATURE, SIGNED_ON = "申请人签名（盖章）", "　　　　　　　　　　　　　　　　　　年　　月　　日"
ON_PAPER = (
    "1. 公民填写注明“公民”的项目，法人或者其他组织填写另外的项目；请随申请附上身份证明的复印件。",
    "2. 联系方式至少填一项；信息名称、文号、其他特征性描述至少填一项。不必说明用途和理由。",
    "3. 书写确有困难的，可以口头提出，由受理机关代为填写（条例第二十九条）。",
)
APPLY_TO = "向{office}申请公开政府信息"
"""The application for information, on paper and on the screen."""

CITE_DOCUMENT, CITE_VERSION, CITE_COLUMN = "一份公文", "公文的某一版本", "一个栏目"
CITE_REPORT, CITE_TABLE, CITE_SITE = "年度报告", "开放数据的一张表", "整个网站"
CITED_VERSION = "（第{number}次修订，{day}，提交 {hash}）"
CITED_COLUMN = "{office}：{name}栏目，{day}查阅。"
CITED_REPORT = "{office}：《{name}》，{day}公开。"
CITED_TABLE = "{office}：《{name}》第 {version} 版，{day}。"
CITED_SITE = "{office}：{name}，{day}查阅。"
"""How things are cited in plain words, without their addresses."""
SITE_ERROR_SUBJECT = "网站纠错：{site}"
SITE_ERROR_BODY = "页面的网址：\n\n错误的地方：\n\n应当是：\n"
"""The mail that reports an error anywhere on the site."""
