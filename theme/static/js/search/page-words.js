// @ts-check
/**
 * The Chinese words that the search page's script puts together; those that never change stand
 * in the template.
 */

/** How much of a query is said again. */
const MOST = 60;

export const SEARCHING = '正在检索……';
export const UNKNOWN_TROUBLE = '检索没有成功，请重试或到目录中查找。';
export const OFFLINE = '没有连上网络，请稍后重试。';
export const RETRY = '重试';
export const RELOAD = '刷新本页';

/** @param {string} query @param {number} total @param {number} shown */
export function found(query, total, shown) {
  const part = shown < total ? `，已列出前 ${shown} 条` : '';
  return `找到 ${total} 条${about(query)}的结果${part}。`;
}

/** @param {string} query @param {boolean} filtered */
export function nothing(query, filtered) {
  return `${filtered ? '在所选条件下，' : ''}没有找到${about(query)}的信息。`;
}

/** @param {string} query */
function about(query) {
  const said = query.length > MOST ? `${query.slice(0, MOST)}…` : query;
  return query ? `与“${said}”有关` : '符合条件';
}

/** @param {number} count */
export function rest(count) {
  return `还有 ${count} 项`;
}

/** @param {number} done @param {number} all */
export function checking(done, all) {
  return `正在逐篇核对原文（${done}/${all}）……`;
}

/** @param {string} word */
export function only(word) {
  return `只查 ${word}`;
}
