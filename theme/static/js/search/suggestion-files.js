// @ts-check
/**
 * What suggestions are made of, from their files; plugins/search/suggestions.py says how they are
 * written.
 */

/** @typedef {import('./storage.js').Storage} Storage */
/** @typedef {import('./spellings.js').Readings} Readings */

/** How many names share a file. */
export const ROWS = 8;
const decoder = new TextDecoder();

/**
 * Returns a reading of files that is done once for each.
 * @template T
 * @param {(bytes: Uint8Array) => T} reading
 */
export function once(reading) {
  /** @type {WeakMap<Uint8Array, T>} */
  const done = new WeakMap();
  return (/** @type {Uint8Array} */ bytes) => {
    if (!done.has(bytes)) done.set(bytes, reading(bytes));
    return /** @type {T} */ (done.get(bytes));
  };
}

const readReadings = once((bytes) =>
  /** @type {Readings} */ (new Map(Object.entries(JSON.parse(decoder.decode(bytes))))));

/**
 * Returns the characters of each syllable that the site's names have.
 * @param {Storage} storage
 * @returns {Promise<Readings>}
 */
export function readingsOf(storage) {
  return storage.read('u/readings.bin', 'u', readReadings);
}

const readShard = once((bytes) => {
  const [offices, ...lines] = decoder.decode(bytes).split('\n');
  const pairs = lines.map((line) => /** @type {[string, string]} */ (line.split('\t')));
  return { offices: Number(offices), lists: new Map(pairs) };
});

/**
 * @param {Storage} storage
 * @param {string} key
 */
export async function listOf(storage, key) {
  const [first, second, third] = Array.from(key);
  let home = first === '^' ? second : first;
  if (first === "'") home = first + second + (third ?? '');
  if (first === '#') home = Array.from(key).slice(0, -2).join('');
  let shard = 0;
  for (const one of home) shard = (shard * 31 + /** @type {number} */ (one.codePointAt(0))) % 65521;
  const { offices, lists } = await storage.read(
    pathOf('u', shard % storage.manifest.suggestions), 'u', readShard);
  const text = lists.get(key) ?? '';
  let place = 0;
  const places = text ? text.split(' ').map((step) => (place += parseInt(step, 10))) : [];
  return { offices, places, cut: text.endsWith('+') };
}

/**
 * @param {Storage} storage
 * @param {number} place
 */
export async function rowOf(storage, place) {
  const rows = await storage.read(pathOf('v', Math.floor(place / ROWS)), 'u', (bytes) =>
    decoder.decode(bytes).split('\n'));
  return [...rows[place % ROWS].split('\t'), '', '', '', ''].slice(0, 6);
}

/**
 * @param {string} folder
 * @param {number} number
 */
export function pathOf(folder, number) {
  return `${folder}/${number >> 8}/${number & 255}.bin`;
}
