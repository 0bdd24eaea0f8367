// @ts-check
/** Text cut into pieces that a browser's speech reads to their end. */

/** The most characters of a piece: some voices fall silent in longer ones. */
export const MOST = 120;

/**
 * Returns the pieces of a text: sentences, and long ones cut at commas or where they must be.
 * @param {string} text
 * @returns {string[]}
 */
export function sentences(text) {
  const found = text.match(/[^。！？；!?;\n]+[。！？；!?;]*/g) ?? [];
  return found.map((one) => one.trim()).filter((one) => /[\p{L}\p{N}]/u.test(one)).flatMap(shorter);
}

/**
 * @param {string} sentence
 * @returns {string[]}
 */
function shorter(sentence) {
  if (sentence.length <= MOST) return [sentence];
  const comma = Math.max(...[...'，、,：'].map((one) => sentence.lastIndexOf(one, MOST - 1)));
  const end = comma > 0 ? comma + 1 : MOST;
  return [sentence.slice(0, end), ...shorter(sentence.slice(end))];
}
