import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { ACROSS, MARK, PLACE, hashOf } from '../../theme/static/js/search/hashing.js';
import { parseQuery } from '../../theme/static/js/search/query.js';
import { askingTerms, fold, steps, terms } from '../../theme/static/js/search/terms.js';
import { simplified } from './simplified.mjs';

const root = new URL('../../', import.meta.url);
const vectors = JSON.parse(await readFile(new URL('tests/search/vectors.json', root), 'utf8'));
const joined = JSON.parse(await readFile(new URL('tests/search/joined-vectors.json', root), 'utf8'));
const table = await simplified(readFile);

test('texts are folded and cut into the same terms as at the build', () => {
  assert.ok(vectors.terms.length > 40);
  for (const { text, fold: folded, terms: wanted } of [...vectors.terms, ...joined]) {
    assert.equal(fold(text, table), folded);
    assert.deepEqual(terms(folded), wanted, text);
  }
});

test('steps are the same as on the command line', () => {
  assert.ok(vectors.steps.length > 10);
  for (const { text, steps: wanted } of vectors.steps) {
    const found = steps(text).map(({ units, at, across, open }) => ({ units, at, across, open }));
    assert.deepEqual(found, wanted, text);
    for (const { units, term } of steps(text)) assert.equal(term, units.join(''));
  }
});

test('terms have the same hashes as at the build', () => {
  assert.ok(vectors.hashes.length > 10);
  for (const { units, place, mark, across } of vectors.hashes) {
    const found = [PLACE, MARK, ACROSS].map((seed) => hashOf(units, seed));
    assert.deepEqual(found, [place, mark, across], units.join(' '));
  }
});

test('queries are read as on the command line', () => {
  assert.ok(vectors.queries.length > 10);
  for (const { text, ...wanted } of vectors.queries) {
    const { text: _, ...read } = parseQuery(text, (one) => fold(one, table));
    assert.deepEqual(read, wanted, text);
  }
});

test('words that only ask are told as on the command line', async () => {
  const asking = JSON.parse(await readFile(new URL('../search/asking-vectors.json', import.meta.url), 'utf8'));
  assert.ok(asking.length > 5);
  for (const { text, terms: wanted } of asking) {
    assert.deepEqual(askingTerms(text).sort(), [...wanted].sort(), text);
  }
});
