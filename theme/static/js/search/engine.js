// @ts-check
/**
 * The search of a built portal: opens the index under `search/` and answers queries. No page is
 * needed: it runs in browsers, in workers and in Node from version 20 on.
 *
 *     import { openIndex } from './engine.js';
 *     const index = await openIndex('../search/');
 *     const answer = await index.search('政府信息公开 申请', { limit: 10 });
 *     for (const { card, score } of answer.results) show(card.title, card.url);
 */
import { SearchError, later } from './files.js';
import { found, reading } from './finding.js';
import { hits, marked } from './marks.js';
import { needlesOf } from './needles.js';
import { parseQuery } from './query.js';
import { openStorage } from './storage.js';


/**
 * What a list shows of a document. `url` is relative to the site's root (`zfb/2026-00003/`);
 * `lead` are the first words of the text. What is not known is an empty text. `validity` is empty
 * for a text in force, else 失效, 废止, 尚未施行 and the like.
 * @typedef {{id: string, url: string, title: string, number: string, indexNumber: string,
 *   officeId: string, office: string, column: string, kind: string, topic: string, date: string,
 *   validity: string, lead: string}} Card
 */
/**
 * `doc` is the number of the document in this index (give it to `snippets`); `title` holds the
 * title cut into marked and unmarked parts, joined they are the title.
 * @typedef {{doc: number, score: number, card: Card, title: Part[]}} Result
 */
/**
 * A piece of text; `hit` where it answers the query.
 * @typedef {{text: string, hit: boolean}} Part
 */
/**
 * `value` is what goes into `filters` and the address, `label` what a reader sees, `count` the
 * number of results that have it while the other facets' filters stand.
 * @typedef {{value: string, label: string, count: number, chosen: boolean}} FacetValue
 */
/** @typedef {'office' | 'column' | 'kind' | 'year' | 'topic' | 'validity'} FacetName */
/** @typedef {Record<FacetName, FacetValue[]>} Facets most frequent first, years newest first */
/**
 * Something that a reader should be told, as a whole Chinese sentence. Codes: `empty` (nothing
 * to search for), `long` (cut), `unknown-words` (words that no text holds), `field-nothing` (no
 * document has that value), `phrase-short` (one character in quotes: titles only), `titles-only`
 * (single characters: titles only).
 * @typedef {{code: string, text: string}} Note
 */
/**
 * `total` is how many documents answer; `results` are those from `offset` on, `limit` at most.
 * The first `settled` of all stay the first; those after them may give way to others that hold the
 * query as it stands, when more are asked for. `didYouMean` are other whole queries that may be
 * meant, never applied unasked. `parsed` is for `snippets`.
 * @typedef {{total: number, settled: number, results: Result[], facets: Facets, didYouMean: string[],
 *   notes: Note[], parsed: import('./query.js').Query}} Answer
 */
/**
 * `filters` holds the wanted values by facet: any of one facet's, all facets together. `onCheck`
 * hears of the progress while texts are being compared. `brief` leaves `facets`, `notes` and
 * `didYouMean` empty, which may take longer than the rest.
 * @typedef {{filters?: Partial<Record<string, string[]>>, sort?: 'relevance' | 'date',
 *   limit?: number, offset?: number, brief?: boolean, signal?: AbortSignal,
 *   onCheck?: (done: number, all: number) => void}} SearchOptions
 */
/**
 * `text` is what goes into the box, `about` says what it is (公文, 栏目, 机构) and where,
 * `url` leads there directly, relative to the site's root; it is empty for a column.
 * @typedef {{text: string, about: string, url: string}} Suggestion
 */
/**
 * @typedef {object} Index
 * @property {number} size how many documents it holds
 * @property {string} [site] what tells the content it was made of from others, where it is known
 * @property {(text: string, options?: SearchOptions) => Promise<Answer>} search limit 10 unless
 *   told; throws SearchError, or the signal's reason
 * @property {(docs: number[], parsed: import('./query.js').Query,
 *   options?: {signal?: AbortSignal}) => Promise<Map<number, Part[]>>} snippets the passage of
 *   each text that answers best; a text that has none gives its first words
 * @property {(text: string, options?: {limit?: number, signal?: AbortSignal}) =>
 *   Promise<Suggestion[]>} suggest
 */
