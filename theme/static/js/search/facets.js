// @ts-check
/**
 * The filters beside the results: a group of checkboxes a facet, with counts. The groups stand in
 * the template.
 */
import { button, byId, element, items, part } from './elements.js';
import { FACETS } from './state.js';
import * as words from './page-words.js';

/**
 * @typedef {import('./engine.js').Facets} Facets
 * @typedef {import('./engine.js').FacetValue} FacetValue
 * @typedef {import('./state.js').State} State
 * @typedef {(facet: string, value: string, chosen: boolean) => void} Choose
 */

/** How many values of a facet are seen before the rest is asked for. */
const SEEN = 6;

/**
 * Returns the values of a facet with the chosen ones first. Pure.
 * @param {FacetValue[]} values
 */
export function ordered(values) {
  return [...values].sort((one, other) => +other.chosen - +one.chosen);
}

/**
 * Returns what readers call a value of a facet. Pure.
 * @param {Facets} facets
 * @param {string} facet
 * @param {string} value
 */
export function labelOf(facets, facet, value) {
  const values = facets[/** @type {import('./engine.js').FacetName} */ (facet)];
  return values.find((one) => one.value === value)?.label ?? value;
}

/**
 * Shows the filters; the one that has the focus keeps it.
 * @param {Facets} facets
 * @param {Choose} choose
 */
export function showFacets(facets, choose) {
  const focused = document.activeElement?.id ?? '';
  for (const facet of FACETS) {
    const group = part(facet);
    const [, list, more] = group.children;
    const all = items(ordered(facets[facet]).map((one) => box(facet, one, choose)));
    const rest = all.splice(SEEN);
    group.hidden = !all.length;
    list.replaceChildren(...all);
    more.hidden = !rest.length;
    more.firstElementChild.textContent = words.rest(rest.length);
    more.lastElementChild.replaceChildren(...rest);
  }
  if (focused.startsWith('facet-')) byId(focused)?.focus();
}

/**
 * @param {string} facet
 * @param {FacetValue} one
 * @param {Choose} choose
 */
function box(facet, { value, label, count, chosen }, choose) {
  const made = element('input', { type: 'checkbox', id: `facet-${facet}-${value}` });
  made.checked = chosen;
  made.onchange = () => choose(facet, value, made.checked);
  return element('label', {}, made, element('span', {}, label),
    element('span', { class: 'count' }, String(count)));
}

/**
 * Shows what is chosen as buttons that take it back. Who pressed one goes on with the next, or
 * hears how many results there are now: the focus is not lost with the button.
 * @param {Facets} facets
 * @param {State} state
 * @param {Choose} choose
 */
export function showChosen(facets, { filters }, choose) {
  const made = Object.keys(filters).flatMap((facet) => filters[facet].map((value) => {
    const label = labelOf(facets, facet, value);
    const name = part(facet).firstElementChild.textContent;
    return button(`${name}：${label}`, () => choose(facet, value, false));
  }));
  const pressed = part('chosen').contains(document.activeElement);
  part('chosen').replaceChildren(...items(made));
  if (pressed) (made[0] ?? part('status')).focus();
  part('clear').hidden = made.length < 2;
}
