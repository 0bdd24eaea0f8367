"""Reports markup in a text that does not reach its page: scripts, frames, foreign images, styles.

The list of what passes is ``plugins/disclosure/markup.py``. Looked at are the bodies of documents
and guides and the prose of annual reports. A rule names the kinds that it answers for; of each
kind it tells the first places in a text, and how many there are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain
from typing import Any

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.checks.scope import documents_for
from plugins.disclosure.fields import REPORT_PARTS
from plugins.disclosure.finding import Finding
from plugins.disclosure.markup import EVERYWHERE, FORMS, TAGS, is_harmless, is_local, scheme_of
from plugins.disclosure.model import Portal, Record
from plugins.disclosure.rule import Rule, Ruleset
from plugins.disclosure.source import Location
from plugins.disclosure.tags import Tag, addresses_in, tags_in

PARAMS = {
    "类别": Parameter("list", "本规则负责的标记的类别"),
    "最多": Parameter("number", "一份公文每一类最多报告几处"),
}
_FACTS = ("标签", "属性", "总数")
SCRIPT, EVENT, ADDRESS = "脚本", "事件", "地址"
EMBEDDED, FORM, DRAWING, SETTING = "嵌入", "表单", "矢量", "页面设置"
FOREIGN, WORD, TAG, ATTRIBUTE = "外部资源", "Word", "标签", "属性"
BROKEN, REPEATED, COMMENT = "残缺", "重复标识", "注释"
_KINDS = (
    *(SCRIPT, EVENT, ADDRESS, EMBEDDED, FORM, DRAWING, SETTING),
    *(FOREIGN, WORD, TAG, ATTRIBUTE, BROKEN, REPEATED, COMMENT),
)
VARIANTS = dict.fromkeys(_KINDS, _FACTS)

_ELEMENTS = {
    **dict.fromkeys(("script", "noscript", "template"), SCRIPT),
    **dict.fromkeys(("iframe", "frame", "frameset", "noframes", "object", "embed"), EMBEDDED),
    **dict.fromkeys(("applet", "param", "audio", "video", "source", "track", "portal"), EMBEDDED),
    **dict.fromkeys(("form", "input", "button", "select", "option", "textarea"), FORM),
    **dict.fromkeys(("fieldset", "legend", "label", "isindex", "datalist", "output"), FORM),
    **dict.fromkeys(("svg", "math", "canvas"), DRAWING),
    **dict.fromkeys(("style", "link", "meta", "base", "html", "head", "body", "title"), SETTING),
    **dict.fromkeys(("font", "xml", "![if"), WORD),
    **dict.fromkeys(("s", "strike", "big", "small", "tt", "center", "q", "kbd"), TAG),
    **dict.fromkeys(("mark", "time", "cite", "var", "samp", "dfn", "bdo", "bdi", "wbr"), TAG),
    **dict.fromkeys(("section", "article", "aside", "main", "nav", "header", "footer"), TAG),
    **dict.fromkeys(("figure", "figcaption", "address", "details", "summary", "dialog"), TAG),
    **dict.fromkeys(("bgsound", "image", "menu", "dir", "plaintext", "xmp", "listing"), TAG),
    **dict.fromkeys(("marquee", "blink", "nobr", "picture", "map", "area", "rb", "rtc"), TAG),
}
"""What each known element that is not on the list is reported as."""
_ADDRESSES = frozenset(
    {
        *("href", "src", "action", "formaction", "data", "poster", "background", "cite"),
        *("xlink:href", "longdesc", "codebase", "srcdoc", "content", "to", "values", "from"),
    }
)
_FETCHED = frozenset({"src", "srcset", "poster", "background", "data", "lowsrc", "dynsrc"})
_RUNNABLE = frozenset({"javascript", "vbscript", "livescript", "mocha", "data", "blob"})
_OFFICE_WORDS = re.compile(r"\bmso-|\bMso[A-Z]")
_OFFICE_SPACES = frozenset({"o", "v", "w", "x", "p", "m", "st1", "dt"})
_FONT = re.compile(r"(?i)url\s*\(|@import|expression\s*\(")
_SHOWN = 60

Found = tuple[str, int, str, str]
"""The kind, the offset in the text, the tag and the attribute or address that it is about."""


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding for each place, up to the rule's limit for a kind in one text."""
    kinds, limit = frozenset(rule.params["类别"]), rule.params["最多"]
    known: dict[str, tuple[Found, ...]] = portal.computed.setdefault("markup", {})
    for record, field, text, place in _texts(rule, portal):
        if "<" not in text and "](" not in text and "]:" not in text:
            continue
        by_kind: dict[str, list[Found]] = {}
        # Several rules read the same texts: what one has found is kept for the others.
        if text not in known:
            known[text] = tuple(_found(text))
        for found in known[text]:
            if found[0] in kinds:
                by_kind.setdefault(found[0], []).append(found)
        for kind, all_of_it in by_kind.items():
            for _, start, tag, attribute in all_of_it[:limit]:
                yield rule.finding(
                    record,
                    place(start),
                    field=field,
                    variant=kind,
                    标签=tag,
                    属性=attribute,
                    总数=len(all_of_it),
                )


