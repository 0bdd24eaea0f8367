"""Pieces of a page, and what stands in them."""

from __future__ import annotations

import pytest

from plugins.built.chunks import Chunk, pieces, read_chunk

PAGE = (
    "<head>\n<title>甲</title></head><header>\n"
    '<a href="x">乙</a></header><main id="m">\n丙</main>丁'
)


def test_pieces_make_the_page_and_know_where_they_begin() -> None:
    """Nothing is lost between them, and the place of each is that of its first character."""
    found = list(pieces(PAGE))
    assert "".join(text for _, _, text in found) == PAGE
    assert [(line, column, text[:5]) for line, column, text in found] == [
        (1, 1, "<head"),
        (2, 24, "<head"),
        (3, 27, "<main"),
        (4, 2, "</mai"),
    ]


CASES: list[tuple[str, Chunk]] = [
    ("<p>甲</p><div>乙</div>", Chunk()),
    ('<p>甲\n<a href="x">乙<b>丙</b></a>', Chunk(links=[("x", "乙丙", (2, 1))])),
    ('<a href="x"><img src="y" alt="图"></a>', Chunk([("x", "图", (1, 1))], [("y", (1, 13))])),
    ('<a href="x" aria-label="全文">PDF</a>', Chunk(links=[("x", "全文", (1, 1))])),
    ('<img src="y" alt="">', Chunk(fetched=[("y", (1, 1))], images=[("y", (1, 1))])),
    ('<main id="m"><p id="n">甲</p>', Chunk(ids=[("m", (1, 1)), ("n", (1, 14))])),
    ("<h2>一、<a>甲</a></h2>", Chunk(headings=[(2, "一、甲", (1, 1))])),
    ("<table><tr><td>甲</td></tr></table>", Chunk(tables=[("甲", (1, 1))])),
    ("<table><tr><th>甲</th></tr></table>", Chunk()),
    ("<p onclick=x>甲", Chunk(runnable=[("<p> 的属性 onclick", (1, 1))])),
    ("<SCRIPT>x</SCRIPT>", Chunk(runnable=[("<script> 里的内容", (1, 1))])),
    ('<script src="x"></script>', Chunk(fetched=[("x", (1, 1))])),
    (
        "<table><tr><td><iframe></table>",
        Chunk(tables=[("", (1, 1))], runnable=[("<iframe>", (1, 16))]),
    ),
    ('<link rel="canonical" href="https://a.cn/">', Chunk()),
    ('<link rel="canonical stylesheet" href="x">', Chunk(fetched=[("x", (1, 1))])),
    (
        '<svg class="qr" viewBox="0 0 9 9" role="img" aria-label="乙"><path d="M1 1.5h1"/></svg>',
        Chunk(),
    ),
    *(
        (svg, Chunk(runnable=[("<svg>", (1, 1))]))
        for svg in (
            '<svg><path d="M1 1.5h1m2 0h3"/></svg>',
            '<svg class="qr" role="img"></svg>',
            '<svg class="qr" role="img"><path d="M1 1z" href="x"/></svg>',
            '<svg class="qr" role="img"><path d="M1 1.5h1m2 0h3"/><use/></svg>',
            '<svg class="qr" role="img"><path d="url(x)"/></svg>',
            '<svg class="qr" role="img"><path d="M1 1.5h1m2 0h3"/>丙</svg>',
        )
    ),
    ("<meta http-equiv=Refresh>", Chunk(runnable=[("<meta http-equiv=refresh>", (1, 1))])),
]


@pytest.mark.parametrize(("html", "expected"), CASES)
def test_chunks(html: str, expected: Chunk) -> None:
    """Each thing that a check asks about is noted with its place, and nothing else is."""
    assert read_chunk(html) == expected
