import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST, sentences } from '../../theme/static/js/page/sentences.js';

test('a text is read sentence by sentence, each with its stop', () => {
  assert.deepEqual(sentences('第一条　为了公开。第二条　依法！\n标题\n\n—— ——\n'), ['第一条　为了公开。', '第二条　依法！', '标题']);
});

test('a long sentence is cut at a comma, and nothing is lost', () => {
  const text = `${'甲'.repeat(70)}，${'乙'.repeat(80)}，${'丙'.repeat(200)}。`;
  const pieces = sentences(text);
  assert.equal(pieces.join(''), text);
  assert.ok(pieces.every((one) => one.length > 0 && one.length <= MOST));
  assert.equal(pieces[0], `${'甲'.repeat(70)}，`);
});

test('nothing to say gives nothing', () => {
  assert.deepEqual(sentences(' \n。\n'), []);
});
