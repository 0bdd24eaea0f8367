"""What stands within lines of Markdown: HTML tags taken out, links and images looked at."""

from __future__ import annotations

import re

from plugins.importing import words
from plugins.importing.manuscript import CHANGED, UNPLACED, Link, Manuscript
from plugins.importing.reading.links import is_attachment, is_web_address

_SCRIPT = re.compile(
    r"<(script|style|iframe|object)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL
)
_KEPT = re.compile(
    r"</?(?:table|caption|thead|tbody|tfoot|tr|td|th|colgroup|col|br)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(
    r"</?(?:a|abbr|article|b|blockquote|body|center|code|dd|del|div|dl|dt|em|figure|font|footer|"
    r"form|h[1-6]|head|header|hr|html|i|img|ins|li|link|main|meta|nav|ol|p|pre|s|section|small|"
    r"span|strong|sub|sup|u|ul|video|audio|embed|input|button)\b[^<>]*>",
    re.IGNORECASE,
)
_OTHER_TAG = re.compile(r"<(?=[A-Za-z/!?])(?![A-Za-z][A-Za-z0-9+.-]*://)")
_LINK = re.compile(r"(!?)\[([^\[\]\n]*)\]\(\s*<?([^()\s<>]+)>?(?:\s+[\"'][^\"'\n]*[\"'])?\s*\)")


def without_html(script: Manuscript, text: str, first: int) -> str:
    """Return Markdown without HTML tags other than tables and line breaks; words stay."""
    if "<" not in text:
        return text

    def scripts(match: re.Match[str]) -> str:
        line = first + text.count("\n", 0, match.start())
        script.remark(UNPLACED, words.EMBEDDED.format(tag=match.group(1).lower()), line)
        return "\n" * match.group().count("\n")

    text = _SCRIPT.sub(scripts, text)
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match.group())
        return f"\x13{len(kept) - 1}\x14"

    text = _KEPT.sub(keep, text)
    count = len(_TAG.findall(text))
    if count:
        script.remark(CHANGED, words.TAGS_GONE.format(count=count))
    text = _OTHER_TAG.sub("&lt;", _TAG.sub("", text))
    return re.sub("\x13(\\d+)\x14", lambda match: kept[int(match.group(1))], text)


def files_and_links(script: Manuscript, text: str, line: int) -> str:
    """Return text in which links lead to the web or nowhere; files and images are listed."""
    if "](" not in text:
        return text

    def replaced(match: re.Match[str]) -> str:
        mark, label, target = match.groups()
        if mark or is_attachment(target):
            script.links.append(Link(target, label, line))
            return "" if mark else label
        if is_web_address(target):
            return match.group()
        script.remark(CHANGED, words.LINK_GONE.format(target=target[:80]), line)
        return str(label)

    return _LINK.sub(replaced, text)
