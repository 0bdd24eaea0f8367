// @ts-check
/**
 * What answers a query in a text, and the text with that marked. Pure.
 */

/** @typedef {import('./engine.js').Part} Part */

/**
 * Returns the stretches of a text where a needle stands: folded character by character, so that
 * places are those of the text itself.
 * @param {string} text
 * @param {string[]} needles folded
 * @param {(text: string) => string} fold
 * @returns {{from: number, to: number, needle: number}[]}
 */
export function hits(text, needles, fold) {
  let folded = '';
  /** @type {number[]} */
  const origin = [];
  let at = 0;
  for (const one of text) {
    const form = fold(one);
    for (let unit = 0; unit < form.length; unit += 1) origin.push(at);
    folded += form;
    at += one.length;
  }
  origin.push(text.length);
  const found = [];
  for (const [needle, wanted] of needles.entries()) {
    for (let from = folded.indexOf(wanted); from >= 0; from = folded.indexOf(wanted, from + 1)) {
      found.push({ from: origin[from], to: origin[from + wanted.length], needle });
    }
  }
  return found.sort((one, other) => one.from - other.from || other.to - one.to);
}

/**
 * Returns a text cut into marked and unmarked parts; hits that touch become one.
 * @param {string} text
 * @param {{from: number, to: number}[]} found in order
 * @returns {Part[]}
 */
export function marked(text, found) {
  /** @type {Part[]} */
  const parts = [];
  let at = 0;
  for (const { from, to } of found) {
    if (to <= at) continue;
    const last = parts[parts.length - 1];
    if (from > at) parts.push({ text: text.slice(at, from), hit: false });
    const piece = text.slice(Math.max(from, at), to);
    if (from <= at && last?.hit) last.text += piece;
    else parts.push({ text: piece, hit: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}
