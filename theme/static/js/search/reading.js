// @ts-check
/**
 * All that reads whole texts: passages, and the comparing of phrases. It comes when it is wanted.
 */
export { firstHolding, holding, withPart } from './comparing.js';
export { snippets } from './passages.js';
