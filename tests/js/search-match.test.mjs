// The matching behind the search page: what answers a query, and in which order.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  COLUMN,
  EXACT_NUMBER,
  IN_NAMES,
  IN_TITLE,
  TITLE_PREFIX,
  fold,
  foldNumber,
  search,
  wordsOf,
} from '../../theme/static/js/search-match.js';

const titles = {
  offices: [
    ['zfb', '示例市人民政府办公室', '示例市政府办'],
    ['jyj', '示例市教育局', '市教育局'],
  ],
  codes: ['119900000099010835', '11990000009901227N'],
  names: ['规范性文件', '工作总结'],
  columns: [
    [0, '规范性文件', 'normative'],
    [1, '工作总结', 'summaries'],
  ],
  documents: [
    ['公文处理工作规定', '示政办内〔2026〕3号', 0, 0, 0, '2026-00003', '2026-03-02', ''],
    ['关于修订公文处理工作规定的说明', '', 0, 0, 1, '2026-00002', '2026-02-02', ''],
    ['2025年ＩＴ工作总结', '', 1, 1, 1, '2026-00001', '2026-01-05', '失效'],
  ],
};

const urls = (query) => search(titles, query).map((result) => result.url);
const ranks = (query) => search(titles, query).map((result) => result.rank);

test('an empty query has no answer', () => {
  for (const query of ['', '   ', '\u3000']) assert.deepEqual(search(titles, query), []);
});

test('width and case do not matter', () => {
  assert.equal(fold(' ＩＴ '), 'it');
  assert.deepEqual(wordsOf('公文\u3000 规定'), ['公文', '规定']);
  assert.deepEqual(urls('it'), ['jyj/2026-00001/']);
  assert.deepEqual(urls('ＩＴ'), ['jyj/2026-00001/']);
});

test('a document number is found whichever brackets and spaces are typed', () => {
  for (const query of ['示政办内〔2026〕3号', '示政办内[2026]3号', '示政办内（2026） 3 号', '示政办内【2026】3号']) {
    assert.equal(search(titles, query)[0].rank, EXACT_NUMBER, query);
    assert.equal(urls(query)[0], 'zfb/2026-00003/', query);
  }
  assert.equal(foldNumber('示政办内﹝2026﹞3号'), '示政办内〔2026〕3号');
});

test('an index number and the id in it are exact numbers', () => {
  assert.deepEqual(ranks('119900000099010835/2026-00002'), [EXACT_NUMBER]);
  assert.deepEqual(urls('11990000009901227n/2026-00001'), ['jyj/2026-00001/']);
  assert.deepEqual(urls('2026-00003'), ['zfb/2026-00003/']);
});

test('a title that begins with the query stands before one that holds it', () => {
  assert.deepEqual(urls('公文处理'), ['zfb/2026-00003/', 'zfb/2026-00002/']);
  assert.deepEqual(ranks('公文处理'), [TITLE_PREFIX, IN_TITLE]);
});

test('all words must be there, in any order', () => {
  assert.deepEqual(urls('说明 公文'), ['zfb/2026-00002/']);
  assert.deepEqual(urls('说明 教育'), []);
});

test('columns stand after titles and before documents that only lie in them', () => {
  assert.deepEqual(urls('工作总结'), ['jyj/2026-00001/', 'jyj/summaries/', 'zfb/2026-00002/']);
  assert.deepEqual(ranks('工作总结'), [IN_TITLE, COLUMN, IN_NAMES]);
});

test('an office narrows a column, but does not call up all its columns', () => {
  assert.deepEqual(urls('教育局 总结'), ['jyj/summaries/', 'jyj/2026-00001/']);
  assert.ok(!urls('教育局').includes('jyj/summaries/'));
});

test('a result says what it needs to be shown', () => {
  const [result] = search(titles, 'it');
  assert.deepEqual(result, {
    rank: IN_TITLE,
    url: 'jyj/2026-00001/',
    title: '2025年ＩＴ工作总结',
    about: ['市教育局', '工作总结', '2026-01-05'],
    state: '失效',
  });
});

test('characters that mean something to a pattern are only characters', () => {
  for (const query of ['(', '[', '\\', '.*', '〔']) assert.ok(Array.isArray(search(titles, query)));
  assert.deepEqual(urls('.*'), []);
});
