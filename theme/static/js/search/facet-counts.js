// @ts-check
/**
 * How many of the documents found have each value of each facet. It comes after the first results.
 * Pure.
 */
import { FACETS, nameless } from './documents.js';

/**
 * @param {import('./documents.js').Documents} documents
 * @param {number[]} docs before the facets' filters
 * @param {Partial<Record<string, string[]>>} filters
 */
export function countFacets(documents, docs, filters) {
  const entries = FACETS.map((name) => {
    const { values, of } = documents.facets[name];
    const counts = new Uint32Array(values.length);
    const test = documents.chosen(filters, name);
    for (const doc of docs) if (test(doc)) counts[of[doc]] += 1;
    const found = values
      .map(([value, label], place) => ({
        value: value || nameless(name),
        label: label || nameless(name),
        count: counts[place],
        chosen: Boolean(filters[name]?.includes(value || nameless(name))),
      }))
      .filter(({ value, count, chosen }) => value && (count || chosen));
    const newest = name === 'year';
    found.sort((one, other) => (newest ? (other.value > one.value ? 1 : -1) : other.count - one.count));
    return [name, found];
  });
  return /** @type {import('./engine.js').Facets} */ (Object.fromEntries(entries));
}
