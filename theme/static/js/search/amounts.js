// @ts-check
/** How many results are seen at once, and how many of them come first. */
export const SEEN = 10;
export const AT_FIRST = 4;
