// @ts-check
/**
 * The texts of documents out of their files, as plugins/search/texts.py writes them.
 */
import { ensure } from './bits.js';
import { inflate, numbered } from './files.js';

/** @typedef {import('./storage.js').Storage} Storage */
/** @typedef {{singles: string[], shared: Uint8Array, pairs: TextDecoder}} Letters */

const LEAD = 0xb0;
const TRAIL = 0xa1;
const decoder = new TextDecoder();

/**
 * Returns the numbers of the pieces of a document, counted through those of all documents.
 * @param {Storage} storage
 * @param {number} doc
 */
export async function piecesOf(storage, doc) {
  const { pieces } = await storage.documents();
  let first = 0;
  for (let before = 0; before < doc; before += 1) first += pieces[before];
  return Array.from({ length: pieces[doc] }, (_, place) => first + place);
}

/**
 * Returns one piece of a document's text.
 * @param {Storage} storage
 * @param {number} number
 */
export async function textOf(storage, number) {
  const letters = storage.read('letters.bin', 'l', readLetters);
  const text = storage.read(numbered('t', number), 't', async (bytes) => readText(bytes, await letters));
  return (await Promise.all([letters, text]))[1];
}

/**
 * Returns what all texts are written with: the letters of one byte, and the dictionary.
 * @param {Uint8Array} bytes
 * @returns {Letters}
 */
function readLetters(bytes) {
  const end = bytes.indexOf(0);
  ensure(end >= 0);
  const singles = Array.from(decoder.decode(bytes.subarray(0, end)));
  return { singles, shared: bytes.slice(end + 1), pairs: new TextDecoder('gbk') };
}

/**
 * Returns a text. The dictionary goes before it as a block that is not compressed: so its matches
 * find what they mean.
 * @param {Uint8Array} bytes
 * @param {Letters} letters
 */
async function readText(bytes, { singles, shared, pairs }) {
  const size = shared.length;
  const head = [0, size & 255, size >> 8, ~size & 255, (~size >> 8) & 255];
  const coded = (await inflate('deflate-raw', Uint8Array.from(head), shared, bytes)).subarray(size);
  let text = '';
  for (let at = 0; at < coded.length; at += 1) {
    const byte = coded[at];
    if (byte < singles.length) text += singles[byte];
    else if (byte === 255) text += String.fromCharCode(coded[++at] | (coded[++at] << 8));
    else text += pairs.decode(Uint8Array.of(byte - singles.length + LEAD, coded[++at] + TRAIL));
  }
  return text;
}
