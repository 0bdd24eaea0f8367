// @ts-check
/**
 * Lists that have files of their own, which only large sites have. It comes with the first of them.
 */
import { numbered } from './files.js';
import { joined, readHeavy } from './lists.js';

/**
 * Returns the list of the texts that hold a term: its head, or all of it.
 * @param {import('./storage.js').Storage} storage
 * @param {number} number of the list
 * @param {boolean} whole
 */
export async function heavyList(storage, number, whole) {
  const { documents } = storage.manifest;
  const kinds = whole ? ['h', 'r'] : ['h'];
  const lists = kinds.map((kind) => storage.read(numbered(kind, number), 'h', (bytes) => readHeavy(bytes, documents)));
  return (await Promise.all(lists)).reduce(joined);
}
