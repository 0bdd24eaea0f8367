// @ts-check
/**
 * Fields of a query as tests of documents. Pure.
 */
import { IN_FORCE } from './documents.js';
import { fieldTerms } from './plan.js';
import { fold } from './terms.js';

/** @typedef {import('./documents.js').Documents} Documents */
/** @typedef {import('./engine.js').FacetName} FacetName */
/** @typedef {import('./query.js').Field} Field */

/** @param {Field} field whether its value is looked for in a list of terms */
export const isList = ({ name }) => name === 'title' || name === 'number' || name === 'index';

/**
 * Returns a test of documents for a field, or null where no document has such a value.
 * @param {Field} field
 * @param {(term: string) => import('./lists.js').Entry} entry what is known of a term
 * @param {Documents} documents
 * @returns {((doc: number) => boolean) | null}
 */
export function fieldTest(field, entry, documents) {
  if (!isList(field)) return facetTest(field, documents);
  const list = /** @type {'title' | 'number' | 'index'} */ (field.name);
  const sets = fieldTerms(field).map((term) => new Set(entry(term)[list].docs));
  return sets.length ? (doc) => sets.every((set) => set.has(doc)) : null;
}

/**
 * Returns a test of documents for a field that is a facet, or null where it has no such value.
 * @param {Field} field
 * @param {Documents} documents
 * @returns {((doc: number) => boolean) | null}
 */
function facetTest(field, { facets, names }) {
  const { values, of } = facets[/** @type {FacetName} */ (field.name)];
  const fits = values.map((pair, place) => fitting(field, pair, names[place] ?? ''));
  return fits.includes(true) ? (doc) => fits[of[doc]] : null;
}

/**
 * @param {Field} field
 * @param {[string, string]} pair
 * @param {string} fullName
 */
function fitting({ name, value }, [id, label], fullName) {
  if (name === 'year') return inYears(value, id);
  if (name === 'validity') return fold(label || IN_FORCE) === value;
  if (!label) return false;
  if (name !== 'office') return fold(label).includes(value);
  return id === value || fold(label).includes(value) || fold(fullName).includes(value);
}

/**
 * Tells whether a year is the one, or in the span of years, that a text says: 2025, 2020-2025.
 * @param {string} text
 * @param {string} year
 */
function inYears(text, year) {
  const span = /^(\d{4})年?(?:[-~至到](\d{4})年?)?$/u.exec(text);
  if (!span || !year) return false;
  return span[1] <= year && year <= (span[2] ?? span[1]);
}
