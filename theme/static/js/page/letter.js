// @ts-check
/** The application as it is read and printed. */

/**
 * Shows an application.
 * @param {HTMLElement} place
 * @param {import('./applying.js').Letter} letter
 */
export function showLetter(place, { to, opening, parts, ending }) {
  place.replaceChildren(
    element('p', to, 'to'),
    element('p', opening),
    ...parts.flatMap(({ name, lines }) => [element('h4', name), list(lines)]),
    ...ending.map((line) => element('p', line)),
  );
}

/** @param {[string, string][]} lines label and value */
function list(lines) {
  const facts = element('dl', '', 'facts');
  for (const [label, value] of lines) {
    const pair = document.createElement('div');
    pair.append(element('dt', label), element('dd', value));
    facts.append(pair);
  }
  return facts;
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string} [style]
 */
function element(name, text, style) {
  const made = document.createElement(name);
  made.textContent = text;
  if (style) made.className = style;
  return made;
}
