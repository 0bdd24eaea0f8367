// @ts-check
/**
 * What an endpoint of OpenSearch or Elasticsearch is asked for a query: the same as the template
 * of `gongkai export --opensearch` (plugins/search/opensearch_query.py, where the ranking is
 * explained), with phrases, fields and filters. Folding and terms are the endpoint's work. Pure.
 */
import { TITLES, fieldOf, phrase, phraseOf } from './endpoint-clauses.js';
import { terms } from './terms.js';

/** @typedef {import('./query.js').Query} Query */
/** @typedef {import('./engine.js').FacetName} FacetName */
/** @typedef {Partial<Record<string, string[]>>} Filters */
/** @typedef {import('./endpoint-clauses.js').Clause} Clause */

/** Stand round what answers; no text of ours holds them. */
export const MARKS = ['\ue000', '\ue001'];
export const FACETS = /** @type {const} */ (['office', 'column', 'kind', 'year', 'topic', 'validity']);
/** An endpoint gives no results beyond this place. */
export const FARTHEST = 10_000;
/** Of longer queries only so much decides: an endpoint allows 1,024 conditions, four a term. */
const LONGEST = 120;

const SHOWN = [
  'id', 'url', 'title', 'number', 'index_number', 'office', 'office_name', 'column', 'kind',
  'topic', 'date', 'validity', 'lead',
];
const WEIGHTS = { title: 0.3, cover: 0.6, whole: 1, chain: 1, force: 0.02, recency: 0.01 };

/**
 * Returns the body of a search.
 * @param {Query} query
 * @param {{filters?: Filters, sort?: 'relevance' | 'date', limit?: number, offset?: number}} options
 */
export function requestOf(query, { filters = {}, sort = 'relevance', limit = 10, offset = 0 }) {
  const newest = [{ date: { order: 'desc', missing: '_last' } }, { id: 'desc' }];
  return {
    from: Math.min(offset, FARTHEST),
    size: Math.max(0, Math.min(limit, FARTHEST - offset)),
    track_total_hits: true,
    _source: SHOWN,
    query: weighed(asked(query)),
    post_filter: { bool: { filter: chosen(filters) } },
    sort: sort === 'date' ? newest : ['_score', ...newest],
    highlight: highlights(query),
    aggs: Object.fromEntries(FACETS.map((name) => [name, counts(name, filters)])),
  };
}

/**
 * Returns the body of a search for titles and numbers that hold a text, or begin with it.
 * @param {string} text
 * @param {number} limit
 */
export function suggestionsRequest(text, limit) {
  const key = text.replace(/[^\p{L}\p{N}]+/gu, '');
  const should = [
    { prefix: { 'title.key': { value: key, boost: 3 } } },
    { prefix: { 'number.key': { value: key.replaceAll('第', ''), boost: 2 } } },
    phrase(text, TITLES),
  ];
  return {
    size: limit,
    track_total_hits: false,
    _source: SHOWN,
    query: { bool: { should, minimum_should_match: 1 } },
    sort: ['_score', { date: { order: 'desc', missing: '_last' } }, { id: 'desc' }],
  };
}

/**
 * Tells whether a query asks for single characters only, which are looked for in titles.
 * @param {Query} query
 */
export function isTitlesOnly({ words, phrases }) {
  const all = [...words, ...phrases];
  return all.some((text) => /[\p{L}\p{N}]/u.test(text)) && !all.flatMap(terms).length;
}

/** @param {Query} query */
function asked(query) {
  const all = [...query.words, ...query.phrases].filter((one) => /[\p{L}\p{N}]/u.test(one));
  const text = Array.from(all.join(' ')).slice(0, LONGEST).join('');
  /** @type {Clause[]} */
  const filter = [];
  if (isTitlesOnly(query)) filter.push(...all.map((one) => phrase(one, TITLES)));
  else {
    if (all.length) filter.push(answers(text));
    filter.push(...query.phrases.map(phraseOf));
  }
  filter.push(...query.fields.filter(({ minus }) => !minus).map(fieldOf));
  const without = [...query.minus.map(phraseOf), ...query.fields.filter(({ minus }) => minus).map(fieldOf)];
  return {
    bool: {
      filter,
      ...(all.length ? { should: scores(text) } : {}),
      ...(without.length ? { must_not: without } : {}),
    },
  };
}

/** @param {string} query */
const answers = (query) => ({ match: { all: { query, minimum_should_match: '50%' } } });

/** @param {string} query */
function scores(query) {
  const { cover, whole, chain } = WEIGHTS;
  const title = WEIGHTS.title + cover;
  return [
    { match: { text: { query } } },
    { match: { title: { query, boost: title } } },
    { match: { number: { query, boost: title } } },
    { match: { title: { query, operator: 'and', boost: cover } } },
    { match_phrase: { 'title.exact': { query, boost: cover } } },
    { match_phrase: { 'text.exact': { query, boost: chain } } },
    { term: { 'title.key': { value: query, boost: whole } } },
    { term: { 'number.key': { value: query, boost: whole } } },
  ];
}

/** @param {Clause} query */
function weighed(query) {
  const recency = { date: { origin: 'now/d', scale: '3650d', decay: 0.5 } };
  return {
    function_score: {
      query,
      functions: [
        { weight: 1 },
        { filter: { term: { in_force: true } }, weight: WEIGHTS.force },
        { linear: recency, weight: WEIGHTS.recency },
      ],
      score_mode: 'sum',
      boost_mode: 'multiply',
    },
  };
}

/**
 * Returns the conditions for the values that were chosen in the facets, but one.
 * @param {Filters} filters
 * @param {FacetName} [except]
 */
function chosen(filters, except) {
  return FACETS.filter((name) => name !== except && filters[name]?.length).map((name) => ({
    terms: { [name]: filters[name] },
  }));
}

/**
 * @param {FacetName} name
 * @param {Filters} filters
 */
function counts(name, filters) {
  const values = {
    terms: { field: name, size: 200, ...(name === 'year' ? { order: { _key: 'desc' } } : {}) },
    ...(name === 'office' ? { aggs: { label: { terms: { field: 'office_short', size: 1 } } } } : {}),
  };
  return { filter: { bool: { filter: chosen(filters, name) } }, aggs: { values } };
}

/** @param {Query} query */
function highlights({ phrases }) {
  const passage = { type: 'unified', fragment_size: 96, number_of_fragments: 1, boundary_scanner_locale: 'zh-CN' };
  const should = phrases.map((query) => ({ match_phrase: { 'text.exact': { query } } }));
  return {
    pre_tags: [MARKS[0]],
    post_tags: [MARKS[1]],
    fields: {
      title: { number_of_fragments: 0 },
      text: passage,
      ...(should.length ? { 'text.exact': { ...passage, highlight_query: { bool: { should } } } } : {}),
    },
  };
}
