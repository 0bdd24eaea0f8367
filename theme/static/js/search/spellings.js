// @ts-check
/** How what was typed may be cut into characters and syllables, and where a text has them. Pure. */

/** @typedef {Map<string, string>} Readings the characters of each syllable */

const LONGEST_SYLLABLE = 6;
/** How many ways to cut are followed. */
const WAYS = 3;

/** @param {string} folded */
export function plain(folded) {
  return folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** @param {string} part */
export function isLetter(part) {
  return part >= 'a' && part < '{';
}

/**
 * Returns the ways to cut what was typed: characters, syllables, starts of syllables.
 * @param {string[]} typed
 * @param {Readings} readings
 */
export function spellings(typed, readings) {
  const whole = new Set([...readings.keys(), 'zh', 'ch', 'sh']);
  /** @type {string[][][]} */
  const best = [[[]]];
  for (let end = 1; end <= typed.length; end += 1) {
    /** @type {string[][]} */
    const ways = [];
    for (let start = end - 1; start >= 0 && start >= end - LONGEST_SYLLABLE; start -= 1) {
      const part = typed.slice(start, end).join('');
      const last = end === typed.length && [...whole].some((one) => one.startsWith(part));
      if (end - start === 1 || last || whole.has(part)) {
        ways.push(...best[start].map((way) => [...way, part]));
      }
    }
    best.push(ways.sort((one, other) => one.length - other.length).slice(0, WAYS));
  }
  return best[typed.length];
}

/**
 * Returns the characters that each part of what was typed may mean.
 * @param {string[]} way
 * @param {Readings} readings
 */
export function meanings(way, readings) {
  return way.map((typed, at) => {
    if (!isLetter(typed)) return typed;
    const exact = typed.length > 1 && at < way.length - 1 && readings.get(typed);
    if (exact) return exact;
    const begun = [...readings].filter(([syllable]) => syllable.startsWith(typed));
    return begun.reduce((all, [, of]) => all + of, typed.length > 1 ? '' : typed);
  });
}

/**
 * Returns the part of a text that is what was typed, or an empty text.
 * @param {string} text
 * @param {string[]} fitting for each typed part the characters that it may mean
 */
export function partOf(text, fitting) {
  const characters = Array.from(text);
  const start = characters.findIndex((_, from) =>
    fitting.every((all, at) => characters[from + at] && all.includes(characters[from + at])));
  return start < 0 ? '' : characters.slice(start, start + fitting.length).join('');
}
