// @ts-check
/**
 * What a reader may be about to type: names that hold it, by their characters, their syllables or
 * the first letters of these, and numbers that begin so. plugins/search/suggestions.py says what
 * the files hold, plugins/search/suggesting.py chooses in the same way.
 */
import { isLetter, meanings, partOf, plain, spellings } from './spellings.js';
import { listOf, readingsOf, ROWS, rowOf } from './suggestion-files.js';
import { ABOUT } from './words.js';

/** @typedef {import('./engine.js').Suggestion} Suggestion */
/** @typedef {import('./storage.js').Storage} Storage */

const LIMIT = 8;
/** How many may be no documents, how many are looked at, how many lists. */
const [NAMES, CHECKED, CHECKED_NUMBERS, KEYS] = [3, 24, 48, 12];
const [EXACT_NUMBER, LONGEST_NUMBER] = [8, 24];
const CODE = /^[0-9a-z]{18}(?=..)/;
const NUMBER = /^(?=.*\d)[0-9a-z]{5,}$/;
const KINDS = [ABOUT.office, ABOUT.column, '人员', ABOUT.document];
const COLUMN = 1;

/**
 * Returns suggestions for what has been typed so far, best first.
 * @param {Storage} storage
 * @param {string} text
 * @param {{limit?: number, signal?: AbortSignal}} [options]
 * @returns {Promise<Suggestion[]>}
 */
export async function suggest(storage, text, { limit = LIMIT, signal } = {}) {
  const asked = plain(storage.folding(text)(text));
  const { rows, places } = await matching(storage, asked, limit);
  if (asked && rows.length < limit) {
    for (const place of await numbered(storage, asked)) {
      if (!places.includes(place)) rows.push(await rowOf(storage, place));
    }
  }
  signal?.throwIfAborted();
  return rows.slice(0, limit).map(([kind, name, where, url, number]) => ({
    text: +kind === COLUMN && !url ? `${ABOUT.column}:${name}` : name,
    about: [KINDS[+kind], where, +kind > COLUMN && number].filter(Boolean).join(' · '),
    url,
  }));
}

/**
 * Returns the names that hold what was typed, with the parts of them that are it.
 * @param {Storage} storage
 * @param {string} asked
 * @param {number} limit
 */
export async function matching(storage, asked, limit) {
  /** @type {{rows: string[][], places: number[], parts: string[]}} */
  const found = { rows: [], places: [], parts: [] };
  const characters = Array.from(asked);
  if (!asked || NUMBER.test(asked)) return found;
  const readings = characters.some(isLetter) ? await readingsOf(storage) : new Map();
  const ways = spellings(characters, readings);
  const fitting = ways.map((way) => meanings(way, readings));
  const ranked = (await candidates(storage, ways)).slice(0, CHECKED);
  for (let at = 0; at < ranked.length && found.rows.length < limit; at += ROWS) {
    const places = ranked.slice(at, at + ROWS);
    const rows = await Promise.all(places.map((place) => rowOf(storage, place)));
    const fold = storage.folding(rows.join(''));
    rows.forEach((row, number) => {
      const texts = row.slice(1, row[0] === '0' ? 3 : 2).map((one) => plain(fold(one)));
      const parts = fitting.flatMap((way) => texts.map((text) => partOf(text, way)));
      const part = parts.find(Boolean);
      if (part) found.rows.push(row), found.places.push(places[number]), found.parts.push(part);
    });
  }
  return found;
}

/**
 * Returns the places of names that may fit: those that begin so first, then by rank.
 * @param {Storage} storage
 * @param {string[][]} ways
 */
async function candidates(storage, ways) {
  /** @type {Set<number>} */
  const found = new Set();
  /** @type {Set<number>} */
  const starting = new Set();
  let offices = 0;
  for (const way of ways) {
    const wanted = [`^${Array.from(way[0])[0]}`, ...keysOf(way)];
    const [starts, ...lists] = await Promise.all(wanted.map((key) => listOf(storage, key)));
    const whole = lists.filter(({ cut }) => !cut);
    const [first, ...others] = (whole.length ? whole : lists).map(({ places }) => places);
    const sets = others.map((places) => new Set(places));
    for (const place of first) if (sets.every((set) => set.has(place))) found.add(place);
    for (const place of starts.places) starting.add(place);
    ({ offices } = starts);
  }
  const ranked = [...found].sort((one, other) =>
    Number(starting.has(other)) - Number(starting.has(one)) || one - other);
  return [
    ...ranked.filter((place) => place < offices).slice(0, NAMES),
    ...ranked.filter((place) => place >= offices),
  ];
}

/**
 * Returns the keys that every name with what was typed in it has.
 * @param {string[]} way
 */
function keysOf(way) {
  const initials = way.map((part) => Array.from(part)[0]);
  const keys = initials.slice(1).flatMap((after, at) =>
    isLetter(initials[at]) === isLetter(after) ? [initials[at] + after] : []);
  keys.push(...way.filter((part) => isLetter(part) && part.length > 1).map((part) => `'${part}`));
  return keys.length ? keys.slice(-KEYS) : [isLetter(way[0]) ? `'${way[0]}` : way[0]];
}

/**
 * Returns the places of names one of whose numbers begins as typed.
 * @param {Storage} storage
 * @param {string} asked
 */
async function numbered(storage, asked) {
  const typed = asked.replaceAll('第', '');
  const inner = Array.from(typed.replace(CODE, ''));
  const even = inner.length < EXACT_NUMBER ? inner.length & ~1 : LONGEST_NUMBER;
  const key = inner.slice(0, even).join('');
  if (!key) return [];
  const places = (await listOf(storage, `#${key}`)).places.slice(0, CHECKED_NUMBERS);
  const rows = await Promise.all(places.map((place) => rowOf(storage, place)));
  const fold = storage.folding(rows.join(''));
  return places.filter((_, at) => {
    const [, , , , number, index] = rows[at];
    const all = [number.replaceAll('第', ''), index, index.split('/').at(-1) ?? ''];
    return all.some((one) => plain(fold(one)).startsWith(typed));
  });
}