def _texts(
    rule: Rule, portal: Portal
) -> Iterator[tuple[Record, str, str, Callable[[int], Location]]]:
    """Yield what is rendered as Markdown, with its label and how its places are found."""
    guides = (guide for guide in portal.select("guide") if guide.source.readable)
    for record in chain(documents_for(rule, portal), guides):
        yield record, "正文", record.source.body, record.source.body_at
    for report in portal.select("report"):
        parts: dict[str, Any] = report.values.get("parts", {})
        for number, label in enumerate(REPORT_PARTS, start=1):
            text = parts.get(f"part{number}", "")
            yield report, f"部分/{label}", text, _inside(report.source.at("部分", label), text)


def _inside(at: Location, text: str) -> Callable[[int], Location]:
    """Return how places in a value of YAML are found; a block of lines begins below its key."""

    def place(start: int) -> Location:
        if "\n" not in text:
            return at
        return Location(at.path, at.line + 1 + text.count("\n", 0, start))

    return place


def _found(text: str) -> Iterator[Found]:
    """Yield what a text holds that does not pass as it stands."""
    seen: set[str] = set()
    for tag in tags_in(text):
        yield from _of_element(tag)
        if not tag.closing:
            yield from _of_attributes(tag, seen)
    for address in addresses_in(text):
        shown = _shortened(address.value)
        if not is_harmless(address.value):
            yield ADDRESS, address.start, "", shown
        elif address.image and not is_local(address.value):
            yield FOREIGN, address.start, "img", shown


def _of_element(tag: Tag) -> Iterator[Found]:
    kind = _ELEMENTS.get(tag.name, "")
    if tag.name == "!--":
        kind = COMMENT if tag.whole else BROKEN
    elif tag.name.partition(":")[0] in _OFFICE_SPACES and ":" in tag.name:
        kind = WORD
    elif not tag.whole and (kind or tag.name in TAGS):
        yield BROKEN, tag.start, tag.name, ""
    if kind and not tag.closing:
        yield kind, tag.start, tag.name, ""


def _of_attributes(tag: Tag, seen: set[str]) -> Iterator[Found]:
    """Yield what the attributes of a tag hold; ``seen`` are the ids of the text so far."""
    for name, value in tag.attributes:
        kind = _kind_of_attribute(tag.name, name, value)
        if name == "id" and not kind:
            kind = REPEATED if value in seen else ""
            seen.add(value)
        if kind:
            shown = _shortened(value) if kind in {ADDRESS, FOREIGN, REPEATED} else name
            yield kind, tag.start, tag.name, shown


def _kind_of_attribute(tag: str, name: str, value: str) -> str:
    """Return what an attribute is reported as, empty where it passes or its tag is text."""
    if name.startswith("on") and len(name) > len("on") and name.isalpha():
        return EVENT
    if name in _ADDRESSES and (scheme_of(value) in _RUNNABLE or "<" in value):
        return ADDRESS
    if _foreign(name, value):
        return FOREIGN
    return _kind_on_the_list(tag, name, value) if tag in TAGS else ""


def _kind_on_the_list(tag: str, name: str, value: str) -> str:
    """Return what an attribute of an element that passes is reported as."""
    if name == "href" and not is_harmless(value):
        return ADDRESS
    if name in {"style", "class", "lang"} and _OFFICE_WORDS.search(value):
        return WORD
    form = FORMS.get(name)
    allowed = name in EVERYWHERE | TAGS[tag] and (form is None or form.fullmatch(value))
    return "" if allowed else ATTRIBUTE


def _foreign(name: str, value: str) -> bool:
    """True for an attribute by which a page would fetch something from elsewhere."""
    if name == "style":
        return bool(_FONT.search(value))
    return name in _FETCHED and any(not is_local(one) for one in value.split(","))


def _shortened(value: str) -> str:
    """Return a value as a message shows it."""
    value = " ".join(value.split())
    return value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
