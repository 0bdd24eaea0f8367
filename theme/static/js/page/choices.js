// @ts-check
/** Large type and dark: what the header offers, changed in place and remembered. */
import { LARGE, keep } from './kept.js';

const { dataset } = document.documentElement;

/**
 * The link to the page in large type. On a page that is in large type by its address, the link
 * leads to the ordinary page, and the choice is forgotten on the way.
 * @param {HTMLAnchorElement} link
 */
export function offerLarge(link) {
  const copy = link.textContent === '标准版';
  const show = () => (link.textContent = dataset.size ? '标准版' : '大字版');
  link.addEventListener('click', (event) => {
    if (copy) {
      keep('size', '');
      return;
    }
    event.preventDefault();
    if (dataset.size) delete dataset.size;
    else dataset.size = LARGE;
    keep('size', dataset.size ?? '');
    show();
  });
  show();
}

/**
 * The button for dark or light; without a choice the system's is shown.
 * @param {HTMLElement} button
 */
export function offerScheme(button) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (dataset.scheme ? dataset.scheme === 'dark' : system.matches);
  const show = () => (button.textContent = isDark() ? '浅色' : '深色');
  button.addEventListener('click', () => {
    dataset.scheme = isDark() ? 'light' : 'dark';
    keep('scheme', dataset.scheme);
    show();
  });
  system.addEventListener('change', show);
  show();
}
