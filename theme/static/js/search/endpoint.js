// @ts-check
/**
 * The search of a portal over an endpoint of OpenSearch or Elasticsearch instead of its own
 * files: the same API as that of engine.js, so that the page shows the same cards. The index is
 * the one that `gongkai export --opensearch` writes.
 *
 *     import { openEndpoint } from './endpoint.js';
 *     const index = await openEndpoint('https://search.example.cn/gongkai/_search');
 *     const answer = await index.search('政府信息公开 申请', { limit: 10 });
 *
 * Nothing but POST to that address is asked for, without cookies and without a referrer.
 */
import { isShort } from './endpoint-clauses.js';
import {
  cardOf, facetsOf, isPartial, isReply, passageOf, titleOf, totalOf,
} from './endpoint-answer.js';
import { FARTHEST, isTitlesOnly, requestOf, suggestionsRequest } from './endpoint-request.js';
import { PARTIAL, TROUBLES, tooFar } from './endpoint-words.js';
import { SearchError } from './files.js';
import { LONGEST, parseQuery } from './query.js';
import { fold } from './terms.js';
import { ABOUT, EMPTY, PHRASE_SHORT, TITLES_ONLY, long } from './words.js';

/** @typedef {import('./engine.js').Index} Index */
/** @typedef {import('./engine.js').Answer} Answer */
/** @typedef {import('./engine.js').Part} Part */
/** @typedef {import('./engine.js').SearchOptions} SearchOptions */
/** @typedef {import('./endpoint-answer.js').Reply} Reply */
/** @typedef {(body: object, signal?: AbortSignal) => Promise<Reply>} Ask */

/** For how many results the passages are kept until the page asks for them. */
const KEPT = 1000;
const SUGGESTIONS = 8;
const NO_FACETS = { office: [], column: [], kind: [], year: [], topic: [], validity: [] };

/**
 * Opens the endpoint at an address, which is that of a `_search`.
 * @param {string} url
 * @param {{fetch?: typeof globalThis.fetch}} [options]
 * @returns {Promise<Index>}
 */
export async function openEndpoint(url, options = {}) {
  const fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
  /** @type {Ask} */
  const ask = (body, signal) => post(fetch, url, body, signal);
  const size = totalOf(await ask({ size: 0, track_total_hits: true }));
  /** @type {Map<number, Part[]>} */
  const passages = new Map();
  /** @type {Map<string, string>} */
  const labels = new Map();
  let last = -1;

  /** @param {Part[]} passage */
  function keep(passage) {
    last += 1;
    passages.set(last, passage);
    passages.delete(last - KEPT);
    return last;
  }

  return {
    size,
    search: (text, asked = {}) => search(ask, text, asked, keep, labels),
    snippets: async (docs) => new Map(docs.map((doc) => [doc, passages.get(doc) ?? []])),
    suggest: (text, asked = {}) => suggest(ask, text, asked),
  };
}

/**
 * @param {Ask} ask
 * @param {string} text
 * @param {SearchOptions} options
 * @param {(passage: Part[]) => number} keep
 * @param {Map<string, string>} labels
 * @returns {Promise<Answer>}
 */
async function search(ask, text, { signal, filters = {}, ...options }, keep, labels) {
  // An endpoint takes no halves of characters.
  const parsed = parseQuery(text.replace(/\p{Cs}/gu, '\ufffd'), (one) => fold(one));
  const notes = notesOf(parsed);
  const nothing = { total: 0, settled: Infinity, results: [], didYouMean: [], notes, parsed };
  if (notes.some(({ code }) => code === 'empty')) return { ...nothing, facets: NO_FACETS };
  const reply = await ask(requestOf(parsed, { filters, ...options }), signal);
  if (isPartial(reply)) notes.push({ code: 'partial', text: PARTIAL });
  if ((options.offset ?? 0) + (options.limit ?? 10) > FARTHEST) {
    notes.push({ code: 'far', text: tooFar(FARTHEST) });
  }
  const results = reply.hits.hits.map((hit) => {
    const card = cardOf(hit);
    return { doc: keep(passageOf(hit, card)), score: hit._score ?? 0, card, title: titleOf(hit, card) };
  });
  return { ...nothing, total: totalOf(reply), results, facets: facetsOf(reply, filters, labels) };
}

/**
 * @param {import('./query.js').Query} query
 * @returns {import('./engine.js').Note[]}
 */
function notesOf(query) {
  const notes = [];
  const { words, phrases, minus, fields } = query;
  if (query.cut) notes.push({ code: 'long', text: long(LONGEST) });
  const asks = [...words, ...phrases, ...minus].some((text) => /[\p{L}\p{N}]/u.test(text));
  if (!asks && !fields.length) notes.push({ code: 'empty', text: EMPTY });
  if (isTitlesOnly(query)) notes.push({ code: 'titles-only', text: TITLES_ONLY });
  else if (phrases.some(isShort)) notes.push({ code: 'phrase-short', text: PHRASE_SHORT });
  return notes;
}

/**
 * @param {Ask} ask
 * @param {string} text
 * @param {{limit?: number, signal?: AbortSignal}} options
 */
async function suggest(ask, text, { limit = SUGGESTIONS, signal }) {
  const folded = fold(text).trim();
  if (!/[\p{L}\p{N}]/u.test(folded)) return [];
  const reply = await ask(suggestionsRequest(folded, limit), signal);
  return reply.hits.hits.map(cardOf).map((card) => ({
    text: card.title,
    about: [ABOUT.document, card.office, card.number].filter(Boolean).join(' · '),
    url: card.url,
  }));
}

/**
 * Asks the endpoint, and throws SearchError where it has no answer.
 * @param {typeof globalThis.fetch} fetch
 * @param {string} url
 * @param {object} body
 * @param {AbortSignal} [signal]
 * @returns {Promise<Reply>}
 */
async function post(fetch, url, body, signal) {
  let response;
  let reply;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
  } catch {
    signal?.throwIfAborted();
    throw trouble('offline', url);
  }
  if (!response.ok) throw refusal(response.status, url);
  try {
    reply = await response.json();
  } catch {
    signal?.throwIfAborted();
    throw trouble('broken', url);
  }
  if (!isReply(reply)) throw trouble('broken', url);
  return reply;
}

/**
 * @param {number} status
 * @param {string} url
 */
function refusal(status, url) {
  if (status === 404) return trouble('missing', url);
  if (status >= 500 || status === 429 || status === 408) return trouble('offline', url, TROUBLES.busy);
  return trouble('broken', url, TROUBLES.refused);
}

/**
 * @param {'offline' | 'missing' | 'broken'} code
 * @param {string} url
 * @param {string} [text]
 */
function trouble(code, url, text = TROUBLES[code]) {
  return Object.assign(new SearchError(code, url), { message: text });
}
