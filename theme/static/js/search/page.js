// @ts-check
/**
 * The search page: what is typed and chosen becomes a state, the state an address, and the
 * answer to the state is what stands on the page. Answers to older states are dropped.
 */
import { AT_FIRST } from './amounts.js';
import { byId, part } from './elements.js';
import { feed, passages, run, stop } from './page-asking.js';
import { index } from './page-index.js';
import { link } from './page-links.js';
import { PART, changed, isFiltered, readState, writeState } from './state.js';
import * as view from './view.js';
import * as words from './page-words.js';

/** @typedef {import('./engine.js').Answer} Answer */
/** @typedef {import('./state.js').State} State */

/** How long typing must pause, in milliseconds, before an answer is sought. */
const PAUSE = 150;
/** How much longer, before the results after the first are, and the address says it: that costs. */
const LONG_PAUSE = 500;
const SUGGESTIONS = 6;

const input = /** @type {HTMLInputElement} */ (byId('query'));
const sort = /** @type {HTMLSelectElement} */ (part('sort'));

let state = readState(location.search);
/** @type {import('./engine.js').Card[]} what stands on the page */
let cards = [];
/** @type {typeof import('./beside.js') | undefined} */
let beside;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;
/** @type {Promise<(text: string) => Promise<void>> | undefined} */
let suggesting;

/**
 * Answers the state that stands: the first results as soon as they are there, then the others;
 * while one types these wait for a longer pause.
 * @param {boolean} [typing]
 */
function answer(typing) {
  beside?.forget();
  if (!state.q.trim() && !isFiltered(state)) {
    stop();
    view.clear();
    return;
  }
  if (!part('results').children.length) view.say(words.SEARCHING);
  void run(state, async (ask) => {
    const first = await ask({ limit: AT_FIRST, brief: true });
    if (first.total) {
      show(first);
      if (typing) await new Promise((rested) => setTimeout(rested, LONG_PAUSE));
    }
    const kept = Math.min(AT_FIRST, first.settled);
    const [rest, others] = await Promise.all([
      ask({ offset: kept, limit: state.shown - kept }),
      import('./beside.js'),
    ]);
    beside = others;
    if (!first.total) show(rest);
    cards.splice(kept);
    view.keep(kept);
    showRest(rest, others);
    others.showRemarks(rest, state, askFor);
  });
}

/** @param {Answer} found */
function show(found) {
  cards = [];
  beside?.forget();
  view.showAnswer(found, state);
  add(found);
}

/**
 * Shows the results after the first, the filters, and, when they are in view, the passages.
 * @param {Answer} rest
 * @param {typeof import('./beside.js')} others
 */
function showRest(rest, { showFacets, showChosen, watch }) {
  add(rest);
  showFacets(rest.facets, choose);
  showChosen(rest.facets, state, choose);
  watch([...part('results').children], passages(rest));
  if (isFiltered(state)) void feed(({ showOwn }) => showOwn(state, rest.facets));
  else part('subscribe').hidden = true;
}

/** @param {Answer} found */
function add({ results, total }) {
  cards.push(...results.map(({ card }) => card));
  const items = view.showMore(results);
  view.showCount(total, state);
  return items;
}

/** Brings the next results, puts them below the others, and gives the focus to the first. */
function more() {
  void run(state, async (ask) => {
    const shown = state.shown + PART;
    const found = await ask({ offset: cards.length, limit: shown - cards.length, brief: true });
    state = { ...state, shown };
    history.replaceState(history.state, '', writeState(state));
    const items = add(found);
    items[0]?.querySelector('a')?.focus();
    beside?.watch(items, passages(found));
  });
}

/**
 * Goes to another state. While one types, the address changes without new entries in the
 * history, so that going back leads to the query before and not through its letters.
 * @param {State} next
 * @param {boolean} [typing]
 */
function go(next, typing = false) {
  clearTimeout(pause);
  state = next;
  if (typing && history.state?.typing) pause = setTimeout(write, LONG_PAUSE, typing);
  else write(typing);
  answer(typing);
}

/** @param {boolean} typing */
function write(typing) {
  const address = writeState(state);
  const same = address === writeState(readState(location.search));
  const how = same || (typing && history.state?.typing) ? 'replaceState' : 'pushState';
  history[how]({ typing }, '', address);
}

/** @param {string} query */
function askFor(query) {
  input.value = query;
  input.focus();
  go(changed(state, { q: query }));
}

/** @param {string} facet @param {string} value @param {boolean} chosen */
function choose(facet, value, chosen) {
  if (beside) go(beside.withFilter(state, facet, value, chosen));
}

function clearFilters() {
  part('status').focus();
  go(changed(state, { filters: {} }));
}

/** What has been typed is answered once typing pauses. */
function typed() {
  clearTimeout(pause);
  pause = setTimeout(() => {
    if (input.value !== state.q) go(changed(state, { q: input.value }), true);
    propose(input.value);
  }, PAUSE);
}

/**
 * Proposes what may be meant by what has been typed so far; without the network one can still
 * search.
 * @param {string} text nothing closes the list
 */
function propose(text) {
  suggesting ??= import('./suggest.js').then(({ combobox }) =>
    combobox(input, part('suggestions'), async (typed) => (await index()).suggest(typed, { limit: SUGGESTIONS }), take));
  suggesting.then((show) => show(text)).catch(() => (suggesting = undefined));
}

/** @param {import('./engine.js').Suggestion} suggestion */
function take({ text, url }) {
  if (url) location.assign(link(url));
  else askFor(text);
}

function fromAddress() {
  clearTimeout(pause);
  state = readState(location.search);
  input.value = state.q;
  sort.value = state.sort;
  answer();
}

/** @type {[EventTarget, string, (event: any) => void][]} */
const heard = [
  [input, 'focus', () => propose('')],
  [input, 'input', (event) => event.isComposing || typed()],
  [input, 'compositionend', typed],
  [part('form'), 'submit', (event) => {
    event.preventDefault();
    if (suggesting) propose('');
    go(changed(state, { q: input.value }));
  }],
  [sort, 'change', () => go(changed(state, { sort: sort.value === 'date' ? 'date' : 'relevance' }))],
  [part('more'), 'click', more],
  [part('unfiltered'), 'click', clearFilters],
  [part('clear'), 'click', clearFilters],
  [part('save'), 'click', () => feed(({ save }) => save(state, cards))],
  [part('reload'), 'click', () => location.reload()],
  [part('again'), 'click', () => {
    part('status').focus();
    if (part('again').dataset.reload) location.reload();
    else answer();
  }],
  [globalThis, 'popstate', fromAddress],
];
for (const [target, name, action] of heard) target.addEventListener(name, action);
byId('searching').hidden = false;
part('filters').open = matchMedia('(min-width: 60rem)').matches;
fromAddress();
