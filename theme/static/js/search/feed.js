// @ts-check
/**
 * Results as a feed: an Atom document made where they are shown, and the site's own feeds. The
 * page's script brings this only when it is wanted.
 */
import { element, part } from './elements.js';
import { columns, here, root, url } from './page-links.js';
import { writeState } from './state.js';

/**
 * @typedef {import('./engine.js').Card} Card
 * @typedef {import('./engine.js').Facets} Facets
 * @typedef {import('./state.js').State} State
 */

/** What must not stand in XML, in whatever way it is written: controls, halves of characters. */
const ILLEGAL = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Returns an Atom document of results. The entries have the ids that the site's own feeds give
 * them, so that a reader of feeds shows none twice; times are those of publication.
 * @param {string} title
 * @param {string} site the site's address, which ends with a slash
 * @param {string} address of the query, relative to it
 * @param {Card[]} cards
 */
export function atom(title, site, address, cards) {
  const entries = cards.map((card) => tag('entry', '', about(
    card.title,
    `tag:${new URL(site).hostname},${card.date}:${card.id}`,
    site + card.url,
    card.date,
  ) + tag('author', '', tag('name', '', text(card.office)))
    + (card.column && tag('category', ` term="${text(card.column)}"`))
    + tag('summary', '', text(card.lead))));
  const newest = cards.map(({ date }) => date).sort().pop() ?? '';
  const head = about(title, site + address, site + address, newest);
  return '<?xml version="1.0" encoding="utf-8"?>\n'
    + tag('feed', ' xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"', head + entries.join(''));
}

/**
 * @param {string} title
 * @param {string} id
 * @param {string} address
 * @param {string} day
 */
function about(title, id, address, day) {
  return tag('title', '', text(title)) + tag('id', '', text(id))
    + tag('link', ` rel="alternate" type="text/html" href="${text(address)}"`)
    + tag('updated', '', `${day || '1970-01-01'}T00:00:00+08:00`);
}

/**
 * @param {string} name
 * @param {string} attributes
 * @param {string} [content]
 */
function tag(name, attributes, content = '') {
  return `<${name}${attributes}>${content}</${name}>\n`;
}

/** @param {string} value */
function text(value) {
  return value.replace(ILLEGAL, '').replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
}

/**
 * Returns the address and the name of the feed that the site has of what the filters name, or
 * null: an office, or a column of one office. What has results has a feed. Pure.
 * @param {State} state
 * @param {Facets} facets
 * @param {Record<string, string>} columns the address in its office of each column by its name
 * @returns {{address: string, label: string} | null}
 */
export function ownFeed({ filters }, facets, columns) {
  const { office = [], column = [], ...others } = filters;
  const offices = facets.office.filter(({ count, chosen }) => count && (chosen || !office.length));
  if (Object.keys(others).length || column.length > 1 || offices.length !== 1) return null;
  const [{ value, label }] = offices;
  if (!column.length) return office.length ? { address: `${value}/`, label } : null;
  const [name] = column;
  const slug = columns[name];
  return slug ? { address: `${value}/${slug}/`, label: `${label} ${name}` } : null;
}

/**
 * Hands the reader what stands on the page as a file for a reader of feeds.
 * @param {State} state
 * @param {Card[]} cards
 */
export function save(state, cards) {
  const title = [state.q, document.title].filter(Boolean).join('_');
  const home = new URL(root, here(url)).href;
  const feed = atom(title, home, `search/${writeState(state)}`, cards);
  const href = URL.createObjectURL(new Blob([feed], { type: 'application/atom+xml' }));
  element('a', { href, download: 'search.atom' }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/**
 * Shows the link to the feed that the site has of what the filters name, or none.
 * @param {State} state
 * @param {Facets} facets
 */
export function showOwn(state, facets) {
  const feed = ownFeed(state, facets, JSON.parse(columns));
  const place = part('subscribe');
  place.hidden = !feed;
  if (!feed) return;
  place.href = `${root}${feed.address}feed.xml`;
  place.type = 'application/atom+xml';
  place.textContent = `订阅“${feed.label}”的新信息（Atom）`;
}
