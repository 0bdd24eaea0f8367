// @ts-check
/**
 * The passage of a text that answers a query best. Pure.
 */
import { marked } from './marks.js';

/** @typedef {import('./engine.js').Part} Part */

/** How many characters a passage has, and how many of them stand before its first hit. */
const LENGTH = 96;
const BEFORE = 20;

/**
 * Returns the start of the best passage and how much it holds; the first of equals.
 * @param {{from: number, needle: number}[]} found in order
 * @param {number[]} weights of the needles
 */
export function bestPassage(found, weights) {
  let best = { start: 0, worth: 0 };
  found.forEach(({ from }, place) => {
    const inside = new Set();
    for (let next = place; next < found.length && found[next].from < from + LENGTH - BEFORE; next += 1) {
      inside.add(found[next].needle);
    }
    let worth = 0;
    for (const needle of inside) worth += weights[needle];
    if (worth > best.worth) best = { start: from, worth };
  });
  return best;
}

/**
 * Returns a passage of a text with its hits marked.
 * @param {string} text
 * @param {{from: number, to: number}[]} found in order
 * @param {number} start where the passage's first hit stands
 * @returns {Part[]}
 */
export function passage(text, found, start) {
  const from = start < BEFORE ? 0 : start - BEFORE;
  const to = Math.min(text.length, from + LENGTH);
  const inside = found.filter((hit) => hit.from >= from && hit.to <= to);
  const moved = inside.map((hit) => ({ from: hit.from - from, to: hit.to - from }));
  const parts = marked(text.slice(from, to).replace(/\s/gu, ' '), moved);
  if (from > 0) parts.unshift({ text: '…', hit: false });
  if (to < text.length) parts.push({ text: '…', hit: false });
  return parts;
}
