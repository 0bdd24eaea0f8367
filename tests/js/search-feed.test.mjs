// Results as a feed: the Atom document, and which feed of the site says the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { atom, ownFeed } from '../../theme/static/js/search/feed.js';
import { readState } from '../../theme/static/js/search/state.js';

const SITE = 'https://www.example.cn:8443/portal/';
const card = (values) => ({
  id: 'zfb/2026-00003', url: 'zfb/2026-00003/', title: '甲', date: '2026-01-12', office: '市政府办',
  column: '业务工作/工作总结', lead: '正文', ...values,
});

test('a feed holds what Atom demands, with the ids of the site\'s own feeds', () => {
  const feed = atom('工作_检索', SITE, 'search/?q=x&year=2026', [card({}), card({ date: '2026-02-01' })]);
  assert.match(feed, /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
  assert.match(feed, /<id>https:\/\/www.example.cn:8443\/portal\/search\/\?q=x&#38;year=2026<\/id>/);
  assert.match(feed, /<id>tag:www.example.cn,2026-01-12:zfb\/2026-00003<\/id>/);
  assert.match(feed, /href="https:\/\/www.example.cn:8443\/portal\/zfb\/2026-00003\/"/);
  assert.match(feed, /<author><name>市政府办<\/name>/);
  assert.equal(feed.match(/<updated>/g).length, 3);
  assert.equal(feed.match(/<updated>(.*?)</)[1], '2026-02-01T00:00:00+08:00', 'that of the newest');
  assert.equal(feed, atom('工作_检索', SITE, 'search/?q=x&year=2026', [card({}), card({ date: '2026-02-01' })]));
});

test('whatever a text holds stays text, and what XML forbids is left out', () => {
  const feed = atom('<b>&"\ud800\u0000', SITE, 'search/', [card({ title: '😀]]>\u0008\uffff', column: '"/>' })]);
  assert.match(feed, /<title>&#60;b&#62;&#38;&#34;<\/title>/);
  assert.match(feed, /<title>😀]]&#62;<\/title>/);
  assert.match(feed, /<category term="&#34;\/&#62;">/);
});

test('a feed of nothing, and of a document without a day, is still one', () => {
  assert.match(atom('x', SITE, 'search/', []), /<updated>1970-01-01T00:00:00\+08:00<\/updated>/);
  assert.match(atom('x', SITE, 'search/', [card({ date: '' })]), /<updated>1970-01-01T/);
});

const COLUMNS = { '业务工作/工作总结': 'summaries' };
const office = (value, chosen, count = 3) => ({ value, label: `${value}局`, chosen, count });

for (const [address, offices, expected] of [
  ['?q=x&office=jyj', [office('jyj', true), office('zfb', false)], { address: 'jyj/', label: 'jyj局' }],
  ['?q=x&office=jyj&office=zfb', [office('jyj', true), office('zfb', true)], null],
  ['?q=x&office=jyj', [office('jyj', true, 0)], null],
  ['?q=x&office=jyj&year=2025', [office('jyj', true)], null],
  ['?q=x', [office('jyj', false)], null],
  ['?q=x&column=业务工作/工作总结', [office('jyj', false)],
    { address: 'jyj/summaries/', label: 'jyj局 业务工作/工作总结' }],
  ['?q=x&column=业务工作/工作总结', [office('jyj', false), office('zfb', false)], null],
  ['?q=x&column=业务工作/工作总结&office=zfb', [office('jyj', false), office('zfb', true)],
    { address: 'zfb/summaries/', label: 'zfb局 业务工作/工作总结' }],
  ['?q=x&column=没有/这一栏&office=zfb', [office('zfb', true)], null],
]) {
  test(`the site's own feed of ${address} with ${offices.length} offices`, () => {
    assert.deepEqual(ownFeed(readState(address), { office: offices }, COLUMNS), expected);
  });
}
