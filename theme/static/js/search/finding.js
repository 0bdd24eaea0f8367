// @ts-check
/**
 * Which documents answer a query: ranked by its words, kept by its fields, phrases and minus.
 */
import { AT_FIRST, SEEN } from './amounts.js';
import { SearchError, later } from './files.js';
import { lookedUp } from './lookups.js';
import { planOf, thinned } from './plan.js';
import { answering, byScore, frequency, rank } from './ranking.js';

/** @typedef {import('./storage.js').Storage} Storage */
/** @typedef {import('./query.js').Query} Query */
/** @typedef {import('./plan.js').Plan} Plan */
/** @typedef {import('./lookups.js').Lookups} Lookups */
/** @typedef {import('./documents.js').Documents} Documents */
/**
 * `wanted` is how many documents are to be the right ones at least, where not all are.
 * @typedef {{signal?: AbortSignal, onCheck?: (done: number, all: number) => void, wanted?: number}} Options
 */
/** @typedef {Awaited<ReturnType<typeof found>>} Found */

/** Returns what reads whole texts. */
export function reading() {
  return later(import('./reading.js'), 'reading.js');
}

/**
 * Returns the documents that answer a query, best first or newest first, and their scores;
 * `nowhere` are the fields whose value no document has, `literal` tells that nothing answers but
 * what holds the query as it stands. A query of many terms is answered by some of them where these
 * make out one title. Other forms of it are those with synonyms, and those of a number: these are
 * sought where nothing else makes out a title.
 * @param {Storage} storage
 * @param {Query} query
 * @param {Options & {sort?: string, filters: Partial<Record<string, string[]>>}} options
 */
export async function found(storage, query, { sort, filters, ...options }) {
  const plan = planOf(query);
  const words = query.words.join();
  const known = storage.manifest.synonyms.split('\n').some((line) => line && words.includes(line.split('\t')[0]));
  let forms = known ? await formsOf(storage, query, plan) : [];
  const part = forms.some(({ synonym }) => synonym) ? undefined : thinned(plan);
  let answer = part && (await answered(storage, query, part, [], options));
  if (answer && answer.docs[0] === answer.leading && (answer.certain || part?.all)) answer.covered = answer.docs;
  else {
    if (!known && /\d号/.test(words)) forms = await formsOf(storage, query, plan);
    answer = await answered(storage, query, plan, forms, options);
  }
  const fits = answer.documents.chosen(filters);
  const first = await confirmed(storage, query, answer, fits, options);
  const docs = [...new Set([...(first ?? []), ...answer.docs])];
  const ordered = docs.filter(fits);
  if (sort === 'date') ordered.sort((one, other) => other - one);
  return { ...answer, docs, ordered, settled: first?.length ?? Infinity, literal: first?.length && !answer.docs.length };
}

/**
 * Returns the documents that answer a plan with its other forms, best first.
 * @param {Storage} storage
 * @param {Query} query
 * @param {Plan} plan
 * @param {import('./variants.js').Variant[]} forms
 * @param {Options} options
 */
async function answered(storage, query, plan, forms, options) {
  const narrow = query.fields.length || plan.phrases.length || plan.minus.length;
  const [documents, operators, lookups, variants] = await Promise.all([
    storage.documents(),
    narrow ? later(import('./operators.js'), 'operators.js') : undefined,
    lookedUp(storage, plan),
    Promise.all(forms.map(async (form) => {
      const other = planOf(form.query);
      return { ...form, plan: other, lookups: await lookedUp(storage, other) };
    })),
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
  if (operators) docs = await operators.narrowed({ storage, query, plan, lookups, documents, docs, nowhere, reading, options });
  return { ...first, docs, plan, variants, nowhere, lookups, documents };
}

/**
 * Returns the other forms of a query. What makes them comes with the first query that may have
 * any; what its words need is asked for meanwhile.
 * @param {Storage} storage
 * @param {Query} query
 * @param {Plan} plan
 */
async function formsOf(storage, query, plan) {
  lookedUp(storage, plan).catch(() => {});
  const { variantsOf, parsed } = await later(import('./forms.js'), 'forms.js');
  return variantsOf(query, parsed(storage.manifest.synonyms));
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
 * Returns the first documents whose text holds the query as it stands: only where more seem to
 * hold it than are seen at once, or punctuation tells them apart, and the first is not called so.
 * Without the texts, and where none are compared, nothing.
 * @param {Storage} storage
 * @param {Query} query
 * @param {Awaited<ReturnType<typeof answered>>} answer
 * @param {(doc: number) => boolean} fits
 * @param {Options} options
 */
async function confirmed(storage, { fields, minus }, { docs, plan, scores, whole, covered }, fits, options) {
  const narrow = fields.length + minus.length;
  if (plan.phrases.length || !plan.times.size || covered.includes(docs[0])) return;
  const likely = narrow ? docs.filter((doc) => whole.has(doc))
    : byScore([...(plan.marked && !plan.chains.length ? scores : whole).keys()], scores);
  const apart = plan.marked || !docs.length;
  if (likely.length <= (plan.titles ? 0 : SEEN) && !apart) return;
  try {
    storage.cards([...likely.slice(0, AT_FIRST), ...docs.slice(0, AT_FIRST)].filter(fits)).catch(() => {});
    return await (await reading()).firstHolding(storage, plan, likely.filter(fits), docs.length > 0, apart && !narrow, { covered, ...options });
  } catch (error) {
    if (!(error instanceof SearchError)) throw error;
  }
}
