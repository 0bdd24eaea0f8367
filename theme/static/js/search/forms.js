// @ts-check
/**
 * All that makes other forms of a query. It comes when it is wanted.
 */
export { parsed } from './synonyms.js';
export { variantsOf } from './variants.js';
