// @ts-check
/**
 * Which documents answer the words of a query, and how well. plugins/search/ranking.py says the
 * formula and does the same sums in the same order, so that both give the same numbers. Pure.
 */
import { CLASSES } from './lists.js';

/** @typedef {import('./lists.js').Entry} Entry */
/**
 * A term of the query: how often it was asked for, its lists, and the documents whose office or
 * column is called so.
 * @typedef {{times: number, entry: Entry, named: number[], weak: boolean}} Wanted
 */
/**
 * A step of a word: the documents that hold it with the places where the word may begin, none
 * where the list is not whole; `told` says whether the list says places at all.
 * @typedef {{docs: Map<number, number> | undefined, weight: number, told: boolean, open: boolean}}
 *   Link
 */
/**
 * For each document its score, and how much of the query's weight it holds. `whole` are those that
 * seem to hold the whole query as it stands; `covered` those whose title or number holds all its
 * terms and is not much longer. `leading` is the document whose title and numbers hold most of it,
 * and clearly more than those of any other; else -1. `certain` says that no title holds more.
 * @typedef {{scores: Float64Array, held: Float64Array, whole: Map<number, number>,
 *   covered: number[], leading: number, certain: boolean}} Ranked
 */

const FULL = 256;
const NAMED = 64;
const BODY_K = 1.2;
const TITLE_K = 0.3;
const NORM = 64;
/** A document answers when it holds this share of what the best one holds. */
const ENOUGH = 0.5;

/**
 * Returns how much a term tells that so many of all documents hold, as a whole number from 1 on.
 * @param {number} df
 * @param {number} size
 */
export function weightOf(df, size) {
  return Math.max(1, Math.floor(1024 * Math.log(1 + (size - df + 0.5) / (df + 0.5)) + 0.5));
}

/**
 * Returns how many documents hold a term in any way.
 * @param {Pick<Wanted, 'entry' | 'named'>} wanted
 */
export function frequency({ entry, named }) {
  const { df, title, number, index } = entry;
  return df || Math.max(...[title, number, index].map(({ docs }) => docs.length), named.length);
}

/**
 * Returns the scores of all documents.
 * @param {Wanted[]} wanted
 * @param {Link[][]} chains
 * @param {import('./documents.js').Documents} documents
 * @returns {Ranked}
 */
export function rank(wanted, chains, documents) {
  const { size, norms, titles, own } = documents;
  const [body, title, cover, held, inside, near, together] = Array.from({ length: 7 }, () => new Float64Array(size));
  let all = 0;
  for (const one of wanted) {
    const weight = one.times && weightOf(frequency(one), size) >> (one.weak ? 2 : 0);
    all += weight;
    const most = weight * Math.min(one.times, 2);
    const { entry } = one;
    const called = new Set([...entry.title.docs, ...entry.number.docs, ...entry.index.docs]);
    for (const [doc, level] of levels(one, called, norms)) {
      body[doc] += most * level;
      held[doc] += weight;
    }
    entry.title.docs.forEach((doc, at) => {
      title[doc] += weight * levelOf(entry.title.kinds[at], TITLE_K);
      inside[doc] += 1;
    });
    for (const doc of called) cover[doc] += weight;
  }
  const { most, whole } = chained(chains, near, together);
  const scores = held.map((holds, doc) => {
    const share = cover[doc] / all;
    const close = most && near[doc] / most;
    const name = inside[doc] < own[doc] ? own[doc] - 0.5 : titles[doc];
    return holds && body[doc] / FULL + (0.3 * title[doc]) / FULL + 0.6 * all * share * share
      + (all * share * share * inside[doc]) / name + (cover[doc] === all && inside[doc] + 1 > name ? all : 0)
      + all * close * close + together[doc] + (documents.value('validity', doc) ? 0 : 0.02 * all)
      + (0.01 * all * (doc + 1)) / size;
  });
  const covered = [...cover.keys()].filter((doc) => cover[doc] === all && inside[doc] * 3 >= titles[doc]);
  const best = highest(cover);
  const rivals = cover.filter((value) => (best - value) * 20 < all * 3);
  return { scores, held, whole, covered, leading: best * 5 >= all * 3 && rivals.length === 1 ? cover.indexOf(best) : -1, certain: best === all };
}

