// @ts-check
/**
 * What the search page shows of an answer: the count, the results, troubles.
 */
import { element, part, set } from './elements.js';
import { link } from './page-links.js';
import { isFiltered } from './state.js';
import * as words from './page-words.js';

/**
 * @typedef {import('./engine.js').Answer} Answer
 * @typedef {import('./engine.js').Part} Part
 * @typedef {import('./engine.js').Result} Result
 * @typedef {import('./state.js').State} State
 */

/**
 * Says something in the live region; the same words are not said twice.
 * @param {string} text
 */
export function say(text) {
  const status = part('status');
  if (status.textContent !== text) status.textContent = text;
}

/**
 * Tells by look, and to screen readers, that what stands there is being made anew.
 * @param {boolean} busy
 */
export function setBusy(busy) {
  set(part('found'), { 'aria-busy': `${busy}` });
}

/** Takes everything off the page that an answer or a trouble had put there. */
export function clear() {
  say('');
  for (const name of ['found', 'ways', 'trouble', 'old', 'meant', 'bare']) part(name).hidden = true;
  for (const name of ['results', 'notes']) part(name).replaceChildren();
}

/**
 * Takes the former answer off the page, for another.
 * @param {Answer} answer
 * @param {State} state
 */
export function showAnswer({ total }, state) {
  for (const name of ['results', 'notes']) part(name).replaceChildren();
  for (const name of ['trouble', 'bare', 'meant', 'ways']) part(name).hidden = true;
  part('found').hidden = !total && !isFiltered(state);
  part('order').hidden = !total;
}

/**
 * Shows results below those on the page, and returns them.
 * @param {Result[]} results
 */
export function showMore(results) {
  const items = results.map(item);
  part('results').append(...items);
  return items;
}

/**
 * Takes the results off the page that others may come before.
 * @param {number} count of those that stay
 */
export function keep(count) {
  [...part('results').children].slice(count).forEach((item) => item.remove());
}

/**
 * Says how many results there are and how many of them stand on the page, or are about to; once
 * they do, more can be had.
 * @param {number} total
 * @param {State} state
 */
export function showCount(total, { q, shown, ...state }) {
  const query = q.trim();
  part('more').hidden = shown >= total || part('results').children.length < shown;
  say(total ? words.found(query, total, shown) : words.nothing(query, isFiltered(state)));
}

/**
 * Says that something went wrong, above a button that tries again.
 * @param {string} message
 * @param {boolean} outdated whether the page has to be loaded again
 */
export function showTrouble(message, outdated) {
  clear();
  say(message);
  part('again').textContent = outdated ? words.RELOAD : words.RETRY;
  part('again').dataset.reload = outdated ? '1' : '';
  part('trouble').hidden = false;
}

/**
 * Returns a result as an item of the list, a copy of the template's; what is empty there is not
 * seen.
 * @param {Result} result
 */
function item({ doc, card, title }) {
  const made = part('result').content.firstElementChild.cloneNode(true);
  const [{ children: [name, force] }, lead, { children: about }] = made.children;
  made.dataset.doc = doc;
  name.href = link(card.url);
  name.replaceChildren(...title.map(marked));
  force.textContent = card.validity;
  lead.textContent = card.lead;
  [card.office, card.column, card.number, card.indexNumber, card.date].forEach((text, place) => (about[place].textContent = text));
  return made;
}

/**
 * Returns a piece of text, marked where it answers the query.
 * @param {Part} part
 */
export function marked({ text, hit }) {
  return hit ? element('mark', {}, text) : document.createTextNode(text);
}
