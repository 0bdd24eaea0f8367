import assert from 'node:assert/strict';
import { test } from 'node:test';

import { partsOf } from '../../theme/static/js/search/endpoint-answer.js';
import { requestOf } from '../../theme/static/js/search/endpoint-request.js';
import { openEndpoint } from '../../theme/static/js/search/endpoint.js';
import { parseQuery } from '../../theme/static/js/search/query.js';
import { fold } from '../../theme/static/js/search/terms.js';

const URL = 'https://search.example.cn/gongkai/_search';
const SOURCE = {
  id: 'zfb/2025-00001', url: 'zfb/2025-00001/', title: '示例市政府信息公开办法', number: '示政发〔2025〕3号',
  index_number: 'A1/2025-00001', office: 'zfb', office_name: '示例市人民政府办公室', column: '政策/规范性文件',
  kind: '办法', topic: '综合政务', date: '2025-03-01', validity: '有效', lead: '为了做好公开工作',
};

/** @param {Record<string, unknown>} [changes] @param {Record<string, string[]>} [highlight] */
function reply(changes = {}, highlight) {
  return {
    timed_out: false,
    _shards: { total: 1, failed: 0 },
    hits: { total: { value: 1, relation: 'eq' }, hits: [{ _score: 2.5, _source: { ...SOURCE, ...changes }, highlight }] },
    aggregations: {
      office: { values: { buckets: [{ key: 'zfb', doc_count: 1, label: { buckets: [{ key: '市政府办' }] } }] } },
      year: { values: { buckets: [{ key: '2025', doc_count: 1 }] } },
    },
  };
}

/**
 * Returns a fetch that keeps what it was asked, and gives an answer made by a function.
 * @param {(body: any) => unknown} answer
 */
function serving(answer) {
  /** @type {{url: string, init: any, body: any}[]} */
  const asked = [];
  const fetch = async (/** @type {string} */ url, /** @type {any} */ init) => {
    init.signal?.throwIfAborted();
    const body = JSON.parse(init.body);
    asked.push({ url, init, body });
    const content = answer(body);
    return content instanceof Response ? content : Response.json(content);
  };
  return { asked, fetch: /** @type {any} */ (fetch) };
}

const bodyOf = (/** @type {string} */ text, options = {}) =>
  /** @type {any} */ (requestOf(parseQuery(text, (one) => fold(one)), options));
const boolOf = (/** @type {string} */ text) => bodyOf(text).query.function_score.query.bool;

test('an answer has the cards, facets and marks of the engine', async () => {
  const highlight = { title: ['示例市\ue000政府\ue001\ue000信息\ue001公开办法'], text: ['做好\ue000政府信息\ue001\n工作'] };
  const { fetch, asked } = serving(() => reply({}, highlight));
  const index = await openEndpoint(URL, { fetch });
  assert.equal(index.size, 1);
  const { total, results, facets, notes, parsed } = await index.search('政府信息', { filters: { office: ['zfb', 'czj'] } });
  assert.equal(total, 1);
  assert.deepEqual(notes, []);
  const [{ doc, score, card, title }] = results;
  assert.equal(score, 2.5);
  assert.deepEqual(card, {
    id: 'zfb/2025-00001', url: 'zfb/2025-00001/', title: SOURCE.title, number: SOURCE.number,
    indexNumber: 'A1/2025-00001', officeId: 'zfb', office: SOURCE.office_name, column: SOURCE.column,
    kind: '办法', topic: '综合政务', date: '2025-03-01', validity: '', lead: SOURCE.lead,
  });
  assert.deepEqual(title, [{ text: '示例市', hit: false }, { text: '政府信息', hit: true }, { text: '公开办法', hit: false }]);
  assert.deepEqual((await index.snippets([doc], parsed)).get(doc), [
    { text: '做好', hit: false }, { text: '政府信息', hit: true }, { text: ' 工作', hit: false },
  ]);
  assert.deepEqual(facets.office, [
    { value: 'zfb', label: '市政府办', count: 1, chosen: true },
    { value: 'czj', label: 'czj', count: 0, chosen: true },
  ]);
  assert.deepEqual(facets.kind, []);
  for (const { url, init } of asked) {
    assert.equal(url, URL);
    assert.equal(init.method, 'POST');
    assert.equal(init.credentials, 'omit');
    assert.equal(init.referrerPolicy, 'no-referrer');
  }
});

