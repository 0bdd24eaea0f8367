// @ts-check
/**
 * What a text is searched by: its folding, its units, its terms. The build does the same in
 * plugins/search/terms.py; both are held together by tests/search/vectors.json. Pure.
 */

const HAN = '々\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}';
const UNIT = new RegExp(`[${HAN}]|(?:(?![${HAN}])[\\p{L}\\p{N}])+`, 'gu');
const SEGMENT = /[\p{L}\p{N}]+/gu;
const ONE_HAN = new RegExp(`^[${HAN}]$`, 'u');

/** Of a longer run of letters and digits only so much is indexed. */
const LONGEST_RUN = 40;

/**
 * Tells whether a run that is indexed may stand for one with a part in it: one so long may have
 * been cut.
 * @param {string} run
 * @param {string} part
 */
export function mayHold(run, part) {
  return run.includes(part) || run.length >= LONGEST_RUN;
}

/** @typedef {Map<string, string>} Simplified characters and the simplified ones for them */
/**
 * Two neighbouring units of a query and where they begin in it; `term` is both where nothing
 * stands between them, `across` says that punctuation does. `open` where one of them is a run at
 * an end of the query, which may be part of a longer one.
 * @typedef {{units: [string, string], term: string, at: number, across: boolean, open: boolean}}
 *   Step
 */

/**
 * Returns a text in the form in which texts are compared: NFKC, lower case, simplified.
 * @param {string} text
 * @param {Simplified} [simplified]
 */
export function fold(text, simplified) {
  let folded = '';
  for (const one of text.normalize('NFKC').toLowerCase()) {
    folded += one === '〇' ? '零' : (simplified?.get(one) ?? one);
  }
  return folded;
}

/**
 * Returns the units of a folded text with where they begin and end, in characters.
 * @param {string} folded
 */
function placed(folded) {
  let before = 0;
  let at = 0;
  return [...folded.matchAll(UNIT)].map(({ 0: whole, index }) => {
    const characters = Array.from(whole);
    const start = (at += Array.from(folded.slice(before, index)).length);
    before = index + whole.length;
    at += characters.length;
    return { text: characters.slice(0, LONGEST_RUN).join(''), start, end: at, last: before === folded.length };
  });
}

/**
 * Returns the units of a folded text, in order.
 * @param {string} folded
 */
export function unitsOf(folded) {
  return placed(folded).map(({ text }) => text);
}

/**
 * Tells whether a unit is a run of letters and digits.
 * @param {string} unit
 */
export function isRun(unit) {
  return !ONE_HAN.test(unit);
}

/**
 * Returns the terms of a folded text in order, with repetitions.
 * @param {string} folded
 */
export function terms(folded) {
  const units = placed(folded);
  return units.flatMap(({ text, start }, place) => {
    const before = units[place - 1];
    const found = before && before.end === start ? [before.text + text] : [];
    return isRun(text) ? [...found, text] : found;
  });
}

/**
 * Returns the units of a folded text, each once, in order.
 * @param {string} folded
 */
export function singleUnits(folded) {
  return [...new Set(unitsOf(folded))];
}

/**
 * Returns the Han characters of a folded text that are in no pair, in order.
 * @param {string} folded
 */
export function loneUnits(folded) {
  return (folded.match(SEGMENT) ?? []).filter((letters) => ONE_HAN.test(letters));
}

/**
 * Returns the pairs of neighbouring units of a folded text, in order.
 * @param {string} folded
 * @returns {Step[]}
 */
export function steps(folded) {
  const units = placed(folded);
  return units.slice(1).map((second, place) => {
    const first = units[place];
    return {
      units: [first.text, second.text],
      term: first.text + second.text,
      at: first.start,
      across: first.end !== second.start,
      open: (!first.start && isRun(first.text)) || (second.last && isRun(second.text)),
    };
  });
}

/**
 * Tells whether a folded text holds more than letters, digits and spaces.
 * @param {string} folded
 */
export function isMarked(folded) {
  return /[^ ]/u.test(folded.replace(UNIT, ''));
}

/** What only asks: it says little of what a text is to hold. */
const ASKING = /怎[么样]办?|如何|什么|哪[些里个儿]|多[少久]|多长时间|是否|能不能|请问|[谁吗呢]/gu;

/**
 * Returns the terms of a query that stand nowhere but in words that ask, or at their edge.
 * @param {string} folded
 */
export function askingTerms(folded) {
  const asked = Array.from(folded.replace(ASKING, (word) => '\0'.repeat(word.length)));
  /** @type {[Set<string>, Set<string>]} */
  const [weak, strong] = [new Set(), new Set()];
  for (const { term, at } of steps(folded)) {
    const part = asked.slice(at, at + Array.from(term).length);
    (part.includes('\0') ? weak : strong).add(term);
  }
  return [...weak].filter((term) => !strong.has(term));
}
