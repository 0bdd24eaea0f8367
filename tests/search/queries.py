"""Queries of every kind, made from records by a seed."""

from __future__ import annotations

import random
from collections.abc import Sequence

from plugins.search.records import Record
from plugins.search.simplified import table
from plugins.search.synonyms import Synonym

SEED = 20261121
FORMS = (
    *("{0} {1}", '"{0}"', '{0} "{1}"', "{0} -{1}", '{0} -"{1}"', "标题:{0}", "{0} 年份:2025"),
    *("{0} 机构:办公室", "-标题:{0} {1}", "{0} 效力:有效", "{0} 栏目:工作", "{0} 年份:2024-2026"),
    *("{1} {0} {1}", "{0}{1}", "文号:2026 {0}", "{0} 体裁:通知", '"{0}" "{1}"', "-{0}"),
)
ODD = (
    *(
        "税",
        "税 务",
        "。",
        "”",
        "",
        " ",
        "-",
        '"',
        "标题:",
        "a" * 999,
        "税" * 300,
        "(.*)+",
        "[a-z]{2}",
    ),
    *(
        "<b>税</b>",
        "&amp;",
        "\u200b税务",
        "ＡＰＰ",
        "２０２６",
        "〇",
        "第",
        "第1号",
        "1",
        "2026-00003",
    ),
    *(
        "年份:abc",
        "年份:2026年",
        "效力:没有",
        "机构:不存在 工作",
        "索引号:2026",
        "- 工作",
        "工作-计划",
    ),
    *(
        "𠮷野家",
        "e\u0301té",
        "ΑΣ",
        "\ud800",
        "\udc00工作",
        "工作\u3000计划",
        '""',
        "工作 “”",
        "\\",
        "%20",
    ),
)
_BREAKS = set('"“”「」『』„‟\n-－−:：')


def pieces_of(records: Sequence[Record], number: int, *, longest: int = 12) -> list[str]:
    """Return pieces cut from texts, with the punctuation in them."""
    chance = random.Random(SEED)
    found: list[str] = []
    while len(found) < number:
        text = chance.choice(records).searched
        start = chance.randrange(len(text))
        piece = text[start : start + chance.randint(2, longest)].strip()
        if len(piece) > 1 and not set(piece) & _BREAKS:
            found.append(piece)
    return found


def traditional(text: str) -> str:
    """Return a text in traditional characters."""
    full = {simple: old for old, simple in table().items()}
    return "".join(full.get(one, one) for one in text)


def mixed(records: Sequence[Record], synonyms: Sequence[Synonym] = ()) -> list[str]:
    """Return queries of every kind, some 400 of them."""
    chance = random.Random(SEED)
    words = pieces_of(records, 120)
    titles = [one.title for one in chance.sample(records, 40)]
    numbers = [one.number for one in chance.sample([one for one in records if one.number], 20)]
    forms = [
        form.format(chance.choice(words), chance.choice(words)) for form in FORMS for _ in range(5)
    ]
    written = [number.translate(str.maketrans("〔〕", "[]")) for number in numbers[:8]]
    ordinal = [number.replace("〕", "〕第") for number in numbers[:8]]
    serials = [number.partition("〕")[2] for number in numbers[:4]]
    return [
        *words,
        *titles,
        *(title[: len(title) // 2] for title in titles),
        *(" ".join(reversed((title[:4], title[-4:]))) for title in titles[:20]),
        *map(traditional, titles[:15]),
        *numbers,
        *written,
        *ordinal,
        *(f"第{serial}" for serial in serials),
        *serials,
        *forms,
        *(one.index_number for one in chance.sample(records, 10)),
        *(one.word for one in synonyms[:20]),
        *(f"{one.word}办理 -{one.same}" for one in synonyms[:5]),
        *ODD,
    ]
