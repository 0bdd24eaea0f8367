// @ts-check
/**
 * Returns the simplified characters by the traditional ones, out of a text of such pairs. Pure.
 * @param {string} text
 */
export function pairs(text) {
  const characters = Array.from(text);
  /** @type {Map<string, string>} */
  const table = new Map();
  for (let at = 0; at < characters.length; at += 2) table.set(characters[at], characters[at + 1]);
  return table;
}
