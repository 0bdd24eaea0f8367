// @ts-check
/**
 * The passages of texts that answer a query, fetched for the documents that are shown.
 */
import { hits } from './marks.js';
import { bestPassage, passage } from './snippets.js';
import { piecesOf, textOf } from './texts.js';

/** @typedef {import('./storage.js').Storage} Storage */
/** @typedef {import('./query.js').Query} Query */
/** @typedef {import('./engine.js').Part} Part */

/** How many pieces of a long text are looked into for a passage. */
const PIECES = 2;
/** A passage that is worth so much is good enough: no other piece is fetched for a better one. */
const ENOUGH = 3;

/**
 * @param {Storage} storage
 * @param {number[]} docs
 * @param {Query} query
 * @param {string[]} needles what is marked
 * @param {{signal?: AbortSignal}} options
 * @returns {Promise<Map<number, Part[]>>}
 */
export async function snippets(storage, docs, query, needles, { signal }) {
  const whole = new Set([...query.phrases, ...query.words]);
  const weights = needles.map((needle) => (whole.has(needle) ? needle.length : 1));
  const enough = Math.min(ENOUGH, Math.max(...weights, 0));
  const found = await Promise.all(
    docs.map(async (doc) => {
      const best = { worth: -1, parts: /** @type {Part[]} */ ([]) };
      const pieces = await piecesOf(storage, doc);
      const most = query.phrases.length ? pieces.length : PIECES;
      for (const number of pieces.slice(0, most)) {
        const piece = await textOf(storage, number);
        // The first line is the title, which stands above the passage anyway.
        const text = number === pieces[0] ? piece.slice(piece.indexOf('\n') + 1) : piece;
        signal?.throwIfAborted();
        const places = hits(text, needles, storage.folding(text));
        const { start, worth } = bestPassage(places, weights);
        if (worth > best.worth) Object.assign(best, { worth, parts: passage(text, places, start) });
        if (best.worth >= enough) break;
      }
      return /** @type {[number, Part[]]} */ ([doc, best.parts]);
    }),
  );
  return new Map(found);
}