test('without a highlight the first words stand for the passage, and a repealed text says so', async () => {
  const { fetch } = serving(() => reply({ validity: '废止' }));
  const index = await openEndpoint(URL, { fetch });
  const { results: [{ doc, card, title }], parsed } = await index.search('公开');
  assert.equal(card.validity, '废止');
  assert.deepEqual(title, [{ text: SOURCE.title, hit: false }]);
  assert.deepEqual((await index.snippets([doc], parsed)).get(doc), [{ text: SOURCE.lead, hit: false }]);
});

test('markup in a title stays text', () => {
  assert.deepEqual(partsOf('<b>\ue000税务\ue001</b>'), [
    { text: '<b>', hit: false }, { text: '税务', hit: true }, { text: '</b>', hit: false },
  ]);
});

test('phrases, minus and fields become conditions', () => {
  const { filter, must_not: without, should } = boolOf('办法 "信息 公开" -教育 机构:财政 -体裁:通知 年份:2020-2025');
  assert.equal(filter[0].match.all.query, '办法 信息 公开');
  assert.deepEqual([filter[1].multi_match.type, filter[1].multi_match.query], ['phrase', '信息 公开']);
  assert.equal(filter[2].bool.should[0].term.office.value, '财政');
  assert.deepEqual(filter[3], { range: { year: { gte: '2020', lte: '2025' } } });
  assert.equal(without[0].multi_match.query, '教育');
  assert.deepEqual(without[1], { match_phrase: { 'kind.exact': { query: '通知' } } });
  assert.ok(should.length);
  assert.equal(boolOf('文号:第3号').filter[0].match.number.query, '第3号');
  assert.deepEqual(boolOf('年份:abc').filter, [{ match_none: {} }]);
  assert.equal(boolOf('年份:2025').should, undefined);
  assert.equal(boolOf('索引号:A1/2025-00001').filter[0].match.index_number.operator, 'and');
  assert.deepEqual(boolOf('效力:废止').filter, [{ term: { 'validity.key': { value: '废止' } } }]);
});

test('one character is looked for in titles and numbers', () => {
  assert.deepEqual(boolOf('税').filter, [{ multi_match: { query: '税', type: 'phrase', fields: ['title.exact', 'number.exact'] } }]);
  assert.deepEqual(boolOf('"税" 公文').filter[1].multi_match.fields, ['title.exact', 'number.exact']);
});

test('a long query asks for no more than an endpoint allows', () => {
  const { query } = boolOf('税务'.repeat(99)).filter[0].match.all;
  assert.equal(query.length, 120);
});

test('a facet is counted under the filters of the others', () => {
  const { aggs, post_filter: post } = bodyOf('公文', { filters: { office: ['zfb'], year: ['2025'] } });
  assert.deepEqual(aggs.office.filter.bool.filter, [{ terms: { year: ['2025'] } }]);
  assert.deepEqual(aggs.year.filter.bool.filter, [{ terms: { office: ['zfb'] } }]);
  assert.equal(aggs.kind.filter.bool.filter.length, 2);
  assert.equal(post.bool.filter.length, 2);
});

test('sorting and paging stay within what an endpoint gives', async () => {
  assert.deepEqual(bodyOf('公文', { sort: 'date' }).sort[1], { id: 'desc' });
  assert.equal(bodyOf('公文').sort[0], '_score');
  const { from, size } = bodyOf('公文', { offset: 9_990, limit: 20 });
  assert.deepEqual([from, size], [9_990, 10]);
  assert.equal(bodyOf('公文', { offset: 20_000, limit: 20 }).size, 0);
  const { fetch } = serving(() => reply());
  const { notes } = await (await openEndpoint(URL, { fetch })).search('公文', { offset: 9_990, limit: 20 });
  assert.deepEqual(notes.map(({ code }) => code), ['far']);
});

