// @ts-check
/**
 * What there is to tell beside the results. It comes after the first of them.
 */
import { countFacets } from './facet-counts.js';
import { later } from './files.js';
import { frequency } from './ranking.js';

/** @typedef {import('./storage.js').Storage} Storage */
/** @typedef {import('./finding.js').Found} Found */

/**
 * Returns what there is to tell beside the results: facets, notes, and other queries that may be
 * meant, where nothing answers or words have a pair of characters that no document holds.
 * What a query with a number needs is fetched for the next one.
 * @param {Storage} storage
 * @param {import('./query.js').Query} query
 * @param {Found} found
 * @param {Partial<Record<string, string[]>>} filters
 */
export async function remarked(storage, query, found, filters) {
  const { docs, documents, lookups, plan, variants, nowhere, literal } = found;
  const known = (/** @type {string} */ term) => frequency({ entry: lookups.entry(term), named: [] }) > 0;
  const usual = plan.titles || [...plan.times.keys()].every(known);
  const told = !usual || literal || plan.titles || query.cut || nowhere.length || variants.length || plan.phrases.some((one) => one.titles);
  const [spelling, notes] = await Promise.all([
    usual && docs.length ? undefined : later(import('./spelling.js'), 'spelling.js'),
    told ? later(import('./notes.js'), 'notes.js') : undefined,
  ]);
  later(import('./forms.js'), 'forms.js').catch(() => {});
  return {
    facets: countFacets(documents, docs, filters),
    didYouMean: (await spelling?.didYouMean(storage, query, known)) ?? [],
    notes: notes?.notesOf(query, found, known) ?? [],
  };
}
