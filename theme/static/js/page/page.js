// @ts-check
/** What every page offers besides reading; it comes after the page is there. */
import { offerAction } from './actions.js';
import { offerReading } from './aloud.js';
import { offerLarge, offerScheme } from './choices.js';

/**
 * @param {string} id
 * @param {(element: any) => void} work
 */
function offer(id, work) {
  const element = document.getElementById(id);
  if (!element) return;
  work(element);
  const item = element.closest('li');
  if (item) item.hidden = false;
}

offer('large-type', offerLarge);
offer('scheme', offerScheme);
if ('speechSynthesis' in globalThis) offer('aloud', offerReading);
for (const button of document.querySelectorAll('button[data-action]')) {
  offerAction(/** @type {HTMLElement} */ (button));
}
