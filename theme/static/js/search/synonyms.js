// @ts-check
/**
 * What the site's synonyms and abbreviations add to a query; the command line does the same
 * (plugins/search/synonyms.py). Both are held together by tests/search/synonyms-vectors.json.
 */
/**
 * A word that also means another, unless it stands inside one of `closed`.
 * @typedef {{word: string, same: string, weight: number, closed: string[]}} Synonym
 */
/** @typedef {[word: string, synonym: string, weight: number]} Expansion */

/** How many expansions a query has at most. */
const MOST = 4;
/**
 * Returns the synonyms that the lines of a file say.
 * @param {string} [lines]
 * @returns {Synonym[]}
 */
export function parsed(lines = '') {
  return lines.split('\n').filter(Boolean).map((line) => {
    const [word, same, weight, ...closed] = line.split('\t');
    return { word, same, weight: Number(weight), closed: [same, ...closed] };
  });
}

/**
 * Returns what is also looked for, for folded words of a query. Longer synonyms come first; a
 * shorter one inside one that was found is left alone.
 * @param {string[]} words
 * @param {Synonym[]} synonyms
 * @param {number} [most]
 * @returns {Expansion[]}
 */
export function expansions(words, synonyms, most = MOST) {
  /** @type {Expansion[]} */
  const found = [];
  for (const text of words) {
    /** @type {[number, number, string][]} */
    const taken = [];
    for (const { word, same, weight, closed } of synonyms) {
      const shut = closed.flatMap((other) => all(text, other).map((at) => [at, at + other.length]));
      for (const start of all(text, word)) {
        const end = start + word.length;
        if (shut.some(([from, to]) => from <= start && end <= to)) continue;
        if (taken.some(([from, to, by]) => start < to && from < end && by !== word)) continue;
        taken.push([start, end, word]);
        found.push([text, text.slice(0, start) + same + text.slice(end), weight]);
      }
    }
  }
  return found.slice(0, most);
}

/**
 * Returns every place of a part in a text.
 * @param {string} text
 * @param {string} part
 */
function all(text, part) {
  /** @type {number[]} */
  const places = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
