// @ts-check
/**
 * The engine in a worker of the search page, so that typing never waits for it. As a module it is
 * the engine itself, for pages of others and where there are no workers.
 *
 * A message to the worker is a list of `[id, method, ...arguments, options]`, or `[id]` where the
 * answer is no longer wanted. Answers are `[id, 'onCheck', [done, all]]` any number of times, then
 * `[id, 'resolve', [value, site]]` or `[id, 'reject', [error]]`.
 */
import { openIndex } from './engine.js';

export { SearchError, openIndex } from './engine.js';

/** The name of workers that serve the search page (page-index.js). */
const NAME = 'gongkai-search';

const scope = /** @type {any} */ (globalThis);
/** @type {Map<number, AbortController>} */
const asked = new Map();
/** @type {any} */
let index;

if (scope.name === NAME && !scope.document) scope.onmessage = (/** @type {MessageEvent} */ { data }) => data.map(answer);

/** @param {any[]} message */
async function answer([id, method, ...given]) {
  if (!method) return asked.get(id)?.abort();
  const say = (/** @type {string} */ how, /** @type {unknown[]} */ ...values) => scope.postMessage([id, how, values]);
  const { signal } = asked.set(id, new AbortController()).get(id) ?? {};
  try {
    const options = { ...given.pop(), signal, onCheck: say.bind(null, 'onCheck') };
    if (method === 'open') index = await openIndex(given[0], options);
    say('resolve', index[method] ? await index[method](...given, options) : index.size, index.site);
  } catch (error) {
    const { name, code, file, message, stack } = /** @type {import('./engine.js').SearchError} */ (error);
    say('reject', { name, code, file, message, stack });
  }
  asked.delete(id);
}
