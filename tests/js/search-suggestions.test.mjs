import assert from 'node:assert/strict';
import { test } from 'node:test';

import { meanings, partOf, plain, spellings } from '../../theme/static/js/search/spellings.js';
import { suggest } from '../../theme/static/js/search/suggestions.js';
import { fold } from '../../theme/static/js/search/terms.js';

const readings = new Map([
  ['xi', '息西'], ['xian', '县'], ['an', '安'], ['zheng', '政'], ['fu', '府'], ['xin', '信'],
]);
const encoder = new TextEncoder();

/** A storage over plain texts: one shard of lists, one file of rows. */
function storageOf(files) {
  return {
    manifest: { suggestions: 1 },
    asked: [],
    folding: () => (text) => fold(text),
    async read(path, kind, reading) {
      assert.equal(kind, 'u');
      this.asked.push(path);
      return reading(encoder.encode(files[path]));
    },
  };
}

const storage = () => storageOf({
  'u/readings.bin': JSON.stringify(Object.fromEntries(readings)),
  'u/0/0.bin': ['2', '^政\t2', '政府\t0 2', 'zf\t0 2', "'fu\t0 2", '府信\t2', "'zheng\t0 2",
    '#示政\t2'].join('\n'),
  'v/0/0.bin': ['0\t市政府\t政府\tshizf/', '2\t政某\t科\tzfb/x/',
    '3\t政府信息\t市政府办\tzfb/2026-00001/\t示政办发〔2026〕3号\tA/2026-00001'].join('\n'),
});

test('letters are cut into the fewest syllables, the last one perhaps unfinished', () => {
  assert.deepEqual(spellings([...'xian'], readings).slice(0, 2), [['xian'], ['xi', 'an']]);
  assert.deepEqual(spellings([...'政府xi'], readings)[0], ['政', '府', 'xi']);
  assert.ok(spellings([...'xian'.repeat(50)], readings).length <= 3);
});

test('a name is found by characters, syllables and first letters', () => {
  for (const way of [['政', '府'], ['zheng', 'f'], ['z', 'f'], ['政', 'f']]) {
    assert.equal(partOf('市政府', meanings(way, readings)), '政府', way.join(' '));
  }
  assert.equal(partOf('市政府', meanings(['f', 'z'], readings)), '');
  assert.equal(partOf('信息', meanings(['xi', 'xi'], readings)), '', 'a whole syllable is exact');
});

test('names and documents are suggested with what they are', async () => {
  assert.deepEqual(await suggest(storage(), '政府'), [
    { text: '政府信息', about: '公文 · 市政府办 · 示政办发〔2026〕3号', url: 'zfb/2026-00001/' },
    { text: '市政府', about: '机构 · 政府', url: 'shizf/' },
  ].reverse());
  assert.equal((await suggest(storage(), 'zhengfu')).length, 2);
  assert.equal((await suggest(storage(), '政府', { limit: 1 })).length, 1);
});

test('a number is found from its start in any brackets', async () => {
  const found = await suggest(storage(), '示政');
  assert.deepEqual(found.map(({ url }) => url), ['zfb/2026-00001/']);
});

test('nothing is fetched for nothing, and odd input is no error', async () => {
  const empty = storage();
  assert.deepEqual(await suggest(empty, ' 。”'), []);
  assert.deepEqual(empty.asked, []);
  assert.deepEqual(await suggest(storage(), '\ud800<b>.*'), []);
  assert.equal(plain('示政办发〔2026〕3号'), '示政办发20263号');
});

test('an abandoned request throws its reason', async () => {
  const control = new AbortController();
  control.abort();
  await assert.rejects(suggest(storage(), '政府', { signal: control.signal }), { name: 'AbortError' });
});