/**
 * @param {number} kind
 * @param {number} k
 */
function levelOf(kind, k) {
  return Math.floor((FULL * CLASSES[kind]) / (CLASSES[kind] + k) + 0.5);
}

/**
 * Returns the level of a term in each document that holds it in any way.
 * @param {Wanted} wanted
 * @param {Set<number>} called those whose title or numbers hold it
 * @param {ArrayLike<number>} norms
 */
function levels({ entry, named }, called, norms) {
  const { docs, kinds } = entry.body;
  const found = new Map(docs.map((doc, at) => [doc, levelOf(kinds[at], (BODY_K * norms[doc]) / NORM)]));
  for (const [others, level] of /** @type {[Iterable<number>, number][]} */ ([[called, FULL], [named, NAMED]])) {
    for (const doc of others) if (!found.has(doc)) found.set(doc, level);
  }
  return found;
}

/**
 * Returns the documents that hold the last chain whole, and how much the neighbours of all chains
 * weigh; how many of these each document holds, and what whole words add to it, are put into `near`
 * and `together`.
 * @param {Link[][]} chains
 * @param {Float64Array} near
 * @param {Float64Array} together
 */
function chained(chains, near, together) {
  /** @type {Map<number, number>} */
  let whole = new Map();
  let most = 0;
  for (const chain of chains) {
    chain.forEach(({ docs, weight }, at) => {
      const before = chain[at - 1]?.docs;
      if (!before || !docs) return;
      most += weight;
      for (const [doc, places] of docs) {
        if ((before.get(doc) ?? 0) & places) near[doc] += weight;
      }
    });
    whole = wholeWords(chain);
    const weight = chain.reduce((sum, link) => sum + link.weight, 0);
    for (const [doc, chance] of whole) together[doc] += weight * (1 - chance / 2);
  }
  return { most, whole };
}

/**
 * Returns the documents that seem to hold a word whole, with the chance that they do not. A run at
 * an end of the word may be part of a longer one in the text, so its steps are asked for only
 * where there are no others.
 * @param {Link[]} chain
 * @returns {Map<number, number>}
 */
export function wholeWords(chain) {
  const known = chain.filter(({ docs }) => docs);
  const closed = known.filter(({ open }) => !open);
  const links = closed.length ? closed : known;
  /** @type {Map<number, [number, number]> | undefined} */
  let found;
  for (const { docs, told } of links) {
    /** @type {Map<number, [number, number]>} */
    const kept = new Map();
    for (const [doc, places] of docs ?? []) {
      const [before, chance] = found ? (found.get(doc) ?? [0, 0]) : [places, 8];
      if (before & places) kept.set(doc, [before & places, (chance * (told ? count(places) : 1)) / 8]);
    }
    found = kept;
  }
  return new Map([...(found ?? [])].map(([doc, [, chance]]) => [doc, Math.min(1, chance)]));
}

/** @param {number} places */
function count(places) {
  let ones = 0;
  for (; places; places &= places - 1) ones += 1;
  return ones;
}

/**
 * Returns places of a step as places where the word begins, so many letters before.
 * @param {number} places
 * @param {number} at
 */
export function turned(places, at) {
  return ((places >> (at & 7)) | (places << (8 - (at & 7)))) & 0xff;
}

/** @param {Float64Array} values */
function highest(values) {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/**
 * Returns the documents that answer: those that hold at least half of what the best one holds.
 * @param {Ranked} ranked
 */
export function answering({ held }) {
  const best = highest(held);
  return [...held.keys()].filter((doc) => held[doc] > 0 && held[doc] >= best * ENOUGH);
}

/**
 * Returns documents best first; equals by date, newest first.
 * @param {number[]} docs
 * @param {Float64Array} scores
 */
export function byScore(docs, scores) {
  return docs.sort((one, other) => scores[other] - scores[one] || other - one);
}
