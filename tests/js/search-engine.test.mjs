import assert from 'node:assert/strict';
import { deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import { test } from 'node:test';

import { openIndex } from '../../theme/static/js/search/engine.js';
import { ACROSS, MARK, PLACE, hashOf } from '../../theme/static/js/search/hashing.js';
import { lowBits } from '../../theme/static/js/search/bits.js';

const FORMAT = 4;
const HEAVY = 3;

const head = (/** @type {string} */ kind, format = FORMAT) => Buffer.from([0x47, 0x4b, format, kind.charCodeAt(0)]);
const bare = (/** @type {string} */ kind, /** @type {Uint8Array} */ content, format = FORMAT) => Buffer.concat([head(kind, format), content]);
const packed = (/** @type {string} */ kind, /** @type {Uint8Array} */ content, format = FORMAT) => gzipSync(bare(kind, content, format));
const json = (/** @type {unknown} */ value) => Buffer.from(JSON.stringify(value));
/** Numbers as the table of documents tells them. */
const told = (/** @type {number[]} */ ...numbers) => String.fromCharCode(...numbers.map((one) => one + 32));

/** Bits as bytes: texts of 0 and 1, a byte of its own for each. */
function bytes(/** @type {string[]} */ ...sections) {
  return Buffer.concat(sections.map((bits) => {
    const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
    return Buffer.from(whole.match(/.{8}/gu)?.map((byte) => parseInt(byte, 2)) ?? []);
  }));
}
const gamma = (/** @type {number} */ value) => value.toString(2).padStart(2 * value.toString(2).length - 1, '0');
const binary = (/** @type {number} */ value, /** @type {number} */ size) => (size ? value.toString(2).padStart(size, '0') : '');
const rice = (/** @type {number} */ value, /** @type {number} */ low) => `${'1'.repeat(value >> low)}0${binary(value & ((1 << low) - 1), low)}`;

/** A shard of one term in the texts of the documents; `list` is what stands for it. */
function shardOf(/** @type {string} */ list, flags = '1', across = '1') {
  const mark = hashOf(['税', '务'], MARK) >>> 12;
  const low = lowBits(1 << 20, 1);
  return bare('s', bytes(gamma(2) + gamma(1) + rice(mark, low) + flags, list, '', '', '', across));
}

/**
 * The files of an index of documents that hold 税务 and nothing else; beyond `HEAVY` documents the
 * list has a file of its own.
 */
function smallest({ generation = 'aa', size = 1, synonyms = '' } = {}) {
  const manifest = {
    format: FORMAT, generation, site: 'cc', documents: size, shards: 1, heavy: HEAVY, split: 99, cards: 4, piece: 9,
    simplified: '', suggestions: 1, spelling: 1, synonyms,
  };
  const all = (/** @type {number} */ number) => told(...Array(size).fill(number));
  const facet = { values: [['', ''], ['x', '某局']], of: all(1) };
  const table = {
    office: facet, column: facet, kind: facet, year: { values: [['', ''], ['2025', '2025']], of: all(1) },
    topic: facet, validity: { values: [['', '']], of: all(0) }, names: ['', '某某局'],
    titles: all(1), own: all(0), pieces: all(1), norms: all(64),
  };
  const low = lowBits(size, size);
  const list = gamma(size) + `${rice(0, low)}0`.repeat(size);
  const across = gamma(size + 1) + rice(0, low).repeat(size);
  const below = `search/i/${generation}/`;
  const files = new Map([
    ['search/manifest.json', json(manifest)],
    [`${below}s/00/00.bin`, size > HEAVY ? shardOf(gamma(size) + binary(0, 24), `0${binary(17, 5)}`) : shardOf(list, '1', across)],
    [`${below}documents.bin`, packed('d', json(table))],
    [`${below}c/00/00.bin`, packed('c', json(Array(size).fill(['2025-00001', '题目', '', 'A', '2025-01-01', '税务'])))],
    [`${below}letters.bin`, packed('l', Buffer.concat([Buffer.from('税务\n'), Buffer.from([0]), Buffer.from([0, 1])]))],
    [`${below}t/00/00.bin`, bare('t', deflateRawSync(Buffer.from([0, 1, 2, 0, 1])))],
    [`${below}runs.bin`, packed('n', Buffer.from(''))],
    [`${below}u/readings.bin`, packed('u', json({}))],
    [`${below}q/0/0.bin`, packed('q', Buffer.from(''))],
  ]);
  if (size > HEAVY) files.set(`${below}h/00/00.bin`, bare('h', bytes(list)));
  return files;
}

/** @param {Map<string, Buffer>} files */
function serving(files) {
  return async (/** @type {string} */ url) => {
    const found = files.get(url);
    if (!found) return { ok: false, status: 404, arrayBuffer: async () => new ArrayBuffer(0) };
    return { ok: true, status: 200, arrayBuffer: async () => new Uint8Array(found).buffer };
  };
}

const open = (/** @type {Map<string, Buffer>} */ files) => openIndex('search/', { fetch: serving(files) });

test('a sound index answers', async () => {
  const index = await open(smallest());
  assert.equal(index.size, 1);
  assert.equal(index.site, 'cc');
  const { total, results, facets, parsed } = await index.search('税务');
  assert.equal(total, 1);
  assert.equal(results[0].card.url, 'x/2025-00001/');
  assert.deepEqual(facets.validity, [{ value: '有效', label: '有效', count: 1, chosen: false }]);
  assert.deepEqual((await index.snippets([0], parsed)).get(0), [{ text: '税务', hit: true }]);
  assert.deepEqual(facets.year.map(({ value }) => value), ['2025']);
  assert.equal((await index.search('"税务 税务"')).total, 1);
  assert.equal((await index.search('"税务税务"')).total, 0);
});

test('what answers in other words is marked too', async () => {
  const index = await open(smallest({ synonyms: '交税\t税务\t0.6' }));
  for (const brief of [true, false]) {
    const { total, parsed } = await index.search('怎么交税', { brief });
    assert.equal(total, 1);
    assert.deepEqual((await index.snippets([0], parsed)).get(0), [{ text: '税务', hit: true }]);
  }
});

test('a list in a file of its own answers', async () => {
  const { total } = await (await open(smallest({ size: 4 }))).search('税务');
  assert.equal(total, 4);
});

const every = (/** @type {string} */ kind) => /** @type {[string, (bytes: Buffer) => Buffer | undefined, string][]} */ ([
  ['missing', () => undefined, 'missing'],
  ['truncated', (content) => content.subarray(0, content.length - 1), 'broken'],
  ['cut in its head', (content) => content.subarray(0, 3), 'broken'],
  ['empty', () => Buffer.alloc(0), 'broken'],
  ['a page of HTML', () => Buffer.from('<!doctype html><title>404</title>'), 'broken'],
  ['gzipped HTML', () => gzipSync('<!doctype html><title>404</title>'), 'broken'],
  ['of another kind', () => packed('x', Buffer.from('[]')), 'broken'],
  ['of an older version', () => packed(kind, Buffer.from([0]), 1), 'version'],
  ['of a newer version', () => bare(kind, Buffer.from([0]), FORMAT + 1), 'version'],
  ['nothing but its head', () => bare(kind, Buffer.alloc(0)), 'broken'],
]);

const FILES = /** @type {const} */ ([
  ['s', 's/00/00.bin', 1], ['h', 'h/00/00.bin', 4], ['d', 'documents.bin', 1], ['c', 'c/00/00.bin', 1],
  ['t', 't/00/00.bin', 1], ['l', 'letters.bin', 1],
]);

/** Asks for something that needs every file. */
async function everything(/** @type {import('../../theme/static/js/search/engine.js').Index} */ index) {
  const { parsed } = await index.search('税务');
  await index.snippets([0], parsed);
}

for (const [kind, file, size] of FILES) {
  for (const [what, spoil, code] of every(kind)) {
    test(`${file}, ${what}, is said with its name`, async () => {
      const files = smallest({ size });
      const path = `search/i/aa/${file}`;
      const spoilt = spoil(/** @type {Buffer} */ (files.get(path)));
      if (spoilt) files.set(path, spoilt);
      else files.delete(path);
      await assert.rejects(open(files).then(everything), (/** @type {any} */ error) => {
        assert.equal(error.name, 'SearchError', error.stack);
        assert.deepEqual([error.code, error.file], [code, file]);
        assert.match(error.message, /。$/u);
        return true;
      });
    });
  }
}

const WRONG = {
  'more documents than there are': shardOf(gamma(2) + `${rice(0, 0)}0`.repeat(2)),
  'millions of documents': shardOf(gamma((1 << 24) - 1)),
  'a number past all that there is': shardOf('0'.repeat(40) + '1'.repeat(80)),
  'a document that is not there': shardOf(gamma(1) + `${rice(5, 0)}0`),
  'more terms than it has room for': bare('s', bytes(gamma(60000), '', '', '', '', '1111')),
};

for (const [what, shard] of Object.entries(WRONG)) {
  test(`a shard that claims ${what} is broken`, async () => {
    const files = smallest();
    files.set('search/i/aa/s/00/00.bin', shard);
    await assert.rejects((await open(files)).search('税务'), { name: 'SearchError', code: 'broken', file: 's/00/00.bin' });
  });
}

test('a server may compress once more, or take the gzip off', async () => {
  const changes = [gzipSync, (/** @type {Buffer} */ content) => (content[0] === 0x1f ? gunzipSync(content) : content)];
  for (const change of changes) {
    const files = smallest();
    for (const [path, content] of files) if (path.endsWith('.bin')) files.set(path, change(content));
    const index = await open(files);
    assert.equal((await index.search('税务')).total, 1);
    await everything(index);
  }
});

test('a network that is gone is said, and the next try may succeed', async () => {
  const files = smallest();
  let gone = false;
  const serve = serving(files);
  const index = await openIndex('search/', {
    fetch: (url) => (gone ? Promise.reject(new TypeError('fetch failed')) : serve(url)),
  });
  gone = true;
  await assert.rejects(index.search('税务'), { code: 'offline' });
  gone = false;
  assert.equal((await index.search('税务')).total, 1);
});

test('a server in trouble is as a network that is gone', async () => {
  const trouble = async () => ({ ok: false, status: 503, arrayBuffer: async () => new ArrayBuffer(0) });
  await assert.rejects(openIndex('search/', { fetch: trouble }), { code: 'offline', file: 'manifest.json' });
});

test('a site that was published anew is read anew', async () => {
  const files = smallest();
  const index = await open(files);
  files.clear();
  for (const [path, content] of smallest({ generation: 'bb', size: 4 })) files.set(path, content);
  assert.equal((await index.search('税务')).total, 4);
});

test('a manifest that is none, or of another version, is said', async () => {
  const files = smallest();
  for (const [content, code] of /** @type {[Buffer, string][]} */ ([
    [Buffer.from('<html>'), 'broken'], [Buffer.alloc(0), 'broken'], [json(null), 'version'],
    [json({ format: 1 }), 'version'], [json({ format: FORMAT + 1 }), 'version'], [json([]), 'version'],
  ])) {
    files.set('search/manifest.json', content);
    await assert.rejects(open(files), { code, file: 'manifest.json' });
  }
  files.delete('search/manifest.json');
  await assert.rejects(open(files), { code: 'missing' });
});

test('odd queries have answers, never errors', async () => {
  const index = await open(smallest());
  const odd = ['', ' ', '。，！', '\ud800', '\udc00税务', '(.*)+[', '<b>税务</b>', '"', '-', '标题:', '"-', '税'.repeat(10_000)];
  for (const query of odd) assert.ok((await index.search(query)).total >= 0, query);
  const codes = async (/** @type {string} */ query) =>
    (await index.search(query)).notes.map(({ code }) => code);
  assert.deepEqual(await codes('。，！'), ['empty']);
  assert.ok((await codes('税'.repeat(10_000))).includes('long'));
  assert.deepEqual(await codes('税务 没有'), ['unknown-words']);
});

test('a search that was given up throws the reason of its signal', async () => {
  const index = await open(smallest());
  await assert.rejects(index.search('税务', { signal: AbortSignal.abort() }), { name: 'AbortError' });
});

test('terms are spread by the same hash as at the build', () => {
  assert.deepEqual([PLACE, MARK, ACROSS].map((seed) => hashOf(['国', '务'], seed) >= 0), [true, true, true]);
});
