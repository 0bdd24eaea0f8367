// @ts-check
/**
 * Which terms a query needs, for what. Pure.
 */
import { askingTerms, isRun, loneUnits, singleUnits, steps, terms, unitsOf } from './terms.js';

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
 * none. `weak` are those that only ask.
 * @typedef {{times: Map<string, number>, chains: Step[][], text: string, titles: boolean,
 *   weak: Set<string>, phrases: Phrase[], minus: Phrase[]}} Plan
 */

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
  };
}

/**
 * Returns what a phrase needs; nothing where it holds neither letter nor digit.
 * @param {string} text folded
 * @returns {Phrase[]}
 */
function phraseOf(text) {
  const units = unitsOf(text);
  const needed = steps(text).filter(({ open }) => !open);
  const runs = needed.length ? [] : units.filter(isRun);
  const part = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  const titles = needed.length || part || !units.length ? '' : units[0];
  const exact = Boolean(titles) || (needed.length === 1 && Array.from(text).length === 2);
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
