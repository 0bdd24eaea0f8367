// @ts-check
/**
 * The lists of terms in the files of the index, as plugins/search/lists.py and shards.py write
 * them. Pure.
 */
import { Bits, ensure, lowBits } from './bits.js';

/**
 * `docs` are numbers of documents in order, `kinds` say how often the term stands in each (the
 * place in `CLASSES`), `places` where, a bit for each of eight; of titles and numbers there are no
 * places, of numbers no kinds.
 * @typedef {{docs: number[], kinds: number[], places: number[]}} List
 */
/**
 * What a shard says of a term. `df` is how many texts hold it, `heavy` the number of the file
 * that holds its list of them, or -1; `cut` says that only the head of that list is here.
 * @typedef {{df: number, heavy: number, cut?: boolean, body: List, title: List, number: List,
 *   index: List}} Entry
 */
/**
 * `entries` are by their marks; `turn` says how often hashes were turned until no two were the same.
 * @typedef {{entries: Map<number, Entry>, turn: number, across: number[]}} Shard
 */

export const CLASSES = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 28, 40, 64, 100];
export const MARK_BITS = 20;
/** Lists of no more documents do not say places. */
export const PLACED = 128;
/** Terms that stand as often as this kind says tell no place: they are anywhere. */
const ANYWHERE = 5;
/** All eight places: what is said where nothing is known. */
export const EVERYWHERE = 0xff;

const FIELDS = /** @type {const} */ (['body', 'title', 'number', 'index']);
const FEW = 5;

/** @returns {List} */
const none = () => ({ docs: [], kinds: [], places: [] });

/** @returns {Entry} */
export const nothing = () => ({ df: 0, heavy: -1, body: none(), title: none(), number: none(), index: none() });

/**
 * Returns a list of so many documents of all; `field` is the place of the list in `FIELDS`.
 * @param {Bits} bits
 * @param {number} count
 * @param {number} size
 * @param {number} field
 * @returns {List}
 */
function list(bits, count, size, field) {
  ensure(count <= size);
  const found = none();
  const low = lowBits(size, count);
  for (let doc = -1, left = count; left > 0; left -= 1) {
    found.docs.push((doc += bits.rice(low) + 1));
    ensure(doc < size);
    if (field > 1) continue;
    const ones = bits.ones(FEW);
    const kind = ones < FEW ? ones : bits.take(4);
    found.kinds.push(kind);
    if (!field) found.places.push(count > PLACED ? places(bits, kind) : EVERYWHERE);
  }
  return found;
}

/**
 * @param {Bits} bits
 * @param {number} kind
 */
function places(bits, kind) {
  if (kind >= ANYWHERE) return EVERYWHERE;
  if (kind > 2) return bits.take(8);
  let found = 0;
  for (let left = kind; left >= 0; left -= 1) found |= 1 << bits.take(3);
  return found;
}

/**
 * Returns what a shard says, of so many documents.
 * @param {Uint8Array} bytes
 * @param {number} size
 * @returns {Shard}
 */
export function readShard(bytes, size) {
  const bits = new Bits(bytes);
  const count = bits.gamma() - 1;
  ensure(count <= bytes.length);
  const turn = bits.gamma() - 1;
  const low = lowBits(1 << MARK_BITS, count);
  /** @type {Map<number, Entry>} */
  const entries = new Map();
  /** @type {number[]} */
  const flags = [];
  for (let mark = -1; flags.length < count; ) {
    entries.set((mark += bits.rice(low) + 1), nothing());
    flags.push(bits.take(1) || bits.take(FIELDS.length + 1));
  }
  FIELDS.forEach((name, field) => {
    bits.align();
    [...entries.values()].forEach((entry, at) => {
      if (!(flags[at] & (1 << field))) return;
      const length = bits.gamma();
      if (!field) entry.df = length;
      if (!field && flags[at] >> FIELDS.length) entry.heavy = bits.take(24);
      else entry[name] = list(bits, length, size, field);
    });
  });
  bits.align();
  return { entries, turn, across: list(bits, bits.gamma() - 1, size, 2).docs };
}

/**
 * Returns the list in a file of its own.
 * @param {Uint8Array} bytes
 * @param {number} size
 */
export function readHeavy(bytes, size) {
  const bits = new Bits(bytes);
  return list(bits, bits.gamma(), size, 0);
}

/**
 * Returns a head and a tail as one list.
 * @param {List} head
 * @param {List} tail
 * @returns {List}
 */
export function joined(head, tail) {
  const docs = [...head.docs, ...tail.docs];
  const order = docs.map((_, at) => at).sort((one, other) => docs[one] - docs[other]);
  const kinds = [...head.kinds, ...tail.kinds];
  const places = [...head.places, ...tail.places];
  return {
    docs: order.map((at) => docs[at]),
    kinds: order.map((at) => kinds[at]),
    places: order.map((at) => places[at]),
  };
}
