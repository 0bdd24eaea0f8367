// @ts-check
/**
 * What a reader should be told of a query beside its answers. It comes where there may be
 * something to tell. Pure.
 */
import { LONGEST } from './query.js';
import { terms, unitsOf } from './terms.js';
import * as words from './words.js';

/** @typedef {import('./engine.js').Note} Note */

/**
 * @param {import('./query.js').Query} query
 * @param {import('./finding.js').Found} found
 * @param {(term: string) => boolean} known whether any document holds a term
 * @returns {Note[]}
 */
export function notesOf(query, { plan, variants, nowhere, literal }, known) {
  /** @type {Note[]} */
  const notes = [];
  if (query.cut) notes.push({ code: 'long', text: words.long(LONGEST) });
  const asks = plan.times.size || query.fields.length || plan.minus.length;
  if (!asks) notes.push({ code: 'empty', text: words.EMPTY });
  if (plan.titles && plan.times.size) notes.push({ code: 'titles-only', text: words.TITLES_ONLY });
  if (!plan.titles && plan.phrases.some((phrase) => phrase.titles)) {
    notes.push({ code: 'phrase-short', text: words.PHRASE_SHORT });
  }
  if (literal) notes.push({ code: 'literal', text: words.LITERAL });
  const unknown = query.words.filter((word) => {
    const pairs = terms(word);
    const parts = pairs.length ? pairs : unitsOf(word);
    return parts.length > 0 && !parts.some(known);
  });
  if (unknown.length) notes.push({ code: 'unknown-words', text: words.unknownWords(unknown) });
  const replaced = variants.flatMap(({ synonym }) => (synonym ? [synonym] : []));
  if (replaced.length) notes.push({ code: 'synonyms', text: words.synonyms(replaced) });
  for (const { label, value } of nowhere) notes.push({ code: 'field-nothing', text: words.fieldNothing(label, value) });
  return notes;
}
