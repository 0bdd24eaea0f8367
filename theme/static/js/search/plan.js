// @ts-check
/**
 * Which terms a query needs, for what. Pure.
 */
import { askingTerms, isMarked, isRun, loneUnits, singleUnits, steps, terms, unitsOf } from './terms.js';

/** @typedef {import('./query.js').Query} Query */
/** @typedef {import('./terms.js').Step} Step */
/**
 * A phrase and the steps that every text with it must hold. `exact` where the step says it all,
 * so that no text has to be compared. `titles` is one Han character, looked for in titles and
 * numbers. Where a phrase has no steps but those with runs at its ends, which may be parts of
 * longer ones, `part` is such a run.
 * @typedef {{text: string, steps: Step[], exact: boolean, titles: string, part: string}} Phrase
 */
/**
 * `times` says how often each term is asked for by the words; `chains` are the steps of each word
 * and, of several words, those of all without a space and, last, as they stand: `text` is what
 * that looks like. Characters that stand alone are looked for in titles and numbers; where there
 * are other terms, 0 times: they tell titles apart and nothing else. `titles` says that there are
 * none. `weak` are those that only ask; `short` says that the words have few terms, `marked` that
 * they hold more than letters, digits and spaces.
 * @typedef {{times: Map<string, number>, chains: Step[][], text: string, titles: boolean,
 *   weak: Set<string>, phrases: Phrase[], minus: Phrase[], short: boolean, marked: boolean}} Plan
 */

/** In a query of more terms the heavy lists count with their heads only. */
const SHORT = 6;
/** A query of more terms is answered by some of them first: by so many at a time. */
const MANY = 6;
const AT_ONCE = 6;

/**
 * Returns the plan of a query.
 * @param {Query} query
 * @returns {Plan}
 */
export function planOf(query) {
  const words = [...query.words, ...query.phrases];
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const term of words.flatMap(terms)) times.set(term, (times.get(term) ?? 0) + 1);
  const titles = times.size === 0;
  for (const unit of words.flatMap(loneUnits)) times.set(unit, Number(titles));
  const weak = new Set(query.words.flatMap(askingTerms));
  const text = words.join(' ');
  const every = words.length > 1 ? [...words, words.join(''), text] : words;
  return {
    times,
    chains: every.map(steps).filter(({ length }) => length),
    text,
    titles,
    weak: weak.size < times.size ? weak : new Set(),
    phrases: query.phrases.flatMap(phraseOf),
    minus: query.minus.flatMap(phraseOf),
    short: times.size <= SHORT,
    marked: isMarked(text),
  };
}

/**
 * Returns a plan with some terms of another, from everywhere in it, enough to know a title by:
 * of every other pair of the words, as many as are fetched at once. `all` tells that these are all
 * of them. None for a plan of few terms, one that asks, or one that narrows: no title is meant.
 * @param {Plan} plan
 */
export function thinned(plan) {
  if (plan.times.size <= MANY || plan.weak.size || plan.phrases.length || plan.minus.length) return;
  const kept = new Set(plan.chains.flatMap(everyOther));
  const likely = [...plan.times].filter(([term, count]) => !count || kept.has(term) || unitsOf(term).every(isRun));
  const parts = Math.ceil(likely.length / AT_ONCE);
  const times = new Map(likely.filter(([, count], at) => !count || !(at % parts)));
  const chains = plan.chains.map((chain) => chain.filter(({ across, term }) => !across && times.has(term)));
  return { ...plan, times, chains: chains.filter(({ length }) => length), all: times.size === likely.length };
}

/**
 * Returns the terms of pairs that leave no letter of a chain out, and of those with runs.
 * @param {Step[]} chain
 */
function everyOther(chain) {
  let covered = -1;
  return chain.flatMap(({ across, at, term, units }, place) => {
    const last = chain[place + 1]?.across ?? true;
    if (across || !(at > covered || last || units.some(isRun))) return [];
    covered = at + 1;
    return term;
  });
}

/**
 * Returns what a phrase needs; nothing where it holds neither letter nor digit.
 * @param {string} text folded
 * @returns {Phrase[]}
 */
export function phraseOf(text) {
  const units = unitsOf(text);
  const needed = steps(text).filter(({ open }) => !open);
  const runs = needed.length ? [] : units.filter(isRun);
  const part = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  const titles = needed.length || part || !units.length ? '' : units[0];
  const exact = Boolean(titles) || (needed.length === 1 && text.length === 2);
  return units.length ? [{ text, steps: needed, exact, titles, part }] : [];
}

/**
 * Returns the terms of the value of a field, or its single units where it has no others.
 * @param {import('./query.js').Field} field
 */
export function fieldTerms({ name, value }) {
  const text = name === 'number' ? value.replaceAll('第', '') : value;
  const found = [...new Set(terms(text))];
  return found.length ? found : singleUnits(text);
}
