// @ts-check
/** Where the search page stands, and where its links lead. */
import { part } from './elements.js';

/**
 * What the template says: the way to the root, the page's own address, the digest of the content
 * that it was made with, the addresses of columns by their names, and the address of a search
 * service where there is one.
 * @type {{root: string, url: string, site: string, columns: string, endpoint: string}}
 */
export const { root, url, site, columns, endpoint } = globalThis.document
  ? part('form').dataset
  : {};

/**
 * What a copy of the site on a disk brings along; it may neither fetch nor import.
 * @type {import('./offline.js').Offline | undefined}
 */
export const copy = /** @type {any} */ (globalThis).gongkai;

/**
 * Returns an address as seen from this page, whole.
 * @param {string} address
 */
export function here(address) {
  return new URL(address, location.href).href;
}

/**
 * Returns the link to an address of the site; in a copy on a disk it names the file.
 * @param {string} address relative to the site's root
 */
export function link(address) {
  return root + address + (copy && address.endsWith('/') ? 'index.html' : '');
}
