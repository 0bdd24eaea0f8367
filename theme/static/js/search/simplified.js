// @ts-check
/**
 * Traditional characters and the simplified ones for them, as the index says them. Pure.
 */

const decoder = new TextDecoder();

/**
 * Returns the simplified characters by the traditional ones, out of their file.
 * @param {Uint8Array} bytes
 */
export function pairs(bytes) {
  const characters = Array.from(decoder.decode(bytes));
  /** @type {Map<string, string>} */
  const table = new Map();
  for (let at = 0; at < characters.length; at += 2) table.set(characters[at], characters[at + 1]);
  return table;
}

/**
 * Returns the characters that a list of distances in base 36 says.
 * @param {string} distances
 */
export function charactersOf(distances) {
  let point = 0;
  const points = distances ? distances.split(' ').map((one) => (point += parseInt(one, 36))) : [];
  return new Set(points.map((one) => String.fromCodePoint(one)));
}
