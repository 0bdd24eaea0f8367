"""A report as one HTML file that can be printed and kept: no script, no other file needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from plugins.disclosure.annual.computed import Texts
from plugins.disclosure.annual.layout import html_table
from plugins.disclosure.annual.tables import Tables
from plugins.disclosure.fields import REPORT_PARTS
from plugins.disclosure.model import AnnualReport

ORDINALS = "一二三四五六"
_STYLE = """
body { font: 1rem/1.7 "FangSong", "STFangsong", "Noto Serif CJK SC", serif; margin: 2rem auto;
  max-width: 60rem; padding: 0 1rem; color: #000; background: #fff; }
h1 { font-size: 1.5rem; text-align: center; }
h2 { font-size: 1.15rem; break-after: avoid; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .8rem; line-height: 1.4; }
caption { text-align: left; }
th, td { border: 1px solid #000; padding: .2rem .35rem; text-align: left; font-weight: normal; }
td.number { text-align: right; }
tr { break-inside: avoid; }
@page { size: A4; margin: 1.5cm; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
"""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a portal puts around the page: its style sheet, name, tags of the head, a notice.

    Without a sheet the page carries its own style.
    """

    sheet: str = ""
    site: str = ""
    tags: Mapping[str, str] = field(default_factory=dict)
    notice: str = ""

    def head(self, title: str) -> str:
        """Return the title and the tags of the head."""
        window = f"{title}_{self.site}" if self.site else title
        lines = [f"<title>{escape(window)}</title>"]
        lines += [
            f'<meta name="{escape(name)}" content="{escape(content)}">'
            for name, content in self.tags.items()
        ]
        own = f"<style>{_STYLE}</style>"
        sheet = f'<link rel="stylesheet" href="{escape(self.sheet)}">'
        return "\n".join([*lines, sheet if self.sheet else own])

    def above(self) -> str:
        """Return what stands above the text: where to go past it, and the notice."""
        skip = '<a class="skip" href="#main">跳到正文</a>\n' if self.sheet else ""
        notice = f'<p class="sample">{escape(self.notice)}</p>'
        return skip + (f"<header>\n{notice}\n</header>\n" if self.notice else "")


def printed(
    title: str, report: AnnualReport, tables: Tables, texts: Texts, frame: Frame | None = None
) -> str:
    """Return the whole page; prose is shown as text, paragraph by paragraph."""
    frame = frame or Frame()
    parts = report.values.get("parts", {})
    body = []
    for number, part in enumerate(REPORT_PARTS):
        body.append(f"<h2>{ORDINALS[number]}、{part}</h2>")
        text = parts.get(f"part{number + 1}", "")
        if part in tables.forms:
            blocks = tables.forms[part].blocks_of(part)
            body.append(
                f'<div class="table scroll" role="region" aria-label="表格：{part}" tabindex="0">\n'
                f"{html_table(blocks, texts, part)}\n</div>"
            )
            text = "" if "<table" in text.lower() else text
        body.extend(
            f"<p>{escape(' '.join(paragraph.split()))}</p>"
            for paragraph in text.split("\n\n")
            if paragraph.strip()
        )
    day = report.values.get("published_on")
    published = f"<p>公开日期：{day}</p>\n" if day else ""
    return (
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{frame.head(title)}\n</head>\n<body>\n{frame.above()}"
        f'<main id="main" tabindex="-1">\n<h1>{escape(title)}</h1>\n{published}'
        + "\n".join(body)
        + "\n</main>\n</body>\n</html>\n"
    )
