// @ts-check
/**
 * The search page: reads ?q=, fetches the titles once, shows what answers.
 */
import { search } from './search-match.js';

/** @typedef {import('./search-match.js').Titles} Titles */
/** @typedef {import('./search-match.js').Result} Result */

const SHOWN_AT_ONCE = 50;

const form = /** @type {HTMLFormElement} */ (document.getElementById('search-form'));
const input = /** @type {HTMLInputElement} */ (document.getElementById('query'));
const status = /** @type {HTMLElement} */ (document.getElementById('search-status'));
const list = /** @type {HTMLOListElement} */ (document.getElementById('search-results'));
const more = /** @type {HTMLButtonElement} */ (document.getElementById('search-more'));
const root = form.dataset.root ?? './';

/** @type {Promise<Titles> | undefined} */
let loading;
/** @type {Result[]} */
let results = [];
/** Counts the queries, so that an answer to an older one is dropped. */
let latest = 0;

function titles() {
  loading ??= fetch(form.dataset.titles ?? 'titles.json').then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  });
  return loading;
}

/** @param {string} query */
async function show(query) {
  const mine = ++latest;
  if (!query.trim()) {
    results = [];
    list.replaceChildren();
    more.hidden = true;
    status.textContent = '';
    return;
  }
  status.textContent = '正在检索……';
  try {
    const found = search(await titles(), query);
    if (mine !== latest) return;
    results = found;
  } catch {
    loading = undefined;
    if (mine === latest) status.textContent = '检索数据没有取到，请检查网络后重试，或到目录中查找。';
    return;
  }
  list.replaceChildren();
  status.textContent = results.length
    ? `找到 ${results.length} 条与“${query.trim()}”有关的结果。`
    : `没有找到与“${query.trim()}”有关的标题、文号或栏目。可以换一个词，或到目录中查找。`;
  append();
}

function append() {
  const start = list.children.length;
  list.append(...results.slice(start, start + SHOWN_AT_ONCE).map(item));
  more.hidden = list.children.length >= results.length;
}

/** @param {Result} result */
function item(result) {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = root + result.url;
  link.textContent = result.title;
  entry.append(link);
  if (result.state) {
    const force = document.createElement('span');
    force.className = 'force';
    force.textContent = result.state;
    entry.append(force);
  }
  const about = document.createElement('span');
  about.className = 'about';
  for (const text of result.about) {
    const part = document.createElement('span');
    part.textContent = text;
    about.append(part);
  }
  entry.append(about);
  return entry;
}

function fromAddress() {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  input.value = query;
  void show(query);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.searchParams.set('q', input.value);
  if (address.href !== location.href) history.pushState(null, '', address);
  void show(input.value);
});
more.addEventListener('click', () => {
  const next = list.children.length;
  append();
  /** @type {HTMLElement | null | undefined} */ (list.children[next]?.querySelector('a'))?.focus();
});
addEventListener('popstate', fromAddress);
fromAddress();
