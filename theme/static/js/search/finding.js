// @ts-check
/**
 * Which documents answer a query: ranked by its words, kept by its fields, phrases and minus.
 */
import { SearchError, later } from './files.js';
import { lookedUp } from './lookups.js';
import { planOf } from './plan.js';
import { answering, byScore, frequency, rank } from './ranking.js';

/** @typedef {import('./storage.js').Storage} Storage */
/** @typedef {import('./query.js').Query} Query */
/** @typedef {import('./plan.js').Plan} Plan */
/** @typedef {import('./lookups.js').Lookups} Lookups */
/** @typedef {import('./documents.js').Documents} Documents */
/** @typedef {{signal?: AbortSignal, onCheck?: (done: number, all: number) => void}} Options */
/** @typedef {Awaited<ReturnType<typeof found>>} Found */

/** So many results are seen at once, and so many texts are compared for them at most. */
const SEEN = 10;
const MOST_CHECKED = 48;

/** Returns what reads whole texts. */
export function reading() {
  return later(import('./reading.js'), 'reading.js');
}

/**
 * Returns the documents that answer a query, best first or newest first, and their scores;
 * `nowhere` are the fields whose value no document has.
 * @param {Storage} storage
 * @param {Query} query
 * @param {Options & {sort?: string, filters: Partial<Record<string, string[]>>}} options
 */
export async function found(storage, query, { sort, filters, ...options }) {
  const plan = planOf(query);
  const narrow = query.fields.length || plan.phrases.length || plan.minus.length;
  const [documents, operators, lookups, variants] = await Promise.all([
    storage.documents(),
    narrow ? later(import('./operators.js'), 'operators.js') : undefined,
    lookedUp(storage, query, plan),
    variantsOf(storage, query),
  ]);
  options.signal?.throwIfAborted();
  const first = ranked(plan, lookups, documents);
  const all = [first, ...variants.map((one) => ranked(one.plan, one.lookups, documents))];
  const { scores } = first;
  variants.forEach(({ weight }, at) => {
    all[at + 1].scores.forEach((score, doc) => (scores[doc] = Math.max(scores[doc], score * weight)));
  });
  const words = query.words.length && !plan.phrases.length;
  let docs = words ? [...new Set(all.flatMap(answering))] : narrow ? [...Array(documents.size).keys()] : [];
  byScore(docs, scores);
  /** @type {import('./query.js').Field[]} */
  const nowhere = [];
  if (operators) {
    const { byFields, byPhrases } = operators;
    docs = byFields(query, lookups, documents, docs, nowhere);
    docs = await byPhrases(plan, lookups, docs, async (phrase, seeming) =>
      (await reading()).holding(storage, phrase, seeming, options));
  }
  const chosen = docs.filter(documents.chosen(filters));
  if (sort === 'date') chosen.sort((one, other) => other - one);
  const ordered = sort === 'date' ? chosen : await confirmed(storage, plan, first, chosen, options);
  return { facets: documents.count(docs, filters), docs, ordered, scores, plan, variants, nowhere, lookups };
}

/**
 * Returns the other forms of a query with all that the index says of them. What makes them comes
 * with the first query that may have any: one with a number, or with a word that has a synonym.
 * @param {Storage} storage
 * @param {Query} query
 */
async function variantsOf(storage, query) {
  const words = query.words.join();
  const { synonyms } = storage.manifest;
  const known = synonyms.split('\n').some((line) => line && words.includes(line.split('\t')[0]));
  if (!known && !/\d号/.test(words)) return [];
  const { variantsOf: made, parsed } = await later(import('./forms.js'), 'forms.js');
  return Promise.all(made(query, parsed(synonyms)).map(async (variant) => {
    const plan = planOf(variant.query);
    return { ...variant, plan, lookups: await lookedUp(storage, variant.query, plan) };
  }));
}

/**
 * @param {Plan} plan
 * @param {Lookups} lookups
 * @param {Documents} documents
 */
function ranked({ times, chains, weak }, { entry, link }, documents) {
  const wanted = [...times].map(([term, count]) =>
    ({ times: count, entry: entry(term), named: documents.named(term), weak: weak.has(term) }));
  return rank(wanted.filter(frequency), chains.map((chain) => chain.map(link)), documents);
}

/**
 * Returns documents with those first whose text holds the query as it stands: only where more
 * seem to hold it than are seen at once, and the first is not called so. Without the texts the
 * order stays.
 * @param {Storage} storage
 * @param {Plan} plan
 * @param {import('./ranking.js').Ranked} ranked
 * @param {number[]} docs
 * @param {Options} options
 */
async function confirmed(storage, plan, { whole, covered }, docs, { signal }) {
  const likely = docs.filter((doc) => whole.has(doc));
  if (likely.length <= SEEN || covered(docs[0]) || plan.phrases.length) return docs;
  try {
    const { holding } = await reading();
    const sure = await holding(storage, plan.text, likely.slice(0, MOST_CHECKED), { signal }, SEEN);
    return [...new Set([...sure, ...docs])];
  } catch (error) {
    if (error instanceof SearchError) return docs;
    throw error;
  }
}
