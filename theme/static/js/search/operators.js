// @ts-check
/**
 * What narrows an answer: fields, "phrases" and minus. It comes with the first query that has one.
 */
import { fieldTest, isList } from './fields.js';
import { nothing } from './lists.js';
import { fieldTerms } from './plan.js';
import { wholeWords } from './ranking.js';

/** @typedef {import('./plan.js').Phrase} Phrase */
/** @typedef {import('./lists.js').Entry} Entry */
/**
 * `docs` are those that answer the words; fields whose value no document has are put into
 * `nowhere`; `reading` brings what reads whole texts.
 * @typedef {{storage: import('./storage.js').Storage, query: import('./query.js').Query,
 *   plan: import('./plan.js').Plan, lookups: import('./lookups.js').Lookups,
 *   documents: import('./documents.js').Documents, docs: number[],
 *   nowhere: import('./query.js').Field[], reading: typeof import('./finding.js').reading,
 *   options: import('./finding.js').Options}} Answering
 */

/**
 * Returns those of the documents that fit a query's fields, hold every phrase, and nothing that
 * they must not.
 * @param {Answering} answering
 */
export async function narrowed(answering) {
  const { storage, query, plan, documents, nowhere } = answering;
  const phrases = [...plan.phrases, ...plan.minus];
  const terms = [...query.fields.filter(isList).flatMap(fieldTerms), ...phrases.flatMap(({ titles }) => titles || [])];
  const entries = await storage.entries(terms, plan);
  const entry = (/** @type {string} */ term) => entries.get(term) ?? nothing();
  let { docs } = answering;
  for (const field of query.fields) {
    const fits = fieldTest(field, entry, documents);
    if (!fits) nowhere.push(field);
    docs = docs.filter((doc) => Boolean(fits?.(doc)) !== field.minus);
  }
  for (const phrase of plan.phrases) docs = await holding(phrase, docs, entry, answering);
  for (const phrase of plan.minus) {
    const gone = new Set(await holding(phrase, docs, entry, answering));
    docs = docs.filter((doc) => !gone.has(doc));
  }
  return docs;
}

/**
 * Returns those of the documents that hold a phrase: by the index, and where that does not say it
 * all, by their texts.
 * @param {Phrase} phrase
 * @param {number[]} docs
 * @param {(term: string) => Entry} entry
 * @param {Answering} answering
 */
async function holding(phrase, docs, entry, answering) {
  const { storage, reading, options } = answering;
  const seeming = await having(phrase, entry, answering);
  const likely = docs.filter((doc) => seeming.has(doc));
  const compare = async (/** @type {number[]} */ some) =>
    some.length ? (await reading()).holding(storage, phrase.text, some, options) : some;
  if (!phrase.exact) return compare(likely);
  // The mark of a term may be that of another: one text tells whether these are its documents.
  const sure = !phrase.steps.length || (await compare(likely.slice(0, 1))).length;
  return sure ? likely : [];
}

/**
 * Returns the documents that can hold a phrase.
 * @param {Phrase} phrase
 * @param {(term: string) => Entry} entry
 * @param {Answering} answering
 * @returns {Promise<{has: (doc: number) => boolean}>}
 */
async function having({ steps, titles, part }, entry, { storage, plan, lookups, reading }) {
  if (steps.length) return wholeWords(steps.map(lookups.link));
  if (part) return new Set(await (await reading()).withPart(storage, plan, part));
  const { title, number, index } = entry(titles);
  return new Set([title, number, index].flatMap((list) => list.docs));
}
