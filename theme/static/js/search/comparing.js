// @ts-check
/**
 * Texts compared with a phrase, as they stand.
 */
import { spaced } from './query.js';
import { piecesOf, textOf } from './texts.js';

/** @typedef {import('./storage.js').Storage} Storage */
/** @typedef {import('./finding.js').Options} Options */

/** So many texts are fetched at a time. */
const AT_ONCE = 12;

/**
 * Returns those of the documents whose text holds a phrase; once there are enough, no more texts
 * are compared.
 * @param {Storage} storage
 * @param {string} phrase
 * @param {number[]} docs
 * @param {Options} options
 * @param {number} [enough]
 */
export async function holding(storage, phrase, docs, { signal, onCheck }, enough = Infinity) {
  /** @type {number[]} */
  const found = [];
  for (let at = 0; at < docs.length && found.length < enough; at += AT_ONCE) {
    signal?.throwIfAborted();
    found.push(...(await held(storage, phrase, docs.slice(at, at + AT_ONCE))));
    onCheck?.(Math.min(at + AT_ONCE, docs.length), docs.length);
  }
  return found;
}

/**
 * @param {Storage} storage
 * @param {string} phrase
 * @param {number[]} docs
 */
async function held(storage, phrase, docs) {
  const all = await Promise.all(
    docs.map(async (doc) => {
      const pieces = (await piecesOf(storage, doc)).map((number) => textOf(storage, number));
      const text = (await Promise.all(pieces)).join('');
      const fold = await storage.folding(text);
      return spaced(fold(text)).includes(phrase);
    }),
  );
  return docs.filter((_, place) => all[place]);
}
