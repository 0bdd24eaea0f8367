// @ts-check
/**
 * What a reader asks for: words, "phrases", -without, 标题: 文号: 机构: and the like. The command
 * line reads queries in the same way (plugins/search/query.py). Pure.
 */

/** @typedef {'title' | 'number' | 'index' | 'office' | 'column' | 'year' | 'validity' | 'kind'
 *   | 'topic'} FieldName */
/**
 * All texts are folded. `label` is the name of the field as the reader knows it.
 * @typedef {{name: FieldName, label: string, value: string, minus: boolean}} Field
 */
/**
 * @typedef {{text: string, words: string[], phrases: string[], minus: string[],
 *   fields: Field[], cut: boolean, also?: string[]}} Query
 * `also` are words and terms of its other forms, once these are known: what answers is marked too.
 */

/** More characters than this are not looked at. */
export const LONGEST = 200;

/** @type {Record<string, FieldName>} */
export const FIELDS = {
  标题: 'title',
  文号: 'number',
  发文字号: 'number',
  索引号: 'index',
  机构: 'office',
  栏目: 'column',
  年份: 'year',
  效力: 'validity',
  体裁: 'kind',
  主题: 'topic',
};

/** What the build takes for a space: not the mark at the start of some files, but old controls. */
const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const SPACES = new RegExp(`[${SPACE}]+`, 'gu');
const ENDS = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, 'gu');
const QUOTES = '"“”„‟「」『』＂';
/** Quotes that no text has inside: the others, after a letter, are a part of what is looked for. */
const TYPED = '"＂';
const PART = new RegExp(
  `([-－−])?(?:(${Object.keys(FIELDS).join('|')})[:：][${SPACE}]*)?` +
    `(?:[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?|([^${SPACE}${QUOTES}][^${SPACE}${TYPED}]*))`,
  'gu',
);

/**
 * Returns the query that a text means.
 * @param {string} text
 * @param {(text: string) => string} fold
 * @returns {Query}
 */
export function parseQuery(text, fold) {
  const characters = Array.from(trimmed(text));
  const cut = characters.length > LONGEST;
  /** @type {Query} */
  const query = { text, words: [], phrases: [], minus: [], fields: [], cut };
  const read = characters.slice(0, LONGEST).join('');
  for (const [, minus, label, quoted, bare] of read.matchAll(PART)) {
    const value = spaced(fold(quoted ?? bare));
    if (!value) continue;
    if (label) query.fields.push({ name: FIELDS[label], label, value, minus: Boolean(minus) });
    else if (minus) query.minus.push(value);
    else if (quoted !== undefined) query.phrases.push(value);
    else query.words.push(value);
  }
  return query;
}

/**
 * Returns a text with one space where there were several, or a line's end.
 * @param {string} text
 */
export function spaced(text) {
  return trimmed(text.replace(SPACES, ' '));
}

/** @param {string} text */
function trimmed(text) {
  return text.replace(ENDS, '');
}
