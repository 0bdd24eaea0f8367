// @ts-check
/**
 * Weighs queries as the page asks them: which files each fetches, how many bytes, and how deep the
 * requests up to the first results depend on one another, were all equally long under way. Every query is asked as a page's first one, and
 * as the one after another query.
 */
import { readFile } from 'node:fs/promises';
import { argv, stdin, stdout } from 'node:process';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import { AT_FIRST, SEEN } from '../../../theme/static/js/search/amounts.js';
import { openIndex } from '../../../theme/static/js/search/engine.js';

/** How long every request is under way, in ms: longer than what is done between two of them. */
const WAY = 12;
/** What a server compresses on its way. */
const TEXTUAL = /\.(?:json|js|css|html|txt)$/;

/** @typedef {{path: string, bytes: number, depth: number, ended: boolean}} Request */

/** The requests of one page, in order. */
class Wire {
  /** @param {number} way */
  constructor(way) {
    this.way = way;
    /** @type {Request[]} */
    this.requests = [];
    this.base = 0;
  }

  /** @param {string} url */
  fetch = async (url) => {
    // A request that begins after others have ended may have waited for the deepest of them.
    const depth = 1 + Math.max(0, ...this.requests.slice(this.base).filter((one) => one.ended).map((one) => one.depth));
    const request = { path: url, bytes: 0, depth, ended: false };
    this.requests.push(request);
    const content = await readFile(`${argv[2]}/${url}`).catch(() => undefined);
    request.bytes = (TEXTUAL.test(url) ? content && gzipSync(content) : content)?.length ?? 0;
    if (this.way) await sleep(this.way);
    request.ended = true;
    return { ok: !!content, status: content ? 200 : 404, arrayBuffer: async () => new Uint8Array(content ?? []).buffer };
  };

  /** Returns what was asked for since it was taken last, and takes it. */
  taken() {
    const seen = this.seen();
    this.base = this.requests.length;
    return seen;
  }

  /** Returns what was asked for since it was taken last, by kind of file. */
  seen() {
    const taken = this.requests.slice(this.base);
    /** @type {Record<string, number>} */
    const kinds = {};
    for (const { path, bytes } of taken) {
      const kind = kindOf(path);
      kinds[kind] = (kinds[kind] ?? 0) + bytes;
    }
    return {
      files: taken.length,
      bytes: taken.reduce((sum, { bytes }) => sum + bytes, 0),
      rounds: Math.max(0, ...taken.map(({ depth }) => depth)),
      kinds,
    };
  }
}

/** @param {string} path */
function kindOf(path) {
  const name = path.replace(/^search\/(?:i\/[^/]+\/)?/, '');
  return name.includes('/') ? name.slice(0, name.indexOf('/')) : name;
}

/**
 * @param {import('../../../theme/static/js/search/engine.js').Index} index
 * @param {Wire} wire
 * @param {string} query
 */
async function weigh(index, wire, query) {
  const first = await index.search(query, { limit: AT_FIRST, brief: true });
  const { rounds } = wire.seen();
  const kept = Math.min(AT_FIRST, first.settled);
  const rest = await index.search(query, { offset: kept, limit: SEEN - kept });
  const answer = { ...wire.taken(), rounds };
  const docs = [...first.results.slice(0, kept), ...rest.results].map(({ doc }) => doc);
  await index.snippets(docs, first.parsed);
  return { answer, snippets: wire.taken() };
}

const weights = [];
for (const { query, before } of JSON.parse(await text(stdin))) {
  const wire = new Wire(WAY);
  const first = await weigh(await openIndex('search/', { fetch: wire.fetch }), wire, query);
  const other = new Wire(0);
  const index = await openIndex('search/', { fetch: other.fetch });
  await weigh(index, other, before);
  other.way = WAY;
  weights.push({ first, later: await weigh(index, other, query) });
}
stdout.write(JSON.stringify(weights));
