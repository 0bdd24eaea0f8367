// @ts-check
/**
 * Lists that have files of their own, which only large sites have. It comes with the first of them.
 */
import { numbered } from './files.js';
import { joined, nothing, readHeavy } from './lists.js';

/** @typedef {import('./lists.js').Entry} Entry */
/** @typedef {import('./plan.js').Plan} Plan */

/** In a longer query the heavy lists count with their heads only. */
const SHORT = 6;

/**
 * Returns what is known of terms with the lists that have files, as far as a plan needs them.
 * @param {import('./storage.js').Storage} storage
 * @param {Map<string, Entry>} known
 * @param {Plan} plan
 * @returns {Promise<Map<string, Entry>>}
 */
export async function withLists(storage, known, plan) {
  const { heavy, split } = storage.manifest;
  const complete = completeTerms(plan);
  const drop = dropped(new Map([...known].map(([term, { df }]) => [term, df])), heavy, plan);
  const found = [...known].map(async ([term, entry]) => {
    if (drop.has(term)) return { ...entry, cut: true, body: nothing().body };
    if (entry.heavy < 0) return entry;
    const parted = entry.df > split;
    const body = await heavyList(storage, entry.heavy, parted && complete(term));
    return { ...entry, cut: parted && !complete(term), body };
  });
  const entries = await Promise.all(found);
  return new Map([...known.keys()].map((term, place) => [term, entries[place]]));
}

/**
 * Returns the list of the texts that hold a term: its head, or all of it.
 * @param {import('./storage.js').Storage} storage
 * @param {number} number of the list
 * @param {boolean} whole
 */
async function heavyList(storage, number, whole) {
  const { documents } = storage.manifest;
  const kinds = whole ? ['h', 'r'] : ['h'];
  const lists = kinds.map((kind) => storage.read(numbered(kind, number), 'h', (bytes) => readHeavy(bytes, documents)));
  return (await Promise.all(lists)).reduce(joined);
}

/**
 * Returns the terms of a long query whose lists are not worth their files, since it has enough
 * rarer ones.
 * @param {Map<string, number>} dfs how many texts hold each term
 * @param {number} heavy lists of more documents have a file
 * @param {Plan} plan
 */
function dropped(dfs, heavy, plan) {
  const complete = completeTerms(plan);
  const df = (/** @type {string} */ term) => dfs.get(term) ?? 0;
  const asked = [...plan.times.keys()].filter((term) => plan.times.get(term));
  const others = asked.sort((one, other) => df(one) - df(other)).slice(SHORT);
  return new Set(others.filter((term) => df(term) > heavy && !complete(term)));
}

/**
 * Returns the terms whose lists must be whole: those that decide what answers and what does not.
 * @param {Plan} plan
 */
function completeTerms({ short, phrases, minus }) {
  const every = [...phrases, ...minus];
  const whole = new Set(every.flatMap((phrase) => phrase.steps.map(({ term }) => term)));
  return (/** @type {string} */ term) =>
    short || whole.has(term) || every.some(({ part }) => part && term.includes(part));
}
