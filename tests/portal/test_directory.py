"""The directory of offices and people, as a page, as CSV and as vCards."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path

from plugins.portal.directory import HEADINGS, LEADER, Contact, card

Card = dict[str, str]


def parsed(text: str) -> list[Card]:
    """Return each card's properties without their parameters; lines unfolded, values as text."""
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    cards: list[Card] = []
    for line in text.replace("\r\n ", "").split("\r\n")[:-1]:
        name, _, value = line.partition(":")
        assert re.fullmatch(r"[A-Z]+(?:;[A-Z]+=[a-z]+)*", name), line
        if (name, value) == ("BEGIN", "VCARD"):
            cards.append({})
        assert name == "BEGIN" or name.split(";")[0] not in cards[-1] or name == "END"
        cards[-1][name.split(";")[0]] = re.sub(r"\\([\\,;])", r"\1", value.replace("\\n", "\n"))
    return cards


def test_cards_and_table_hold_the_same(site: Path) -> None:
    """A card for each row, version 4.0, with a name; telephones agree."""
    cards = parsed((site / "directory/contacts.vcf").read_bytes().decode())
    text = (site / "directory/contacts.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(StringIO(text)))
    assert len(cards) == len(rows) > 50
    for one, row in zip(cards, rows, strict=True):
        assert (one["VERSION"], one["END"]) == ("4.0", "VCARD")
        assert one["FN"] == row["名称"]
        assert one.get("TEL", "") == row["联系电话"]
        assert one["KIND"] == ("individual" if row["类别"] == LEADER else "org")
    assert list(rows[0]) == list(HEADINGS)


def test_marks_and_long_texts_come_through() -> None:
    """What the format uses itself is escaped; a long line is folded between characters."""
    duties = "协助主任，" * 30 + "a;b,c\\d\n末行"
    [one] = parsed(card(Contact("甲;乙", LEADER, "张,三", duties=duties), "https://x.cn/a/"))
    assert (one["FN"], one["ORG"], one["NOTE"]) == ("张,三", "甲;乙", duties)


def test_page_lists_every_office(pages: dict[str, str]) -> None:
    """Each office with its telephone, and links to both files."""
    html = pages["directory/index.html"]
    assert html.count("<section aria-labelledby") >= 9
    assert 'href="../directory/contacts.vcf"' in html
    assert "联系电话：0990-55501" in html
