// @ts-check
/** What an endpoint answered, as the engine's answers are. Pure. */
import { FACETS, MARKS } from './endpoint-request.js';

/** @typedef {import('./engine.js').Card} Card */
/** @typedef {import('./engine.js').Part} Part */
/** @typedef {import('./engine.js').Facets} Facets */
/** @typedef {import('./endpoint-request.js').Filters} Filters */
/**
 * @typedef {{_source: Record<string, unknown>, _score?: number | null,
 *   highlight?: Record<string, string[]>}} Hit
 */
/** @typedef {{key: string, doc_count: number, label?: {buckets: {key: string}[]}}} Bucket */
/**
 * @typedef {{hits: {total?: {value: number}, hits: Hit[]}, timed_out?: boolean,
 *   _shards?: {failed?: number}, aggregations?: Record<string, {values: {buckets: Bucket[]}}>}} Reply
 */

/** What a text in force is called in the index; a card says nothing of it. */
const IN_FORCE = '有效';
/** An address below the site's root, of folders: nothing that leads elsewhere. */
const ADDRESS = /^[\w-]+\/[\w-]+\/$/u;

/**
 * Tells whether a value is a reply to a search, with cards in it.
 * @param {any} value
 * @returns {value is Reply}
 */
export function isReply(value) {
  const hits = value?.hits?.hits;
  return Array.isArray(hits) && hits.every((hit) => isCard(hit?._source));
}

/** @param {any} source */
function isCard(source) {
  return typeof source?.title === 'string' && ADDRESS.test(source.url);
}

/** @param {Reply} reply */
export function totalOf({ hits }) {
  return hits.total?.value ?? hits.hits.length;
}

/**
 * Tells whether not all of the endpoint has answered.
 * @param {Reply} reply
 */
export function isPartial({ timed_out: late, _shards: shards }) {
  return Boolean(late || shards?.failed);
}

/**
 * Returns the card of a document.
 * @param {Hit} hit
 * @returns {Card}
 */
export function cardOf({ _source: source }) {
  const text = (/** @type {string} */ name) => String(source[name] ?? '');
  const validity = text('validity');
  return {
    id: text('id'),
    url: text('url'),
    title: text('title'),
    number: text('number'),
    indexNumber: text('index_number'),
    officeId: text('office'),
    office: text('office_name'),
    column: text('column'),
    kind: text('kind'),
    topic: text('topic'),
    date: text('date'),
    validity: validity === IN_FORCE ? '' : validity,
    lead: text('lead'),
  };
}

/**
 * Returns the title, marked where it answers.
 * @param {Hit} hit
 * @param {Card} card
 */
export function titleOf({ highlight }, card) {
  return partsOf(highlight?.title?.[0] ?? card.title);
}

/**
 * Returns the passage that answers best, or the first words.
 * @param {Hit} hit
 * @param {Card} card
 * @returns {Part[]}
 */
export function passageOf({ highlight }, card) {
  const found = highlight?.['text.exact']?.[0] ?? highlight?.text?.[0];
  return partsOf((found ?? card.lead).replace(/\s+/gu, ' '));
}

/**
 * Returns a marked text as parts; marks that touch become one.
 * @param {string} text
 * @returns {Part[]}
 */
export function partsOf(text) {
  const [open, close] = MARKS;
  return text
    .replaceAll(close + open, '')
    .split(open)
    .flatMap((piece, place) => {
      const [marked, after] = place ? piece.split(close) : ['', piece];
      return [
        { text: marked, hit: true },
        { text: after ?? '', hit: false },
      ].filter((part) => part.text);
    });
}

/**
 * Returns the facets with their counts; what is chosen stays, also where nothing has it.
 * @param {Reply} reply
 * @param {Filters} filters
 * @param {Map<string, string>} labels of offices, kept from answer to answer
 */
export function facetsOf({ aggregations }, filters, labels) {
  const entries = FACETS.map((name) => {
    const buckets = aggregations?.[name]?.values?.buckets ?? [];
    for (const { key, label } of buckets) if (label?.buckets[0]) labels.set(key, label.buckets[0].key);
    const wanted = filters[name] ?? [];
    const missing = wanted.filter((value) => !buckets.some(({ key }) => key === value));
    const values = [...buckets, ...missing.map((key) => ({ key, doc_count: 0 }))].map(
      ({ key: value, doc_count: count }) => ({
        value,
        label: (name === 'office' && labels.get(value)) || value,
        count,
        chosen: wanted.includes(value),
      }),
    );
    return [name, values];
  });
  return /** @type {Facets} */ (Object.fromEntries(entries));
}