test('suggestions come from titles and numbers', async () => {
  const { fetch, asked } = serving(() => reply());
  const index = await openEndpoint(URL, { fetch });
  assert.deepEqual(await index.suggest('示例市，政府', { limit: 3 }), [
    { text: SOURCE.title, about: '公文 · 示例市人民政府办公室 · 示政发〔2025〕3号', url: 'zfb/2025-00001/' },
  ]);
  const { body } = /** @type {any} */ (asked.at(-1));
  assert.equal(body.size, 3);
  assert.equal(body.query.bool.should[0].prefix['title.key'].value, '示例市政府');
  const before = asked.length;
  assert.deepEqual(await index.suggest('。'), []);
  assert.equal(asked.length, before);
});

test('odd queries are said or answered, never errors, and nothing to ask asks nothing', async () => {
  const { fetch, asked } = serving(() => reply());
  const index = await openEndpoint(URL, { fetch });
  for (const query of ['', ' ', '。，！', '"', '-']) {
    const { total, notes, facets } = await index.search(query);
    assert.equal(total, 0, query);
    assert.deepEqual(notes.map(({ code }) => code), ['empty'], query);
    assert.deepEqual(facets.office, []);
  }
  assert.equal(asked.length, 1);
  for (const query of ['\ud800税务', '标题:', '(.*)+[税务', '<b>税务</b>', '税务'.repeat(5_000)]) {
    assert.equal((await index.search(query)).total, 1, query);
  }
  assert.doesNotMatch(JSON.stringify(asked), /\\\\ud[89a-f]/u);
  assert.deepEqual((await index.search('税'.repeat(10_000))).notes.map(({ code }) => code), ['long']);
});

const html = () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });
const BAD = /** @type {[string, () => unknown, string][]} */ ([
  ['a page of HTML', html, 'broken'],
  ['JSON that is no answer', () => ({ ok: true }), 'broken'],
  ['null', () => null, 'broken'],
  ['hits that are no documents', () => ({ hits: { total: { value: 1 }, hits: [{}] } }), 'broken'],
  ['an address that leads elsewhere', () => reply({ url: 'https://evil.example/x/' }), 'broken'],
  ['an address of script', () => reply({ url: 'javascript:alert(1)//' }), 'broken'],
  ['400', () => new Response('{}', { status: 400 }), 'broken'],
  ['403', () => new Response('{}', { status: 403 }), 'broken'],
  ['404', () => new Response('{}', { status: 404 }), 'missing'],
  ['429', () => new Response('{}', { status: 429 }), 'offline'],
  ['503', () => new Response('{}', { status: 503 }), 'offline'],
  ['no network', () => { throw new TypeError('fetch failed'); }, 'offline'],
]);

for (const [what, answer, code] of BAD) {
  test(`${what} is said in words`, async () => {
    let bad = false;
    const { fetch } = serving(() => (bad ? answer() : reply()));
    const index = await openEndpoint(URL, { fetch });
    bad = true;
    for (const asking of [index.search('税务'), index.suggest('税务'), openEndpoint(URL, { fetch })]) {
      await assert.rejects(asking, (/** @type {any} */ error) => {
        assert.equal(error.name, 'SearchError');
        assert.equal(error.code, code);
        assert.equal(error.file, URL);
        assert.match(error.message, /检索服务.*。$/u);
        return true;
      });
    }
    bad = false;
    assert.equal((await index.search('税务')).total, 1);
  });
}

test('an answer of only a part of the endpoint says so', async () => {
  const { fetch } = serving(() => ({ ...reply(), _shards: { total: 3, failed: 1 } }));
  const { notes } = await (await openEndpoint(URL, { fetch })).search('税务');
  assert.deepEqual(notes.map(({ code }) => code), ['partial']);
});

test('a search that was given up throws the reason of its signal', async () => {
  const { fetch } = serving(() => reply());
  const index = await openEndpoint(URL, { fetch });
  await assert.rejects(index.search('税务', { signal: AbortSignal.abort() }), { name: 'AbortError' });
});

test('passages of long gone results are forgotten', async () => {
  const { fetch } = serving(() => reply());
  const index = await openEndpoint(URL, { fetch });
  const { results: [first], parsed } = await index.search('税务');
  for (let times = 0; times < 1000; times += 1) await index.search('税务');
  assert.deepEqual((await index.snippets([first.doc], parsed)).get(first.doc), []);
});
