// @ts-check
/**
 * What a copy of the site on a disk needs besides: there a page may not read files, but it may
 * run scripts that lie beside them. `plugins/search/offline.py` writes those.
 */
import { openIndex } from './engine.js';

/**
 * @typedef {{open: (base: string) => Promise<import('./engine.js').Index>,
 *   take: (text: string) => void}} Offline
 */

/** @type {WeakMap<Element, string>} */
const handed = new WeakMap();

/**
 * Brings a file as its script hands it over; works like `fetch`.
 * @type {import('./files.js').Fetch}
 */
export function fetchScript(url) {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    /** @param {number} status */
    const end = (status) => {
      script.remove();
      const content = bytes(handed.get(script) ?? '');
      resolve({ ok: status < 400, status, arrayBuffer: async () => content });
    };
    script.onload = () => end(200);
    script.onerror = () => end(404);
    script.src = `${url}.js`;
    document.head.append(script);
  });
}

/**
 * Returns the bytes that a text in base64 says, none where it says nothing: such a file is broken.
 * @param {string} text
 */
function bytes(text) {
  try {
    return Uint8Array.from(atob(text), (one) => one.charCodeAt(0)).buffer;
  } catch {
    return new ArrayBuffer(0);
  }
}

/**
 * What the page's script finds here in such a copy, and what each file's script calls: `open`
 * opens the index, `take` gets the bytes of the file in base64.
 */
/** @type {any} */ (globalThis).gongkai = /** @type {Offline} */ ({
  open: (base) => openIndex(base, { fetch: fetchScript }),
  take: (text) => handed.set(/** @type {Element} */ (document.currentScript), text),
});
