// @ts-check
/**
 * What a reader chose before: large type, light or dark. It runs before anything is painted.
 * A page below large/ is in large type by itself, and coming there is a choice too.
 */
import './trusted.js';
import { LARGE, kept, keep } from './kept.js';

const { dataset } = document.documentElement;
if (dataset.size) keep('size', LARGE);
else if (kept('size') === LARGE) dataset.size = LARGE;
const scheme = kept('scheme');
if (scheme) dataset.scheme = scheme;
