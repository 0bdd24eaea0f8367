// @ts-check
/** The conditions that an endpoint knows for phrases and for fields that a reader names. Pure. */
import { terms } from './terms.js';

/** @typedef {import('./query.js').Field} Field */
/** @typedef {Record<string, unknown>} Clause */

/** Where single characters are looked for. */
export const TITLES = ['title.exact', 'number.exact'];
const PHRASED = [...TITLES, 'summary', 'keywords', 'text.exact'];

/**
 * Returns what asks for a text, unit by unit, in any of the fields.
 * @param {string} query
 * @param {string[]} fields
 */
export const phrase = (query, fields) => ({ multi_match: { query, type: 'phrase', fields } });

/**
 * Tells whether a phrase is a single character.
 * @param {string} text
 */
export const isShort = (text) => [...text].length === 1;

/**
 * Returns what asks for a phrase; one of a single character is looked for in titles.
 * @param {string} text
 */
export const phraseOf = (text) => phrase(text, isShort(text) ? TITLES : PHRASED);

/**
 * Returns what asks for the value of a field.
 * @param {Field} field
 * @returns {Clause}
 */
export function fieldOf({ name, value }) {
  const holds = (/** @type {string} */ path) => ({ match_phrase: { [path]: { query: value } } });
  if (name === 'title') return terms(value).length ? all('title', value) : phrase(value, TITLES);
  if (name === 'number') return all('number', value);
  if (name === 'index') return all('index_number', value);
  if (name === 'year') return years(value);
  if (name === 'validity') return { term: { 'validity.key': { value } } };
  if (name !== 'office') return holds(`${name}.exact`);
  const should = [{ term: { office: { value } } }, holds('office_name'), holds('office_short.exact')];
  return { bool: { should, minimum_should_match: 1 } };
}

/**
 * @param {string} path
 * @param {string} query
 */
const all = (path, query) => ({ match: { [path]: { query, operator: 'and' } } });

/**
 * Returns what asks for a year or a span of years: 2025, 2020-2025.
 * @param {string} text
 */
function years(text) {
  const span = /^(\d{4})年?(?:[-~至到](\d{4})年?)?$/u.exec(text);
  return span ? { range: { year: { gte: span[1], lte: span[2] ?? span[1] } } } : { match_none: {} };
}
