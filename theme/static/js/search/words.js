// @ts-check
/** The Chinese sentences that the engine says, each in one place. */

export const EMPTY = '没有可查的词：请写出至少一个字、词或编号。';
export const TITLES_ONLY = '只有单个的字时，只在标题和编号中查找。';
export const PHRASE_SHORT = '引号中只有一个字，只在标题和编号中查找。';
export const LITERAL = '没有按词找到，已按原样查找。';

/** @param {number} count */
export const long = (count) => `检索词太长，只用了前 ${count} 个字。`;

/** @param {string[]} words */
export const unknownWords = (words) => `没有任何公文写到：${words.join('、')}。`;

/** @param {[string, string][]} pairs */
export const synonyms = (pairs) =>
  `也查了同义的写法：${pairs.map(([word, other]) => `“${word}”→“${other}”`).join('、')}，这些结果排序靠后。`;

/**
 * @param {string} label
 * @param {string} value
 */
export const fieldNothing = (label, value) => `没有符合“${label}:${value}”的公文。`;

export const ABOUT = { document: '公文', office: '机构', column: '栏目' };
