// @ts-check
/**
 * Other forms of a query that are answered with it (plugins/search/variants.py makes the same):
 * document numbers with and without 第, and the site's synonyms at less weight. Pure.
 */
import { expansions } from './synonyms.js';

/** @typedef {import('./query.js').Query} Query */
/**
 * `synonym` is the word and what it was replaced by; none for another form of a number.
 * @typedef {{query: Query, weight: number, synonym?: [string, string]}} Variant
 */

const WITH = /第(\d+号)/gu;
const WITHOUT = /([令字发函办告文\]\)〕】])(\d+号)/gu;

/**
 * @param {Query} query
 * @param {import('./synonyms.js').Synonym[]} table
 * @returns {Variant[]}
 */
export function variantsOf(query, table) {
  const { words } = query;
  const plain = words.map((word) => word.replace(WITH, '$1'));
  const other = plain.join() === words.join() ? words.map((word) => word.replace(WITHOUT, '$1第$2')) : plain;
  /** @type {Variant[]} */
  const found = other.join() === words.join() ? [] : [{ query: { ...query, words: other }, weight: 1 }];
  for (const [word, synonym, weight] of expansions(words, table)) {
    const replaced = words.map((one) => (one === word ? synonym : one));
    found.push({ query: { ...query, words: replaced }, weight, synonym: [word, synonym] });
  }
  return found;
}
