// @ts-check
/**
 * All that the index says of what a plan asks for, fetched at once (plugins/search/lookups.py).
 */
import { EVERYWHERE, PLACED, nothing } from './lists.js';
import { turned, weightOf } from './ranking.js';

/** @typedef {import('./terms.js').Step} Step */
/**
 * `entry` gives what is known of a term, `link` of a step.
 * @typedef {{entry: (term: string) => import('./lists.js').Entry,
 *   link: (step: Step) => import('./ranking.js').Link}} Lookups
 */

/**
 * @param {import('./storage.js').Storage} storage
 * @param {import('./plan.js').Plan} plan
 * @returns {Promise<Lookups>}
 */
export async function lookedUp(storage, plan) {
  const steps = [plan.chains, [...plan.phrases, ...plan.minus].map((phrase) => phrase.steps)].flat(2);
  const gaps = steps.filter(({ across }) => across);
  const terms = [...plan.times.keys(), ...steps.flatMap(({ across, term }) => (across ? [] : term))];
  const size = storage.manifest.documents;
  const [entries, lists] = await Promise.all([
    storage.entries(terms, plan),
    Promise.all(gaps.map(({ units }) => storage.across(units))),
  ]);
  const entry = (/** @type {string} */ term) => entries.get(term) ?? nothing();
  return {
    entry,
    link: ({ across, units, term, at, open }) => {
      if (across) {
        const docs = lists[gaps.findIndex((gap) => `${gap.units}` === `${units}`)];
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
