"""A report as one HTML file that can be printed and kept: no script, no other file needed."""

from __future__ import annotations

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


def printed(title: str, report: AnnualReport, tables: Tables, texts: Texts, sheet: str = "") -> str:
    """Return the whole page; prose is shown as text, paragraph by paragraph.

    ``sheet`` is the address of a style sheet; without one the page carries its own.
    """
    parts = report.values.get("parts", {})
    body = []
    for number, part in enumerate(REPORT_PARTS):
        body.append(f"<h2>{ORDINALS[number]}、{part}</h2>")
        text = parts.get(f"part{number + 1}", "")
        if part in tables.forms:
            blocks = tables.forms[part].blocks_of(part)
            body.append(
                '<div class="table scroll" tabindex="0">\n'
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
    style = (
        f'<link rel="stylesheet" href="{escape(sheet)}">' if sheet else f"<style>{_STYLE}</style>"
    )
    return (
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n{style}\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(title)}</h1>\n{published}" + "\n".join(body) + "\n</main>\n</body>\n</html>\n"
    )
