// @ts-check
/** One question at a time: a newer one ends those before it, whose answers are dropped. */
import { part } from './elements.js';
import { index } from './page-index.js';
import { site } from './page-links.js';
import * as view from './view.js';
import * as words from './page-words.js';

/** @typedef {import('./engine.js').Answer} Answer */
/** @typedef {import('./engine.js').SearchOptions} SearchOptions */
/** @typedef {(options: SearchOptions) => Promise<Answer>} Ask */

let asking = new AbortController();

/** Gives up the question that stands, and returns what tells of the end of the next. */
export function stop() {
  asking.abort();
  asking = new AbortController();
  return asking.signal;
}

/**
 * Does what asks for results of a state; where something else has been asked since, its answers
 * never come. Trouble is said in words.
 * @param {import('./state.js').State} state
 * @param {(ask: Ask) => Promise<void>} action
 */
export async function run({ q, filters, sort }, action) {
  const signal = stop();
  view.setBusy(true);
  try {
    await action(async (options) => {
      signal.throwIfAborted();
      const opened = await index();
      /** @param {number} done @param {number} all */
      const onCheck = (done, all) => signal.aborted || !options.brief || view.say(words.checking(done, all));
      const found = await opened.search(q, { filters, sort, signal, onCheck, ...options });
      signal.throwIfAborted();
      part('old').hidden = !site || !opened.site || site === opened.site;
      return found;
    });
  } catch (error) {
    if (signal.aborted) return;
    trouble(/** @type {import('./files.js').SearchError} */ (error));
  }
  view.setBusy(false);
}

/**
 * A page that was opened before the site was published anew finds its scripts gone: whatever is not
 * the network's, only loading it again mends.
 * @param {import('./files.js').SearchError} error those of a worker and a service are of other classes
 */
function trouble({ name, code, message, stack }) {
  const known = name === 'SearchError';
  if (!known) console.error(stack);
  view.showTrouble(known ? message : words.UNKNOWN_TROUBLE, code !== 'offline' && navigator.onLine);
}

/**
 * Returns what fetches the passages that answer a question.
 * @param {Answer} found
 * @returns {import('./page-passages.js').Fetch}
 */
export function passages({ parsed }) {
  return async (docs, signal) => (await index()).snippets(docs, parsed, { signal });
}

/**
 * Does what has to do with feeds; without the network the results stand as they are.
 * @param {(feeds: typeof import('./feed.js')) => void} action
 */
export async function feed(action) {
  try {
    action(await import('./feed.js'));
  } catch {
    view.say(words.UNKNOWN_TROUBLE);
  }
}
