// @ts-check
/** What there is to tell besides the results: notes, and other queries that may be meant. */
import { button, element, part } from './elements.js';
import { isFiltered } from './state.js';
import { say } from './view.js';
import * as words from './page-words.js';

/** @typedef {(query: string) => void} Ask */

/**
 * Shows what there is to tell besides, and where nothing answers, ways on; a query that asks for
 * nothing has none.
 * @param {import('./engine.js').Answer} answer
 * @param {import('./state.js').State} state
 * @param {Ask} ask
 */
export function showRemarks({ total, notes, didYouMean }, state, ask) {
  const empty = total ? undefined : notes.find(({ code }) => code === 'empty');
  part('meant').hidden = !didYouMean.length;
  part('queries').replaceChildren(...buttons(didYouMean, ask));
  part('notes').replaceChildren(
    ...notes.flatMap((one) => (one === empty ? [] : element('p', { class: 'note' }, one.text))),
  );
  if (empty) say(empty.text);
  part('ways').hidden = !!(total || empty);
  part('unfiltered').hidden = !isFiltered(state);
  part('words').replaceChildren(...buttons(shorter(state.q), ask, words.only));
}

/**
 * @param {string[]} queries
 * @param {Ask} ask
 * @param {(query: string) => string} [label]
 */
function buttons(queries, ask, label = (query) => query) {
  return queries.flatMap((query) => [button(label(query), () => ask(query)), ' ']);
}

/**
 * Returns shorter queries to try where a query has several words: each word alone. Pure.
 * @param {string} query
 */
export function shorter(query) {
  const single = query.split(/\s+/u).filter((word) => word && !word.startsWith('-'));
  return single.length > 1 ? [...new Set(single)].slice(0, 4) : [];
}
