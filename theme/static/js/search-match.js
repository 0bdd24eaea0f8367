// @ts-check
/**
 * Which titles, numbers and columns answer a query, and in which order. Pure: no page, no network.
 */

/**
 * @typedef {[title: string, number: string, code: number, office: number, column: number,
 *   id: string, day: string, state: string]} DocumentRow
 * @typedef {[office: number, name: string, slug: string]} ColumnRow
 * @typedef {[id: string, name: string, shortName: string]} OfficeRow
 * @typedef {{offices: OfficeRow[], codes: string[], names: string[], columns: ColumnRow[],
 *   documents: DocumentRow[]}} Titles
 * @typedef {{rank: number, url: string, title: string, about: string[], state: string}} Result
 */

/** The order of results: the smaller the better. */
export const EXACT_NUMBER = 0;
export const TITLE_PREFIX = 1;
export const IN_TITLE = 2;
export const COLUMN = 3;
export const IN_NAMES = 4;

const BRACKETS = /[[(【﹝<〈{]/g;
const CLOSING_BRACKETS = /[\])】﹞>〉}]/g;
const SPACE = /\s+/g;

/**
 * Returns a text in the form in which texts are compared: width and case do not matter.
 * @param {string} text
 */
export function fold(text) {
  return text.normalize('NFKC').toLowerCase().trim();
}

/**
 * Returns a document or index number in the form in which numbers are compared: whichever
 * brackets were typed, and without spaces.
 * @param {string} text
 */
export function foldNumber(text) {
  return fold(text).replace(SPACE, '').replace(BRACKETS, '〔').replace(CLOSING_BRACKETS, '〕');
}

/**
 * Returns the words of a query, folded.
 * @param {string} query
 */
export function wordsOf(query) {
  return fold(query).split(SPACE).filter(Boolean);
}

/**
 * Returns everything that answers a query, best first; equals keep the order newest first.
 * An empty query has no answer.
 * @param {Titles} titles
 * @param {string} query
 * @returns {Result[]}
 */
export function search(titles, query) {
  const words = wordsOf(query);
  if (!words.length) return [];
  const whole = words.join(' ');
  const number = foldNumber(query);
  const results = [
    ...columnResults(titles, words),
    ...documentResults(titles, words, whole, number),
  ];
  return results.sort((one, other) => one.rank - other.rank);
}

/**
 * @param {Titles} titles
 * @param {string[]} words
 * @param {string} whole
 * @param {string} number
 * @returns {Result[]}
 */
function documentResults(titles, words, whole, number) {
  /** @type {Result[]} */
  const results = [];
  for (const row of titles.documents) {
    const rank = rankOf(titles, row, words, whole, number);
    if (rank === null) continue;
    const [title, documentNumber, , office, column, id, day, state] = row;
    const [officeId, , shortName] = titles.offices[office];
    const about = [shortName, titles.names[column], documentNumber, day].filter(Boolean);
    results.push({ rank, url: `${officeId}/${id}/`, title, about, state });
  }
  return results;
}

/**
 * Returns how well a document answers, or null where it does not.
 * @param {Titles} titles
 * @param {DocumentRow} row
 * @param {string[]} words
 * @param {string} whole
 * @param {string} number
 */
function rankOf(titles, row, words, whole, number) {
  const index = `${titles.codes[row[2]]}/${row[5]}`;
  const numbers = [foldNumber(row[1]), foldNumber(index), row[5]];
  if (numbers.includes(number)) return EXACT_NUMBER;
  const title = fold(row[0]);
  if (title.startsWith(whole)) return TITLE_PREFIX;
  const text = `${title} ${numbers[0]} ${numbers[1]}`;
  if (words.every((word) => text.includes(word) || text.includes(foldNumber(word)))) {
    return IN_TITLE;
  }
  const [, name, shortName] = titles.offices[row[3]];
  const names = fold(`${title} ${name} ${shortName} ${titles.names[row[4]]}`);
  return words.every((word) => names.includes(word)) ? IN_NAMES : null;
}

/**
 * @param {Titles} titles
 * @param {string[]} words
 * @returns {Result[]}
 */
function columnResults(titles, words) {
  return titles.columns
    .filter(([office, name]) => {
      const own = fold(name);
      const all = fold(`${name} ${titles.offices[office][1]} ${titles.offices[office][2]}`);
      return words.some((word) => own.includes(word)) && words.every((word) => all.includes(word));
    })
    .map(([office, name, slug]) => {
      const [id, , shortName] = titles.offices[office];
      return { rank: COLUMN, url: `${id}/${slug}/`, title: name, about: [shortName, '栏目'], state: '' };
    });
}
