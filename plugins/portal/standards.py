"""The technical standards that the site keeps to, and where each can be seen on it."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.portal import urls, words


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard: what it is for, its name, and the page that shows it; none for every page."""

    purpose: str
    name: str
    page: str = ""
    path: str = ""


STANDARDS = (
    Standard(
        "无障碍",
        "WCAG 2.2 AA 级；GB/T 37668《信息技术 互联网内容无障碍可访问性技术要求与测试方法》",
        words.ACCESSIBILITY,
        urls.ACCESSIBILITY,
    ),
    Standard("网页标签", "国办发〔2017〕47号附件《网页设计规范》"),
    Standard("结构化标记", "schema.org（JSON-LD）、Open Graph"),
    Standard(
        "开放数据",
        "Frictionless Data Package 2、JSON Schema、SQLite",
        words.OPEN_DATA,
        urls.OPEN_DATA,
    ),
    Standard("表格", "CSV（RFC 4180，UTF-8 带 BOM）", words.OPEN_DATA, urls.OPEN_DATA),
    Standard("订阅", "Atom（RFC 4287）、JSON Feed 1.1", words.HOME, urls.HOME),
    Standard("日历", "iCalendar（RFC 5545）", words.DEADLINES, urls.DEADLINES),
    Standard("通讯录", "vCard 4.0（RFC 6350）", words.DIRECTORY, urls.DIRECTORY),
    Standard("检索入口", "OpenSearch 1.1", words.SEARCH, urls.SEARCH),
    Standard("站点地图", "sitemaps.org 协议 0.9", words.SITEMAP, urls.SITEMAP),
    Standard("安全联系", "security.txt（RFC 9116）", words.ERRORS, urls.ERRORS),
    Standard("引用格式", "GB/T 7714《信息与文献 参考文献著录规则》", words.CITE, urls.CITE),
)
