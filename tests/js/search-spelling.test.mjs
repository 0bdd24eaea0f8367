import assert from 'node:assert/strict';
import { test } from 'node:test';

import { edits, likelihood, soft } from '../../theme/static/js/search/slips.js';
import { didYouMean } from '../../theme/static/js/search/spelling.js';
import { parseQuery } from '../../theme/static/js/search/query.js';
import { fold } from '../../theme/static/js/search/terms.js';

const encoder = new TextEncoder();
const files = {
  'u/readings.bin': '{"xi":"息","xin":"信","gong":"公","kai":"开","fu":"府"}',
  'q/0/0.bin': ['府\tfu\t信5\t\t信息', '信\txin\t息6\t府5\t息公', '西\txi', '息\txi\t公5\t信6\t公开',
    '公\tgong\t开7\t息5', '开\tkai\t\t公7'].join('\n'),
};
const storage = {
  manifest: { suggestions: 1, spelling: 1 },
  folding: () => (text) => fold(text),
  read: async (path, kind, reading) => {
    assert.equal(kind, path[0]);
    return reading(encoder.encode(files[path]));
  },
};
const pairs = new Set(['府信', '信息', '息公', '公开']);
const ask = (text) => didYouMean(storage, parseQuery(text, fold), (term) => pairs.has(term));

test('a character that sounds the same is set right, the rest stays', async () => {
  assert.deepEqual((await ask('府信西公开 -标题:Ａ'))[0], '府信息公开 -标题:a');
});

test('two swapped, one doubled and one missing are told', async () => {
  assert.equal((await ask('府息信公开'))[0], '府信息公开');
  assert.equal((await ask('府信信息公开'))[0], '府信息公开');
  assert.equal((await ask('府信公开'))[0], '府信息公开');
});

test('what is known is left alone, and so is what is nowhere', async () => {
  assert.deepEqual(await ask('府信息公开'), []);
  assert.deepEqual(await ask('龘龘龘龘'), []);
  assert.deepEqual(await ask(''), []);
});

test('a text with a pair that is nowhere is not likely at all', () => {
  const nothing = { sounds: [], follows: new Map(), precedes: new Map(), threes: new Set() };
  const table = {
    characters: new Map([['甲', { ...nothing, follows: new Map([['乙', 3]]) }]]),
    sounding: () => '',
  };
  assert.equal(likelihood(table, ['甲', '乙']), 3);
  assert.equal(likelihood(table, ['乙', '甲']), -1);
  assert.equal(likelihood(table, ['甲']), -1);
  assert.deepEqual([...edits(table, ['乙', '甲'], 0)][0][0], ['甲', '乙']);
});

test('sounds that are easily confused are one', () => {
  assert.equal(soft('zhang'), soft('zan'));
});
