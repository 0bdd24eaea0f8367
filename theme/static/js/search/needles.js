// @ts-check
/**
 * What is marked in titles and passages. Pure.
 */
import { planOf } from './plan.js';

/** @typedef {import('./query.js').Query} Query */

/**
 * Returns what answers a query where it stands in a text: whole words and phrases, and their terms,
 * in other forms too.
 * @param {Query} query
 */
export function needlesOf(query) {
  const { times } = planOf(query);
  const titles = query.fields.filter(({ name, minus }) => name === 'title' && !minus);
  const values = titles.map(({ value }) => value);
  return [...new Set([...query.phrases, ...values, ...query.words, ...times.keys(), ...(query.also ?? [])])];
}
