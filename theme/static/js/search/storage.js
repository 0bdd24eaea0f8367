// @ts-check
/**
 * One generation of the index, as it is asked for: what its manifest says, lists of terms, cards,
 * texts. Everything comes through files.js and is kept there.
 */
import { cardOf } from './card.js';
import { Documents } from './documents.js';
import { FORMAT, Files, SearchError, later, numbered } from './files.js';
import { ACROSS, MARK, PLACE, hashOf } from './hashing.js';
import { MARK_BITS, nothing, readShard } from './lists.js';
import { pairs } from './simplified.js';
import { fold, unitsOf } from './terms.js';

/** @typedef {import('./lists.js').Entry} Entry */
/** @typedef {import('./engine.js').Card} Card */
/**
 * @typedef {{format: number, generation: string, site: string, documents: number, shards: number,
 *   heavy: number, split: number, cards: number, piece: number, simplified: string, suggestions: number,
 *   spelling: number, synonyms: string}} Manifest
 */

const MANIFEST = 'manifest.json';
/** How many files are kept, read. */
const KEPT = 600;
const decoder = new TextDecoder();

/**
 * Returns the storage of what stands under an address. Its manifest is read anew, unless it is
 * handed over.
 * @param {string} base
 * @param {import('./files.js').Fetch} fetch
 * @param {string} [text] the manifest
 */
export async function openStorage(base, fetch, text) {
  text ||= decoder.decode(await new Files(base, fetch).bytes(MANIFEST, 'no-cache'));
  let manifest;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw new SearchError('broken', MANIFEST);
  }
  if (manifest?.format !== FORMAT) throw new SearchError('version', MANIFEST);
  return new Storage(manifest, new Files(`${base}i/${manifest.generation}/`, fetch));
}

export class Storage {
  /**
   * @param {Manifest} manifest
   * @param {Files} files
   */
  constructor(manifest, files) {
    this.manifest = manifest;
    this.files = files;
    this.simplified = pairs(manifest.simplified);
    /** @type {Map<string, Promise<any>>} */
    this.kept = new Map();
  }

  /** Returns the table of all documents. */
  documents() {
    return this.read('documents.bin', 'd', (bytes) => new Documents(decoder.decode(bytes)));
  }

  /**
   * Returns the folding that a text calls for: most hold no character of the table.
   * @param {string} text
   * @returns {(text: string) => string}
   */
  folding(text) {
    const table = Array.from(text.normalize('NFKC')).some((one) => this.simplified.has(one)) ? this.simplified : undefined;
    return (other) => fold(other, table);
  }

  /**
   * Returns what the index says of terms, with the lists that a plan needs.
   * @param {Iterable<string>} terms
   * @param {import('./plan.js').Plan} plan
   * @returns {Promise<Map<string, Entry>>}
   */
  async entries(terms, plan) {
    const all = [...new Set(terms)];
    const found = await Promise.all(all.map((term) => this.inShard(term)));
    const known = new Map(all.map((term, place) => [term, found[place]]));
    if (found.every(({ heavy }) => heavy < 0)) return known;
    return (await later(import('./heavy.js'), 'heavy.js')).withLists(this, known, plan);
  }

  /**
   * Returns what the shard of a number says.
   * @param {number} hash
   */
  shard(hash) {
    const { shards, documents } = this.manifest;
    return this.read(numbered('s', hash & (shards - 1)), 's', (bytes) => readShard(bytes, documents));
  }

  /**
   * @param {string} term
   * @returns {Promise<Entry>}
   */
  async inShard(term) {
    const units = unitsOf(term);
    const { entries, turn } = await this.shard(hashOf(units, PLACE));
    const turned = Math.imul(hashOf(units, MARK), 2 * turn + 1);
    return entries.get(turned >>> (32 - MARK_BITS)) ?? nothing();
  }

  /**
   * Returns the documents of the kind of pairs that two units with punctuation between have.
   * @param {string[]} units
   */
  async across(units) {
    return (await this.shard(hashOf(units, ACROSS))).across;
  }

  /**
   * Returns the cards of documents, in the same order.
   * @param {number[]} docs
   * @returns {Promise<Card[]>}
   */
  async cards(docs) {
    const documents = await this.documents();
    return Promise.all(
      docs.map(async (doc) => {
        const file = numbered('c', Math.floor(doc / this.manifest.cards));
        const cards = await this.read(file, 'c', (bytes) => JSON.parse(decoder.decode(bytes)));
        return cardOf(cards[doc % this.manifest.cards], documents, doc);
      }),
    );
  }

  /**
   * Returns what a file holds; one that cannot be read is an error with its name.
   * @template T
   * @param {string} path
   * @param {string} kind
   * @param {(bytes: Uint8Array) => T | Promise<T>} reading
   * @returns {Promise<T>}
   */
  read(path, kind, reading) {
    const known = this.kept.get(path);
    if (known) return known;
    const loading = this.files.get(path, kind).then(async (bytes) => {
      try {
        return await reading(bytes);
      } catch {
        throw new SearchError('broken', path);
      }
    });
    this.kept.set(path, loading);
    if (this.kept.size > KEPT) this.kept.delete(/** @type {string} */ (this.kept.keys().next().value));
    loading.catch(() => this.kept.delete(path));
    return loading;
  }
}
