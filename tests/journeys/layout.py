"""What is asked of a page as it stands: what it loses, how long its lines are, what has focus."""

from __future__ import annotations

NAMED = """const named = (one) => one.outerHTML.slice(0, 100).replace(/\\s+/g, ' ');
const shown = (one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true});
"""

SIDEWAYS = """() => {
  // At once: where a page glides it has not moved yet when it is asked.
  scrollTo({left: 100, behavior: 'instant'});
  const moved = scrollX;
  scrollTo({left: 0, behavior: 'instant'});
  return moved;
}"""
"""How far a page can be scrolled to the side, in pixels."""

SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""The spacing that WCAG 1.4.12 lets readers set."""
NOT_SPACED = "() => { document.adoptedStyleSheets = []; }"

CUT = f"""() => {{ {NAMED}
  // What is hidden from sight on purpose is one pixel large; frames of tables are scrolled.
  const cuts = (one) => ['hidden', 'clip'].some(
    (word) => getComputedStyle(one).overflow.includes(word));
  return [...document.body.querySelectorAll('*')].filter((one) => shown(one) && cuts(one)
    && one.clientWidth > 1 && one.closest('svg') === null && one.textContent.trim()
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
  ).map(named);
}}"""
"""The elements that cut off some of their text."""

LONG = f"""(most) => {{ {NAMED}
  const found = [];
  for (const one of document.querySelectorAll('main :is(p, li, dd, blockquote)')) {{
    if (!shown(one) || one.closest('table, nav, svg, .example')) continue;
    const size = parseFloat(getComputedStyle(one).fontSize);
    for (const text of [...one.childNodes].filter(({{nodeType}}) => nodeType === 3)) {{
      const range = document.createRange();
      range.selectNodeContents(text);
      const widest = Math.max(0, ...[...range.getClientRects()].map(({{width}}) => width));
      if (widest / size > most) found.push(`${{(widest / size).toFixed(1)}} ${{named(one)}}`);
    }}
  }}
  return found;
}}"""
"""The running texts with a line of more letters than ``most``, counted as wide as a Han one."""

FOCUS = f"""() => {{ {NAMED}
  const look = (one) => {{
    const {{outlineStyle, outlineWidth, outlineColor, boxShadow}} = getComputedStyle(one);
    const drawn = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
      && !/, 0\\)$|transparent/.test(outlineColor);
    return `${{drawn ? outlineColor : ''}} ${{boxShadow}}`;
  }};
  const covered = (one) => {{
    const boxes = [...one.getClientRects()].filter(({{width, height}}) => width && height);
    return !boxes.some(({{left, top, width, height}}) => {{
      const within = (part, size, end) => Math.min(Math.max(part + size / 2, 1), end - 1);
      const x = within(left, width, innerWidth);
      const y = within(top, height, innerHeight);
      const top_most = document.elementFromPoint(x, y);
      return top_most && (one.contains(top_most) || top_most.contains(one)
        || top_most.closest('label')?.control === one);
    }});
  }};
  const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const found = [];
  const focused = [...document.querySelectorAll(stops)].filter(
    (one) => shown(one) && !one.disabled).map((one) => {{
    one.focus();
    if (document.activeElement !== one) found.push(`takes no focus: ${{named(one)}}`);
    else if (covered(one)) found.push(`covered: ${{named(one)}}`);
    return [one, look(one)];
  }});
  document.activeElement.blur();
  for (const [one, before] of focused) {{
    if (look(one) === before) found.push(`looks the same: ${{named(one)}}`);
  }}
  return found;
}}"""
"""What the keyboard reaches and does not show: no ring, or something over it. The keyboard must
have been used before, so that the browser draws rings at all."""

LANDMARKS = """() => ({
  main: document.querySelectorAll('main').length,
  banner: document.querySelectorAll('body > header').length,
  contentinfo: document.querySelectorAll('body > footer').length,
  search: [...document.querySelectorAll('[role=search]')].every((one) => one.ariaLabel),
  navs: [...document.querySelectorAll('nav')].map(
    (one) => one.ariaLabel ?? document.getElementById(one.getAttribute('aria-labelledby'))
      ?.textContent.trim() ?? ''),
  regions: [...document.querySelectorAll('.scroll')].filter(
    (one) => one.role !== 'region' || one.tabIndex !== 0 || !one.ariaLabel).length,
})"""
"""The parts of a page that readers of screens jump to, and frames of tables that are none."""

MOVING = f"""() => {{ {NAMED}
  const found = [...document.querySelectorAll('*')].filter((one) => {{
    const {{animationName, transitionDuration, scrollBehavior}} = getComputedStyle(one);
    return animationName !== 'none' || scrollBehavior === 'smooth'
      || transitionDuration.split(', ').some((time) => parseFloat(time) > 0.01);
  }});
  return found.map(named);
}}"""
"""What moves by itself, or glides to where it should be."""
