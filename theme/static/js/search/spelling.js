// @ts-check
/**
 * Typing slips within the vocabulary of titles and headings, as questions to the reader: the same
 * as plugins/search/spelling.py finds, which says what the files hold.
 */
import { codeOf, edits, likelihood, soft } from './slips.js';
import { once, pathOf, readingsOf } from './suggestion-files.js';
import { matching } from './suggestions.js';

/** @typedef {import('./storage.js').Storage} Storage */
/** @typedef {import('./slips.js').Known} Known */

const MOST = 2;
const LEAST_LETTERS = 4;
/** How many names are looked at for letters. */
const SHOWN = 8;
const HAN = /[々\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]+/gu;
const LETTERS = /^[a-z]+(?:'?[a-z]+)*$/;
const decoder = new TextDecoder();

/** @type {import('./slips.js').Character} */
const NOTHING = { sounds: [], follows: new Map(), precedes: new Map(), threes: new Set() };

const readCharacters = once((bytes) => {
  const lines = decoder.decode(bytes).split('\n').map((line) => line.split('\t'));
  return new Map(lines.map(([one, sounds = '', follows = '', precedes = '', threes = '']) => [
    one,
    {
      sounds: sounds.split(' ').map(soft),
      follows: levels(follows),
      precedes: levels(precedes),
      threes: new Set(parts(threes)),
    },
  ]));
});

/**
 * Returns other whole queries that may be meant, best first.
 * @param {Storage} storage
 * @param {import('./query.js').Query} query
 * @param {(term: string) => boolean} known whether any document holds a term
 * @returns {Promise<string[]>}
 */
export async function didYouMean(storage, query, known) {
  const text = storage.folding(query.text)(query.text).replace(/\s+/gu, ' ').trim();
  const letters = query.words.filter((word) => LETTERS.test(word) && !known(word));
  if (letters.length) return spelled(storage, text, letters);
  /** @type {[string, number][]} */
  const found = [];
  for (const word of [...query.words, ...query.phrases]) {
    for (const stretch of word.match(HAN) ?? []) {
      const meant = await corrections(storage, Array.from(stretch), known);
      found.push(...meant.map(([one, likely]) => /** @type {[string, number]} */ (
        [text.replace(stretch, one), likely])));
    }
  }
  return [...new Set(best(found).map(([one]) => one))].slice(0, MOST);
}

/**
 * Returns the query with words of names for letters that spell or begin their syllables.
 * @param {Storage} storage
 * @param {string} text
 * @param {string[]} letters
 */
async function spelled(storage, text, letters) {
  const whole = letters.join(' ');
  const joined = text.includes(whole) && await namePart(storage, letters.join(''));
  if (joined) return [text.replace(whole, joined)];
  for (const word of letters) {
    const meant = await namePart(storage, word);
    if (!meant) return [];
    text = text.replace(word, meant);
  }
  return [text];
}

/**
 * @param {Storage} storage
 * @param {string} letters
 */
async function namePart(storage, letters) {
  const plain = letters.replaceAll("'", '');
  if (plain.length < LEAST_LETTERS) return '';
  const { parts } = await matching(storage, plain, SHOWN);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const part of parts.slice(0, SHOWN)) counts.set(part, (counts.get(part) ?? 0) + 1);
  return best([...counts])[0]?.[0] ?? '';
}

/**
 * Returns what a stretch of Han characters may mean, best first, with how likely.
 * @param {Storage} storage
 * @param {string[]} stretch
 * @param {(term: string) => boolean} known
 */
async function corrections(storage, stretch, known) {
  const at = stretch.slice(1).findIndex((other, place) => !known(stretch[place] + other));
  if (at < 0) return [];
  const begin = Math.max(0, at - 2);
  const table = await knownOf(storage, stretch.slice(begin, at + 3));
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const [changed, worth, least] of edits(table, stretch, at)) {
    const end = changed.length - Math.max(0, stretch.length - at - 4);
    const likely = likelihood(table, changed.slice(begin, end));
    const whole = changed.join('');
    if (likely >= least) found.set(whole, Math.max(found.get(whole) ?? 0, likely + worth));
  }
  return best([...found]).slice(0, MOST);
}

/**
 * @param {Storage} storage
 * @param {string[]} wanted
 * @returns {Promise<Known>}
 */
async function knownOf(storage, wanted) {
  const readings = await readingsOf(storage);
  const shards = await Promise.all(wanted.map((one) => storage.read(
    pathOf('q', codeOf(one) % 65521 % storage.manifest.spelling), 'q', readCharacters)));
  const characters = new Map(wanted.map((one, at) => [one, shards[at].get(one) ?? NOTHING]));
  return {
    characters,
    sounding: (one) => {
      const { sounds } = characters.get(one) ?? NOTHING;
      return [...readings].filter(([sound]) => sounds.includes(soft(sound))).join();
    },
  };
}

/** @param {[string, number][]} found */
function best(found) {
  return found.sort((one, other) => other[1] - one[1]);
}

/** @param {string} text */
function parts(text) {
  return text.match(/../gsu) ?? [];
}

/** @param {string} text */
function levels(text) {
  return new Map(parts(text).map((pair) => {
    const [one, level] = Array.from(pair);
    return [one, Number(level)];
  }));
}
