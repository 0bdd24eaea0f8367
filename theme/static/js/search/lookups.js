// @ts-check
/**
 * All that the index says of what a plan asks for, fetched at once (plugins/search/lookups.py).
 */
import { EVERYWHERE, PLACED, nothing } from './lists.js';
import { fieldTerms } from './plan.js';
import { turned, weightOf } from './ranking.js';
import { mayHold } from './terms.js';

/** @typedef {import('./terms.js').Step} Step */
/**
 * `entry` gives what is known of a term, `link` of a step; `runs` are the runs of letters and
 * digits that a phrase can be a part of.
 * @typedef {{entry: (term: string) => import('./lists.js').Entry,
 *   link: (step: Step) => import('./ranking.js').Link, runs: string[]}} Lookups
 */

/** @param {string} name */
export const isList = (name) => name === 'title' || name === 'number' || name === 'index';

/**
 * @param {import('./storage.js').Storage} storage
 * @param {import('./query.js').Query} query
 * @param {import('./plan.js').Plan} plan
 * @returns {Promise<Lookups>}
 */
export async function lookedUp(storage, query, plan) {
  const phrases = [...plan.phrases, ...plan.minus];
  const parts = phrases.flatMap(({ part }) => part || []);
  const runs = (parts.length ? await storage.runs() : []).filter((run) => parts.some((part) => mayHold(run, part)));
  const steps = [...plan.chains.flat(), ...phrases.flatMap((phrase) => phrase.steps)];
  const gaps = steps.filter(({ across }) => across);
  const terms = [
    ...plan.times.keys(),
    ...steps.flatMap(({ across, term }) => (across ? [] : term)),
    ...runs,
    ...query.fields.filter(({ name }) => isList(name)).flatMap(fieldTerms),
    ...phrases.flatMap(({ titles }) => titles || []),
  ];
  const size = storage.manifest.documents;
  const [entries, lists] = await Promise.all([
    storage.entries(terms, plan),
    Promise.all(gaps.map(({ units }) => storage.across(units))),
  ]);
  const entry = (/** @type {string} */ term) => entries.get(term) ?? nothing();
  return {
    entry,
    runs,
    link: ({ across, units, term, at, open }) => {
      if (across) {
        const docs = lists[gaps.findIndex((gap) => gap.units.join(' ') === units.join(' '))];
        return { docs: new Map(docs.map((doc) => [doc, EVERYWHERE])), weight: weightOf(docs.length, size), told: true, open };
      }
      const { body, df, cut } = entry(term);
      const told = body.docs.length > PLACED;
      const places = (/** @type {number} */ place) => (told ? turned(body.places[place], at) : EVERYWHERE);
      const docs = cut ? undefined : new Map(body.docs.map((doc, place) => [doc, places(place)]));
      return { docs, weight: weightOf(df, size), told, open };
    },
  };
}
