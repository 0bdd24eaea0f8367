// @ts-check
/**
 * Texts compared with a phrase, as they stand.
 */
import { phraseOf } from './plan.js';
import { spaced } from './query.js';
import { mayHold } from './terms.js';
import { piecesOf, textOf } from './texts.js';

/** @typedef {import('./storage.js').Storage} Storage */
/** @typedef {import('./finding.js').Options} Options */

/** So many texts are fetched at a time, where all are compared. */
const AT_ONCE = 12;
/** So many documents are wanted at most, so many texts compared for them first, and at most. */
const SEEN = 10;
const FEW = 6;
const MOST = 64;
/** Where punctuation is in a query few terms tell it from others: so many then. */
const MOST_MARKED = 256;

/**
 * Returns the first of the documents whose text holds words as they stand: as many as are seen.
 * Where none does and it is asked for, those with a longer run than the longest of the words.
 * Fewer where only the first results are wanted.
 * @param {Storage} storage
 * @param {import('./plan.js').Plan} plan
 * @param {number[]} docs
 * @param {boolean} parts
 * @param {Options} options
 */
export async function firstHolding(storage, plan, docs, parts, options) {
  const sure = await someHolding(storage, plan.text, docs.slice(0, plan.marked ? MOST_MARKED : MOST), options);
  const part = parts && !sure.length && phraseOf(plan.text)[0]?.part;
  if (!part) return sure;
  return someHolding(storage, plan.text, (await withPart(storage, plan, part)).slice(0, MOST_MARKED), options);
}

/**
 * @param {Storage} storage
 * @param {string} phrase
 * @param {number[]} docs
 * @param {Options} options
 */
async function someHolding(storage, phrase, docs, { signal, onCheck, wanted = SEEN }) {
  /** @type {number[]} */
  const found = [];
  for (let at = 0; at < docs.length && found.length < Math.min(wanted, SEEN);) {
    signal?.throwIfAborted();
    const part = docs.slice(at, at + Math.max(FEW, at));
    const named = await titled(storage, phrase, part);
    storage.cards(docs.slice(at + part.length, at + part.length + FEW)).catch(() => {});
    const others = await held(storage, phrase, part.filter((doc) => !named.has(doc)));
    found.push(...part.filter((doc) => named.has(doc) || others.includes(doc)));
    at += part.length;
    if (at > AT_ONCE) onCheck?.(at, docs.length);
  }
  return found.slice(0, SEEN);
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
  const fold = await storage.folding(cards.map(({ title }) => title).join(''));
  return new Set(docs.filter((_, place) => spaced(fold(cards[place].title)).includes(phrase)));
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
      const fold = await storage.folding(text);
      return spaced(fold(text)).includes(phrase);
    }),
  );
  return docs.filter((_, place) => all[place]);
}
