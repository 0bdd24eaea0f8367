// @ts-check
/** The Chinese sentences of the search over an endpoint. */

export const TROUBLES = {
  offline: '没有连上检索服务，请检查网络后重试。',
  busy: '检索服务暂时不可用，请稍后重试。',
  refused: '检索服务没有接受这次请求，请告诉网站的管理者。',
  missing: '检索服务上没有找到索引，可能正在更新，请稍后重试。',
  broken: '检索服务的回答不完整或不是应有的格式，请稍后重试。',
};
export const PARTIAL = '检索服务没有查完全部公文，结果可能不全，请稍后重试。';

/** @param {number} count */
export const tooFar = (count) => `只能列出前 ${count} 条结果，请换更具体的词或加筛选条件。`;
