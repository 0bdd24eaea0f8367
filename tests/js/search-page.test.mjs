// The parts of the search page that need no page: its state in the address, the list's places.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ordered } from '../../theme/static/js/search/facets.js';
import { PART, changed, isFiltered, readState, withFilter, writeState } from '../../theme/static/js/search/state.js';
import { moved } from '../../theme/static/js/search/suggest.js';
import { shorter } from '../../theme/static/js/search/page-remarks.js';

test('an address without anything is the state without anything', () => {
  assert.deepEqual(readState(''), { q: '', sort: 'relevance', shown: PART, filters: {} });
  assert.equal(writeState(readState('')), '?');
});

test('a state survives its address', () => {
  const addresses = ['?q=%E5%B7%A5%E4%BD%9C', '?q=a+b&office=zfb&office=jyj&year=2025&sort=date&n=60'];
  for (const address of addresses) assert.equal(writeState(readState(address)), address);
  const odd = { ...readState(''), q: '"100% <b>" & -年份:2025 ＃' };
  assert.deepEqual(readState(writeState(odd)), odd);
});

test('the same state has the same address, in whichever order it was written', () => {
  const one = writeState(readState('?year=2025&q=x&office=zfb'));
  assert.equal(one, writeState(readState('?office=zfb&year=2025&q=x')));
});

test('what an address cannot mean is passed over', () => {
  for (const n of ['-5', '0', 'x', '7', '', 'NaN']) assert.equal(readState(`?n=${n}`).shown, PART);
  assert.equal(readState('?n=999999999').shown, 500);
  assert.equal(readState(`?n=${PART + 1}`).shown, 2 * PART);
  assert.equal(readState('?sort=up').sort, 'relevance');
  assert.deepEqual(readState('?office=&nobody=1&office=zfb&office=zfb').filters, { office: ['zfb'] });
});

test('half a character does not stop an address', () => {
  assert.equal(typeof writeState({ ...readState(''), q: '\ud800' }), 'string');
});

test('a filter is put in and taken out, and begins with the first results', () => {
  const state = { ...readState('?q=x'), shown: 80 };
  const chosen = withFilter(state, 'office', 'zfb', true);
  assert.deepEqual(chosen.filters, { office: ['zfb'] });
  assert.equal(chosen.shown, PART);
  assert.deepEqual(withFilter(chosen, 'office', 'zfb', true).filters, { office: ['zfb'] });
  assert.deepEqual(withFilter(chosen, 'office', 'zfb', false).filters, {});
  assert.deepEqual(state.filters, {});
  assert.deepEqual([isFiltered(state), isFiltered(chosen)], [false, true]);
  assert.equal(changed(chosen, { q: 'y' }).q, 'y');
});

test('arrows go round through the box itself', () => {
  assert.deepEqual([-1, 0, 1].map((at) => moved(at, 2, 1)), [0, 1, -1]);
  assert.deepEqual([-1, 0, 1].map((at) => moved(at, 2, -1)), [1, -1, 0]);
});

test('chosen values of a facet stand first', () => {
  const values = [['a', false], ['b', true], ['c', false], ['d', true]].map(([value, chosen]) => ({ value, chosen }));
  assert.deepEqual(ordered(values).map(({ value }) => value), ['b', 'd', 'a', 'c']);
});

test('a query of several words is offered word by word, without what must not be there', () => {
  assert.deepEqual(shorter('工作  总结\u3000-教育 工作'), ['工作', '总结']);
  assert.deepEqual(shorter('工作总结'), []);
  assert.equal(shorter('a b c d e f').length, 4);
});
