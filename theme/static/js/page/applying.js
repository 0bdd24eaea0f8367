// @ts-check
/** An application as text: what is missing in it, what it says, and as a mail. No page is needed. */

/**
 * @typedef {object} Item
 * @property {string} code
 * @property {string} name
 * @property {string} kind
 * @property {string} applicant who fills it, empty for everybody
 * @property {boolean} required
 * @property {string} oneOf of the items with the same word, one is enough
 * @property {Record<string, string>} wants the code that a choice makes necessary
 * @property {string} missing
 * @property {string} wrong
 * @typedef {Record<string, string>} Values what was typed, by code
 * @typedef {{code: string, text: string}} Fault
 * @typedef {object} Letter
 * @property {string} to
 * @property {string} opening
 * @property {{name: string, lines: [string, string][]}[]} parts
 * @property {string[]} ending
 */

/** The most characters of a mail draft as an address: some programs cut longer ones. */
export const MOST = 1800;
export const SUBJECT = '政府信息公开申请';
/** @type {Record<string, RegExp>} */
const FORMS = {
  电话: /^\+?[0-9][0-9 -]{4,22}$/,
  邮箱: /^[^\s@<>，、；;,]+@[^\s@<>，、；;,]+\.[^\s@<>，、；;,]+$/,
};

/**
 * Returns the items that an applicant fills.
 * @param {Item[]} items
 * @param {string} applicant
 */
export const itemsFor = (items, applicant) =>
  items.filter((item) => !item.applicant || item.applicant === applicant);

/**
 * Returns what is missing or wrong, in the order of the items, once for each.
 * @param {Item[]} items
 * @param {Values} values
 * @returns {Fault[]}
 */
export function faultsOf(items, values) {
  const filled = (/** @type {Item} */ item) => (values[item.code] ?? '').trim() !== '';
  const wanted = new Set(items.flatMap((item) => item.wants[values[item.code]] ?? []));
  /** @type {Set<string>} */
  const asked = new Set();
  return items.flatMap((item) => {
    if (filled(item)) {
      const form = FORMS[item.kind];
      const isWrong = form && !form.test(values[item.code].trim());
      return isWrong ? [{ code: item.code, text: item.wrong }] : [];
    }
    const group = items.filter((one) => item.oneOf && one.oneOf === item.oneOf);
    const isFirst = group.length > 0 && !asked.has(item.oneOf) && !group.some(filled);
    if (isFirst) asked.add(item.oneOf);
    const isMissing = item.required || wanted.has(item.code) || isFirst;
    return isMissing ? [{ code: item.code, text: item.missing }] : [];
  });
}

/**
 * Returns the application, from which the page and the text are made.
 * @param {string} office
 * @param {string} basis
 * @param {{name: string, items: Item[]}[]} groups
 * @param {Values} values
 * @returns {Letter}
 */
export function letterOf(office, basis, groups, values) {
  return {
    to: `${office}：`,
    opening: `根据${basis}，申请公开下列政府信息。`,
    parts: groups.map(({ name, items }, at) => ({
      name: `${'一二三四五六七八九十'[at]}、${name}`,
      lines: items
        .filter((item) => (values[item.code] ?? '').trim())
        .map((item) => [item.name, values[item.code].trim()]),
    })),
    ending: ['申请人签名（盖章）：', '申请日期：　　　　年　　月　　日'],
  };
}

/**
 * Returns an application as plain text.
 * @param {Letter} letter
 */
export function textOf({ to, opening, parts, ending }) {
  const blocks = parts.map(({ name, lines }) =>
    [name, ...lines.map(([label, value]) => `${label}：${value}`)].join('\n'));
  return [SUBJECT, `${to}\n${opening}`, ...blocks, ending.join('\n')].join('\n\n');
}

/**
 * Returns the address that opens a mail draft, empty where there is no mailbox or no room.
 * @param {string} mailbox
 * @param {string} text
 */
export function mailOf(mailbox, text) {
  if (!mailbox) return '';
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  const address = `mailto:${encodeURIComponent(mailbox).replace('%40', '@')}`;
  return body.length > MOST ? '' : `${address}?subject=${encodeURIComponent(SUBJECT)}&body=${body}`;
}
