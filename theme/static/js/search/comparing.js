// @ts-check
/**
 * Texts compared with a phrase, as they stand.
 */
import { AT_FIRST, SEEN } from './amounts.js';
import { phraseOf } from './plan.js';
import { spaced } from './query.js';
import { mayHold } from './terms.js';
import { piecesOf, textOf } from './texts.js';

/** @typedef {import('./storage.js').Storage} Storage */
/** @typedef {import('./finding.js').Options} Options */

/** So many texts are fetched at a time, where all are compared. */
const AT_ONCE = 12;
/** So many texts are compared at first, so many before the first results, and at most. */
const FEW = 6;
const EARLY = 18;
const MOST = 128;
/** Where punctuation is in a query few terms tell it from others: so many then. */
const MOST_MARKED = 512;

/**
 * Returns the first of the documents whose text holds words as they stand: as many as are seen.
 * Where none does and it is asked for, those with a longer run than the longest of the words.
 * Fewer where only the first results are wanted and others answer: these do not wait for all.
 * @param {Storage} storage
 * @param {import('./plan.js').Plan} plan
 * @param {number[]} likely
 * @param {boolean} others whether there is what answers otherwise
 * @param {boolean} parts
 * @param {Options & {covered: number[]}} options
 */
export async function firstHolding(storage, plan, likely, others, parts, options) {
  const wanted = Math.min(options.wanted ?? SEEN, SEEN);
  const held = (/** @type {number[]} */ docs) => someHolding(storage, plan.text, docs, { ...options, wanted });
  const hurried = others && wanted <= AT_FIRST;
  const sure = await held(likely.slice(0, hurried ? EARLY : plan.marked ? MOST_MARKED : MOST));
  const part = parts && !hurried && !sure.length && phraseOf(plan.text)[0]?.part;
  return part ? held((await withPart(storage, plan, part)).slice(0, MOST_MARKED)) : sure;
}

/**
 * @param {Storage} storage
 * @param {string} phrase
 * @param {number[]} docs
 * @param {Options & {wanted: number, covered: number[]}} options
 */
async function someHolding(storage, phrase, docs, { signal, onCheck, wanted, covered }) {
  /** @type {number[]} */
  const found = [];
  /** @type {number[]} whose title seemed to hold it, and does not: their texts come with the next */
  let left = [];
  for (let at = 0; left.length || (at < docs.length && found.length < wanted);) {
    signal?.throwIfAborted();
    const size = found.length < wanted ? Math.max(at ? EARLY - FEW : FEW, at) : 0;
    const part = docs.slice(at, at + size);
    const called = at ? [] : part.filter((doc) => covered.includes(doc));
    storage.cards(part).catch(() => {});
    const [named, texts] = await Promise.all([
      titled(storage, phrase, called),
      held(storage, phrase, [...left, ...part.filter((doc) => !called.includes(doc))]),
    ]);
    found.push(...named, ...texts);
    left = called.filter((doc) => !named.includes(doc));
    at += part.length;
    if (at > AT_ONCE) onCheck?.(at, docs.length);
  }
  return docs.filter((doc) => found.includes(doc)).slice(0, wanted);
}

/**
 * Returns those of the documents whose title holds a phrase, which their text does then too: the
 * cards of the first are shown anyway, and less than texts.
 * @param {Storage} storage
 * @param {string} phrase
 * @param {number[]} docs
 */
async function titled(storage, phrase, docs) {
  const cards = await storage.cards(docs);
  const fold = storage.folding(cards.map(({ title }) => title).join(''));
  return docs.filter((_, place) => spaced(fold(cards[place].title)).includes(phrase));
}

/**
 * Returns the documents with a run that another may be part of, newest first.
 * @param {Storage} storage
 * @param {import('./plan.js').Plan} plan
 * @param {string} part
 */
export async function withPart(storage, plan, part) {
  const every = await storage.read('runs.bin', 'n', (bytes) => new TextDecoder().decode(bytes).split('\n'));
  const runs = every.filter((run) => mayHold(run, part));
  const entries = await storage.entries(runs, { ...plan, short: true });
  const docs = [...entries.values()].flatMap(({ body }) => body.docs);
  return [...new Set(docs)].sort((one, other) => other - one);
}

/**
 * Returns those of the documents whose text holds a phrase.
 * @param {Storage} storage
 * @param {string} phrase
 * @param {number[]} docs
 * @param {Options} options
 */
export async function holding(storage, phrase, docs, { signal, onCheck }) {
  /** @type {number[]} */
  const found = [];
  for (let at = 0; at < docs.length; at += AT_ONCE) {
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
      const fold = storage.folding(text);
      return spaced(fold(text)).includes(phrase);
    }),
  );
  return docs.filter((_, place) => all[place]);
}
