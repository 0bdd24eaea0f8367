import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { Bits, lowBits } from '../../theme/static/js/search/bits.js';
import { EVERYWHERE, joined, readHeavy, readShard } from '../../theme/static/js/search/lists.js';

const root = new URL('../../', import.meta.url);
const { indexes } = JSON.parse(await readFile(new URL('tests/search/vectors.json', root), 'utf8'));
const HEAD = 4;

/** Returns the content of a file after its head. */
const content = (/** @type {string} */ hex) => new Uint8Array(Buffer.from(hex, 'hex')).subarray(HEAD);

/** Returns a list as the vectors tell it: a row a document, null for what it does not say. */
function rows({ docs, kinds, places }, placed = false) {
  return docs.map((doc, at) => [doc, kinds[at] ?? null, placed && kinds[at] < 5 ? places[at] : null]);
}

for (const { name, records, files } of indexes) {
  test(`the shards and lists of "${name}" are read as they were meant`, () => {
    for (const [path, { hex, entries, turn, across, rows: wanted }] of Object.entries(files)) {
      const size = records.length;
      if (!path.startsWith('s')) {
        const list = readHeavy(content(hex), size);
        assert.deepEqual(rows(list, list.docs.length > 128), wanted, path);
        continue;
      }
      const shard = readShard(content(hex), size);
      assert.equal(shard.turn, turn);
      assert.deepEqual(shard.across, across);
      assert.deepEqual([...shard.entries.keys()].map(String), Object.keys(entries));
      for (const [mark, entry] of shard.entries) {
        const { df, heavy, body, title, number, index } = entry;
        const lists = { body: rows(body, body.docs.length > 128), title: rows(title), number: rows(number), index: rows(index) };
        assert.deepEqual({ df, heavy, ...lists }, entries[mark], `${path} ${mark}`);
      }
    }
  });
}

test('every file that is cut anywhere is an error, and none is read without an end', () => {
  for (const { records, files } of indexes) {
    for (const [path, { hex }] of Object.entries(files)) {
      const bytes = content(hex);
      const read = path.startsWith('s') ? readShard : readHeavy;
      for (let length = 0; length < bytes.length; length += 1) {
        assert.throws(() => read(bytes.subarray(0, length), records.length), RangeError, `${path} ${length}`);
      }
    }
  }
});

test('bits that mean nothing are an error or a list of documents that there are', () => {
  let state = 20261121;
  const byte = () => ((state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 24) & 255;
  for (let round = 0; round < 3000; round += 1) {
    const bytes = Uint8Array.from({ length: round % 40 }, round % 3 ? byte : () => (byte() < 200 ? 0 : 1));
    const size = 1 + (round % 9);
    for (const read of [readShard, readHeavy]) {
      try {
        const found = read(bytes, size);
        const lists = found.entries ? [...found.entries.values()].flatMap(({ body, title, number, index }) => [body, title, number, index].map(({ docs }) => docs)) : [found.docs];
        for (const docs of [...lists, found.across ?? []]) {
          assert.ok(docs.every((doc, at) => doc > (docs[at - 1] ?? -1) && doc < size), `${round}: ${docs} of ${size}`);
        }
      } catch (error) {
        assert.ok(error instanceof RangeError, `${error.stack}`);
      }
    }
  }
});

test('a head and a tail are one list in order', () => {
  const head = { docs: [2, 9], kinds: [4, 3], places: [1, 2] };
  const tail = { docs: [0, 5, 11], kinds: [0, 1, 0], places: [EVERYWHERE, 4, 8] };
  assert.deepEqual(joined(head, tail), {
    docs: [0, 2, 5, 9, 11], kinds: [0, 4, 1, 3, 0], places: [EVERYWHERE, 1, 4, 2, 8],
  });
});

test('bits are read across bytes, and past the end is an error', () => {
  const bits = new Bits(Uint8Array.of(0b10110010, 0b01111111, 0b11111111, 0b10000000));
  assert.equal(bits.take(1), 1);
  assert.equal(bits.gamma(), 3);
  bits.align();
  assert.equal(bits.take(24), 0b011111111111111110000000);
  assert.throws(() => bits.take(1), RangeError);
  assert.equal(new Bits(Uint8Array.of()).take(0), 0);
});

test('how many low bits a list has follows from its length', () => {
  assert.deepEqual([[1000, 1], [1000, 0], [1000, 1000], [8, 8], [0, 0], [1048576, 48]].map(([space, count]) => lowBits(space, count)), [9, 9, 0, 0, 0, 13]);
});
