// @ts-check
/**
 * What narrows an answer: fields, "phrases" and minus. It comes with the first query that has one.
 */
import { fieldTest } from './fields.js';
import { wholeWords } from './ranking.js';
import { mayHold } from './terms.js';

/** @typedef {import('./plan.js').Phrase} Phrase */
/** @typedef {import('./lookups.js').Lookups} Lookups */
/** @typedef {(phrase: string, docs: number[]) => Promise<number[]>} Compare */

/**
 * Returns those of the documents that fit a query's fields; fields whose value no document has
 * are put into `nowhere`.
 * @param {import('./query.js').Query} query
 * @param {Lookups} lookups
 * @param {import('./documents.js').Documents} documents
 * @param {number[]} docs
 * @param {import('./query.js').Field[]} nowhere
 */
export function byFields(query, lookups, documents, docs, nowhere) {
  for (const field of query.fields) {
    const fits = fieldTest(field, lookups, documents);
    if (!fits) nowhere.push(field);
    docs = docs.filter((doc) => Boolean(fits?.(doc)) !== field.minus);
  }
  return docs;
}

/**
 * Returns those of the documents that hold every phrase of a plan, and nothing that they must not.
 * @param {import('./plan.js').Plan} plan
 * @param {Lookups} lookups
 * @param {number[]} docs
 * @param {Compare} compare returns those of documents whose text holds a phrase
 */
export async function byPhrases({ phrases, minus }, lookups, docs, compare) {
  for (const phrase of phrases) docs = await holding(phrase, lookups, docs, compare);
  for (const phrase of minus) {
    const gone = new Set(await holding(phrase, lookups, docs, compare));
    docs = docs.filter((doc) => !gone.has(doc));
  }
  return docs;
}

/**
 * Returns those of the documents that hold a phrase: by the index, and where that does not say it
 * all, by their texts.
 * @param {Phrase} phrase
 * @param {Lookups} lookups
 * @param {number[]} docs
 * @param {Compare} compare
 */
async function holding(phrase, lookups, docs, compare) {
  const likely = docs.filter(seeming(phrase, lookups));
  if (!phrase.exact) return likely.length ? compare(phrase.text, likely) : likely;
  // The mark of a term may be that of another: one text tells whether these are its documents.
  const sure = !phrase.steps.length || (await compare(phrase.text, likely.slice(0, 1))).length;
  return sure ? likely : [];
}

/**
 * Returns a test of documents that can hold a phrase.
 * @param {Phrase} phrase
 * @param {Lookups} lookups
 * @returns {(doc: number) => boolean}
 */
function seeming({ steps, titles, part }, { entry, link, runs }) {
  if (steps.length) {
    const whole = wholeWords(steps.map(link));
    return (doc) => whole.has(doc);
  }
  const { title, number, index } = entry(titles);
  const docs = new Set(
    titles
      ? [title, number, index].flatMap((list) => list.docs)
      : runs.filter((run) => mayHold(run, part)).flatMap((run) => entry(run).body.docs),
  );
  return (doc) => docs.has(doc);
}
