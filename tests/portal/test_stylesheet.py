"""The one stylesheet: put together from its parts, and colours that can be read."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

from plugins.portal.stylesheet import stylesheet
from tests.building import ROOT

CSS = stylesheet(ROOT / "theme")
LIGHT = r":root \{\n  color-scheme: light;(.*?)\n\}"
DARK = r':root\[data-scheme="dark"\] \{\n(.*?)\n\}'
SYSTEM = r':root:not\(\[data-scheme="light"\]\) \{\n(.*?)\n  \}'

TEXT = [
    *(("ink", "paper"), ("ink", "ground"), ("ink-soft", "paper"), ("ink-soft", "ground")),
    *(("brand", "paper"), ("brand", "ground"), ("brand", "brand-tint"), ("paper", "brand")),
    *(("brand-deep", "brand-tint"), ("paper", "brand-deep"), ("on-band", "band")),
    *(("on-foot", "foot"), ("on-band", "seal"), ("ink", "mark")),
    *(("ink", "brand-tint"), ("alert", "paper")),
    *((name, f"{name}-tint") for name in ("alert", "late", "good", "none")),
    *(("ink", f"{name}-tint") for name in ("alert", "late", "good", "none")),
]
"""Words on a ground, which are read at a ratio of 4.5 (WCAG 1.4.3)."""
LARGE = [
    *(("ink-strong", "paper"), ("brand", "paper"), ("brand-deep", "paper")),
    *(("on-band", "band"), ("paper", "brand"), ("ink-strong", "mark"), ("on-foot", "foot")),
    *((name, "paper") for name in ("alert", "late", "good")),
]
"""The same in large type, where tints give way to paper: at a ratio of 7 (WCAG 1.4.6)."""
EDGES = [("edge", "paper"), ("focus", "paper"), ("focus", "ground")]
"""Edges of controls and of the focus, which are seen at a ratio of 3 (WCAG 1.4.11)."""


def tokens(pattern: str) -> dict[str, str]:
    """Return the colours of a scheme by name."""
    found = re.search(pattern, CSS, re.DOTALL)
    assert found
    return dict(re.findall(r"--([\w-]+): (#\w+);", found[1]))


def ratio(one: str, other: str) -> float:
    """Return the contrast of two colours, as WCAG 2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(chain(*zip(colour[1:], colour[1:])))  # noqa: B905 - of one length
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_ratio_is_that_of_the_guidelines() -> None:
    """Black on white is 21; a known grey is at the limit."""
    assert ratio("#000", "#fff") == pytest.approx(21)
    assert ratio("#767676", "#fff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_colours_can_be_read(scheme: str) -> None:
    """Every pair of words and ground, and every edge of a control, has its contrast."""
    found = tokens(scheme)
    poor = {(a, b): round(ratio(found[a], found[b]), 2) for a, b in TEXT}
    assert not {pair: value for pair, value in poor.items() if value < 4.5}
    edges = {(a, b): round(ratio(found[a], found[b]), 2) for a, b in EDGES}
    assert not {pair: value for pair, value in edges.items() if value < 3}


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_colours_of_large_type_are_stronger(scheme: str) -> None:
    """Large type has black on white or white on black, and signs nearly as strong."""
    found = tokens(scheme)
    poor = {(a, b): round(ratio(found[a], found[b]), 2) for a, b in LARGE}
    assert not {pair: value for pair, value in poor.items() if value < 7}
    large = re.search(r'\n:root\[data-size="large"\] \{\n  --ink:(.*?)\n\}', CSS, re.DOTALL)
    assert large
    for name in ("ground", "brand-tint", "alert-tint", "late-tint", "good-tint", "none-tint"):
        assert f"--{name}: var(--paper);" in large[1], name


def test_dark_is_dark_by_choice_and_by_system() -> None:
    """Both say the same, and dark gives every colour that light has."""
    assert tokens(DARK) == tokens(SYSTEM)
    assert set(tokens(DARK)) == set(tokens(LIGHT))


def test_no_colour_is_written_but_in_tokens() -> None:
    """What is painted names a token, so that no mode forgets it; paper is black and white."""
    body = CSS[CSS.index("--sans") : CSS.index("@page")]
    assert not re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(", body)


def test_one_file_without_comments(tmp_path: Path) -> None:
    """Elements and pages, then components by name, then modes; nothing is fetched by a style."""
    for name, text in {
        "styles/modes/4-print.css": "p {}",
        "styles/base/2-b.css": "u {}",
        "styles/base/1-a.css": "/* a */\n\n\na {}\n",
        "components/b/b.css": "b {}",
        "components/a/a.css": "i {\n}\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert stylesheet(tmp_path) == "a {}\nu {}\ni {\n}\nb {}\np {}\n"
    assert "@import" not in CSS
    assert "url(" not in CSS


def test_every_rule_is_whole() -> None:
    """Braces are in pairs, and nothing stands before an at-rule that would swallow it."""
    assert CSS.count("{") == CSS.count("}")
    assert not re.findall(r"[^{};\s]\s*\n@\w+", CSS)
