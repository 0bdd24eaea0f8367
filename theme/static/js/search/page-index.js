// @ts-check
/**
 * The index that the search page asks: the site's own in a worker, that of a copy on a disk, or a
 * service. Browsers that can unpack the index have workers too.
 */
import { copy, endpoint, here, site } from './page-links.js';
import { OFFLINE } from './page-words.js';

/** @typedef {import('./engine.js').Index} Index */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src;

/** @type {Promise<Index> | undefined} */
let opening;

/** Returns the index, opened once; where that failed, the next call tries again. */
export function index() {
  opening ??= open().catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** @returns {Promise<Index>} */
async function open() {
  const base = here('./');
  if (copy) return copy.open(base);
  return endpoint ? (await import('./endpoint.js')).openEndpoint(here(endpoint)) : inWorker(base);
}

/**
 * Returns the text of the manifest, which the page's head asked for early; nothing where it does
 * not name the content of this page, so that the engine reads it anew.
 * @param {string} url
 */
async function fetched(url) {
  try {
    const text = await (await fetch(url)).text();
    return text.includes(site) ? text : '';
  } catch {
    return '';
  }
}

/**
 * Returns an index in a worker; see worker.js for what is said.
 * @param {string} base
 * @returns {Promise<Index>}
 */
function inWorker(base) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('search-engine.js', script), { type: 'module', name: 'gongkai-search' });
    /** @type {Record<string, (...values: any[]) => void>[]} */
    const waiting = [];
    /** @type {any} */
    const index = {};
    /** @type {any[]} what is said at once, since every message costs */
    const said = [];
    const say = (/** @type {any[]} */ message) => {
      if (said.push(message) < 2) setTimeout(() => worker.postMessage(said.splice(0)));
    };
    const call = (/** @type {string} */ method) => (/** @type {any[]} */ ...given) =>
      new Promise((done, fail) => {
        const { signal, onCheck, ...options } = given.pop();
        const id = waiting.push({
          onCheck,
          resolve: (value, site) => done(((index.site = site), value)),
          reject: fail,
        }) - 1;
        signal?.addEventListener('abort', () => say([id]));
        say([id, method, ...given, options]);
      });
    worker.onmessage = ({ data: [id, how, values] }) => {
      waiting[id]?.[how](...values);
      if (how !== 'onCheck') delete waiting[id];
    };
    worker.onerror = () => reject({ name: 'SearchError', code: 'offline', message: OFFLINE });
    for (const method of ['search', 'snippets', 'suggest']) index[method] = call(method);
    fetched(`${base}manifest.json`)
      .then((manifest) => call('open')(base, { manifest }))
      .then((size) => resolve(Object.assign(index, { size })), reject);
  });
}

if (!endpoint && !copy) index().catch(() => {});
