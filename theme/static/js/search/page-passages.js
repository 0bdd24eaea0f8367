// @ts-check
/** The passages under results, fetched once these are in view. */
import { part } from './elements.js';
import { marked } from './view.js';

/** @typedef {import('./engine.js').Part} Part */
/** @typedef {(docs: number[], signal: AbortSignal) => Promise<Map<number, Part[]>>} Fetch */

/** How far below the window a result is as good as in view. */
const NEAR = '100px';

let reading = new AbortController();
/** @type {Fetch} */
let fetch;

const seen = globalThis.IntersectionObserver && new IntersectionObserver((entries) => {
  const items = entries.filter((one) => one.isIntersecting).map(({ target }) => target);
  items.forEach((item) => seen.unobserve(item));
  void cut(items);
}, { rootMargin: NEAR });

/** Gives up the passages that have not come yet. */
export function forget() {
  reading.abort();
  reading = new AbortController();
  seen?.disconnect();
}

/**
 * Brings the passages of results when they come into view.
 * @param {Element[]} items
 * @param {Fetch} passages fetches them
 */
export function watch(items, passages) {
  fetch = passages;
  if (seen) items.forEach((item) => seen.observe(item));
  else void cut(items);
}

/**
 * Fetches passages; without them results keep their first words.
 * @param {Element[]} items
 */
async function cut(items) {
  const { signal } = reading;
  const docs = items.map((item) => Number(item.getAttribute('data-doc')));
  if (!docs.length) return;
  try {
    const snippets = await fetch(docs, signal);
    if (!signal.aborted) showSnippets(snippets);
  } catch (error) {
    if (signal.aborted) return;
    part('bare').hidden = false;
    if (/** @type {Error} */ (error).name !== 'SearchError') throw error;
  }
}

/**
 * Puts the passages that answer best under their results.
 * @param {Map<number, Part[]>} snippets
 */
function showSnippets(snippets) {
  for (const [doc, parts] of snippets) {
    const place = part('results').querySelector(`[data-doc="${doc}"] .snippet`);
    if (parts.length) place?.replaceChildren(...parts.map(marked));
  }
}