/*
 * SearchError (from './files.js', exported here too): `message` is a whole Chinese sentence for
 * the reader, `code` is one of
 *   'offline'  the network did not answer: trying again may help
 *   'missing'  a file is not there (404), also after the manifest was read anew
 *   'broken'   a file is truncated, of the wrong type, or not what it should be
 *   'version'  the index was written for another version of this script: load the page anew
 * and `file` names the file.
 */

export { SearchError };

/** @typedef {import('./storage.js').Storage} Storage */

/** @typedef {import('./finding.js').Found} Found */

/**
 * Opens the index under an address that ends with a slash. `manifest` is the text of its manifest
 * where that was fetched already.
 * @param {string} base
 * @param {{fetch?: import('./files.js').Fetch, manifest?: string}} [options]
 * @returns {Promise<Index>}
 */
export async function openIndex(base, { fetch = (url, init) => globalThis.fetch(url, init), manifest } = {}) {
  let storage = await openStorage(base, fetch, manifest);

  /**
   * Does what is asked, and once more where the site was published anew in between.
   * @template T
   * @param {(storage: Storage) => Promise<T>} ask
   */
  async function fresh(ask) {
    try {
      return await ask(storage);
    } catch (error) {
      if (!(error instanceof SearchError) || error.code !== 'missing') throw error;
      const next = await openStorage(base, fetch);
      if (next.manifest.generation === storage.manifest.generation) throw error;
      storage = next;
      return ask(storage);
    }
  }

  return {
    size: storage.manifest.documents,
    get site() {
      return storage.manifest.site;
    },
    search: (text, asked = {}) => fresh((now) => search(now, text, asked)),
    snippets: (docs, parsed, asked = {}) =>
      fresh(async (now) => (await reading()).snippets(now, docs, parsed, needlesOf(parsed), asked)),
    suggest: (text, asked = {}) =>
      fresh(async (now) => (await later(import('./suggestions.js'), 'suggestions.js')).suggest(now, text, asked)),
  };
}

/** @type {WeakMap<Storage, {asked: string, wanted: number, found: Found}>} what was found last */
const last = new WeakMap();

/**
 * @param {Storage} storage
 * @param {string} text
 * @param {SearchOptions} options
 * @returns {Promise<Answer>}
 */
async function search(storage, text, { filters = {}, sort, limit = 10, offset = 0, brief, ...options }) {
  const query = parseQuery(text, storage.folding(text));
  const asked = JSON.stringify([text, filters, sort]);
  let known = last.get(storage);
  const wanted = sort === 'date' ? Infinity : offset + limit;
  if (known?.asked !== asked || (known.found.settled < wanted && wanted > known.wanted)) {
    known = { asked, wanted, found: await found(storage, query, { sort, filters, wanted, ...options }) };
    last.set(storage, known);
  }
  const { ordered, scores, variants } = known.found;
  query.also = variants.flatMap((one) => [...one.query.words, ...one.plan.times.keys()]);
  const shown = ordered.slice(offset, offset + limit);
  const [cards, told] = await Promise.all([storage.cards(shown), brief ? undefined : remarks(storage, query, known.found, filters)]);
  options.signal?.throwIfAborted();
  const needles = needlesOf(query);
  const fold = storage.folding(cards.map((card) => card.title).join(''));
  return {
    total: ordered.length,
    settled: known.found.settled,
    results: shown.map((doc, place) => ({
      doc,
      score: scores[doc],
      card: cards[place],
      title: marked(cards[place].title, hits(cards[place].title, needles, fold)),
    })),
    facets: /** @type {Facets} */ ({}),
    didYouMean: [],
    notes: [],
    parsed: query,
    ...told,
  };
}

/** @type {typeof import('./remarks.js').remarked} it comes when it is wanted */
async function remarks(...given) {
  return (await later(import('./remarks.js'), 'remarks.js')).remarked(...given);
}
