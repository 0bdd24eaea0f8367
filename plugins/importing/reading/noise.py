"""Lines that a web site wraps around a text, told by their form."""

from __future__ import annotations

import re

_SITE_LINES = re.compile(
    r"""
    (?:当前)?位置\s*[:：].*[>›»→].*            # the trail of a page
    | 首页(?:\s*[>›»|].*)? | .{1,20}\s首页
    | (?:时间|发布时间|更新时间)\s*[:：]\s*\d{4}-\d{1,2}-\d{1,2}.{0,12}
      \s(?:网站|作者|来源|点击)[:：].*
    | (?:友情提示|温馨提示|免责声明|版权声明)\s*[:：].*
    | 来源\s*[:：]\s*网络.* | .*(?:网络整理|互联网用户整理).*(?:侵权|版权|转载|删除|分享|声明).*
    | .*由互联网用户整理提供.*
    | https?://\S+ | (?:www\.)\S+\.(?:com|net|cn|org)\S*
    | 本文章共\d+页.* | (?:上一页|下一页|上一篇|下一篇)(?:[:：].*)?
    | \[\d{1,3}\] | [—–-]\s*\d{1,4}\s*[—–-]
    | (?:相关(?:阅读|文章|推荐|热词)|最近更新|推荐专题|热门推荐|猜你喜欢|延伸阅读)\s*[:：]?
    | (?:关键词|关键字|标签)\s*[:：]\s*
    | (?:打印|关闭|关闭窗口|打印本页|返回顶部|收藏|分享到.*|字体\s*[:：].*)
    | \S{1,8}?\d+(?:\.\d+)?[WwKk万]
    """,
    re.VERBOSE,
)
_ENDS_THE_TEXT = re.compile(
    r"(?:相关(?:阅读|文章|推荐)|最近更新|推荐专题|热门推荐|猜你喜欢)\s*[:：]?"
)
_LINK_LIST_LINE, _LONGEST_NOISE = 60, 400
_SITE_NAME = re.compile(r"网站\s*[:：]\s*(\S{2,20})")
_LABEL_ON_TITLE = re.compile(
    r"\s*[\[【（(](?:本站推荐|精选|推荐|范文|大全|最新|共\d+[篇页])[\]】）)]\s*$"
)


def is_noise(text: str) -> bool:
    """Return true for a line that has the form of navigation, advertising or page furniture."""
    return len(text) <= _LONGEST_NOISE and bool(_SITE_LINES.fullmatch(text.strip()))


def tail_start(texts: list[str]) -> int:
    """Return where a list of links after the text begins, or the length when there is none."""
    for position, text in enumerate(texts):
        if _ENDS_THE_TEXT.fullmatch(text.strip()):
            rest = texts[position + 1 :]
            if all(len(line.strip()) <= _LINK_LIST_LINE for line in rest):
                return position
    return len(texts)


def site_names(texts: list[str]) -> set[str]:
    """Return the names by which the site speaks of itself in its lines."""
    return {match.group(1) for text in texts if (match := _SITE_NAME.search(text))}


def clean_title(title: str) -> str:
    """Return a title without the label that a site hung on it."""
    return _LABEL_ON_TITLE.sub("", title).strip(" \t\u3000\xa0")
