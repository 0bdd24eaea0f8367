"""What axe says of a page in a mode: the rules of WCAG 2.0 to 2.2, A and AA, and best practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.search.page.test_accessibility import axe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Page

ALL: tuple[str, ...] = ()
COLOUR = ("color-contrast", "link-in-text-block")
"""The rules whose outcome colours decide."""
LAYOUT = ("target-size", "scrollable-region-focusable", "meta-viewport", "bypass", "skip-link")
"""The rules whose outcome the width and the size of type decide."""

_READY = """() => {
  // A shadow at the edge of a table is a picture, before which axe cannot tell any contrast; nor
  // can it of what is scrolled below a column that stays.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.scroll { background: none !important; }
    .scroll th { position: static !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
_THIN = """() => {
  // Of lines that are alike in every element and class, three say as much as three hundred.
  const seen = new Map();
  for (const line of document.querySelectorAll('tbody > tr, li')) {
    if (!line.isConnected || line.closest('.example')) continue;
    const within = [line.parentElement, line.closest('nav, main, footer, header')];
    const inside = [...within, line, ...line.querySelectorAll('*')];
    const kind = inside.map((one) => `${one?.tagName}.${one?.getAttribute('class')}`).join(' ');
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    if (seen.get(kind) > 3) line.remove();
  }
}"""
_RUN = """async (rules) => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
  const all = {runOnly: {type: 'tag', values: tags}, rules: {'target-size': {enabled: true}}};
  const some = {runOnly: {type: 'rule', values: rules}};
  const options = {resultTypes: ['violations', 'incomplete'], ...(rules.length ? some : all)};
  const {violations, incomplete} = await axe.run(document, options);
  // Of doubts about contrast those that a colour or a picture causes, not those of what is out of
  // sight in a frame or of a single figure.
  const grounds = /^(bg(Image|Gradient)|imgNode|fgAlpha|equalRatio|pseudoContent|colorParse)$/;
  const unsure = incomplete.filter(({id}) => id === 'color-contrast').map(({id, nodes}) => ({
    id, nodes: nodes.filter(({any}) => grounds.test(any[0]?.data?.messageKey))}));
  const all_found = [...violations, ...unsure].filter(({nodes}) => nodes.length);
  return all_found.map(({id, nodes}) => `${id}: ${nodes.slice(0, 5).map(
    (one) => `${one.html.slice(0, 120)} (${[...one.any, ...one.all, ...one.none][0]?.message})`)
    .join(' | ')}`);
}"""
_PLAIN = """() => {
  // What paints letters is the colour that is forced; axe reads another property, which is not.
  for (const one of document.body.querySelectorAll('*')) {
    one.style?.setProperty('-webkit-text-fill-color', getComputedStyle(one).color);
  }
}"""
_PAINTED = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(done)))"""


def prepare(page: Page) -> None:
    """Put axe into a page, and take out of it what only repeats."""
    page.evaluate(axe())
    page.evaluate(_READY)
    thin_out(page)


def thin_out(page: Page) -> None:
    """Leave three of all lines of tables and lists that are alike."""
    page.evaluate(_THIN)


def take_forced_colours(page: Page) -> None:
    """Let axe see the colours that letters have where colours are forced; they stay so."""
    page.evaluate(_PLAIN)


def said(page: Page, rules: Sequence[str] = ALL) -> list[str]:
    """Return each violation of a prepared page as it stands, and each doubt about a contrast."""
    page.evaluate(_PAINTED)
    found: list[str] = page.evaluate(_RUN, list(rules))
    return found
