import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { expansions, parsed } from '../../theme/static/js/search/synonyms.js';

const root = new URL('../../', import.meta.url);
const vectors = JSON.parse(
  await readFile(new URL('tests/search/synonyms-vectors.json', root), 'utf8'),
);

test('words are expanded as on the command line', () => {
  const table = parsed(vectors.lines.join('\n'));
  assert.equal(table.length, vectors.lines.length);
  for (const { words, expansions: wanted } of vectors.cases) {
    assert.deepEqual(expansions(words, table), wanted, words.join());
  }
});

test('a site without synonyms adds nothing', () => {
  assert.deepEqual(expansions(['低保'], parsed('')), []);
});
