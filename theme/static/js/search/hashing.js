// @ts-check
/**
 * The hash of a term: which shard holds it, and by which mark it is told from its neighbours.
 * The build does the same in plugins/search/hashing.py. Pure.
 */
import { isRun } from './terms.js';

/** Seeds: for the shard, for the mark in it, for pairs on both sides of punctuation. */
export const PLACE = 0x9e3779b9;
export const MARK = 0x7f4a7c15;
export const ACROSS = 0x2545f491;

/**
 * Returns the code of a unit: its code point where it is a Han character, else a hash.
 * @param {string} unit
 */
function codeOf(unit) {
  if (!isRun(unit)) return /** @type {number} */ (unit.codePointAt(0));
  let value = 0x811c9dc5;
  for (let at = 0; at < unit.length; at += 1) value = Math.imul(value ^ unit.charCodeAt(at), 0x01000193);
  return value | 0x80000000;
}

/**
 * Returns the hash of two units under a seed; the second may be missing.
 * @param {string[]} units
 * @param {number} seed
 */
export function hashOf([first, second], seed) {
  let value = codeOf(first) ^ seed;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = (value + (second ? codeOf(second) : 0)) | 0;
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
