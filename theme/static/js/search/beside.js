// @ts-check
/**
 * What the search page shows beside the first results and after them: filters and what choosing
 * one makes of the state, notes, passages.
 * It comes when these stand on the page.
 */
export { showChosen, showFacets } from './facets.js';
export { forget, watch } from './page-passages.js';
export { showRemarks } from './page-remarks.js';
export { withFilter } from './state.js';
