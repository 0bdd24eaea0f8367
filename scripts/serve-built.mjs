// @ts-check
/**
 * Serves a published site with its own headers (`_headers`), its precompressed files and its own
 * page of error 404, as a host would; by HTTP/2 too where it is given a key and a certificate.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/**
 * What may be other than usual: `change` alters the text of a file; `headers` tells those of a path
 * where the folder has no `_headers`; `encoding` says how texts are packed; `tls` makes it HTTP/2,
 * or HTTP/1.1 for those who ask for that, under TLS.
 * @typedef {{change?: (path: string, text: string) => string, encoding?: 'br' | 'gzip',
 *   headers?: (path: string) => Record<string, string>, tls?: {key: Buffer, cert: Buffer}}} Options
 * @typedef {{body: Buffer, encoding: string}} Body
 */

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

/**
 * Returns the headers of a path, joined from all blocks of `_headers` that match it.
 * @param {string} text
 * @returns {(path: string) => Record<string, string>}
 */
export function headersOf(text) {
  /** @type {{below: string, headers: Record<string, string>}[]} */
  const blocks = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) blocks.push({ below: line.replace(/\*$/, ''), headers: {} });
    const header = /^ {2}([\w-]+): (.+)$/.exec(line);
    if (header) blocks[blocks.length - 1].headers[header[1]] = header[2];
  }
  return (path) => Object.assign({}, ...blocks.filter(({ below }) => path.startsWith(below)).map(({ headers }) => headers));
}

/**
 * Serves a folder on a free port of this machine. What is packed stays in memory: the folder must
 * not change meanwhile.
 * @param {string} folder
 * @param {Options} [options]
 * @returns {Promise<{address: string, close: () => void}>}
 */
export function serve(folder, { tls, ...options } = {}) {
  const answer = answering(folder, options);
  const server = tls ? createSecureServer({ ...tls, allowHTTP1: true }, answer) : createServer(answer);
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();
  server.on('connection', (socket) => {
    open.add(socket.on('close', () => open.delete(socket)));
  });
  const close = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return new Promise((done) => server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    done({ address: `http${tls ? 's' : ''}://localhost:${port}/`, close });
  }));
}

/**
 * Returns what answers requests, the same for HTTP/1.1 and HTTP/2.
 * @param {string} folder
 * @param {Options} options
 */
function answering(folder, { change = (_, text) => text, encoding = 'br', headers }) {
  const headersFor = headers ?? headersOf(readFileSync(join(folder, '_headers'), 'utf8'));
  /** @type {Map<string, Body>} */
  const packed = new Map();
  return (/** @type {any} */ request, /** @type {any} */ response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const found = file(folder, path);
    const inside = (found ?? join(folder, '404.html')).slice(folder.length);
    const told = packed.get(inside) ?? bodyOf(folder, inside, change, encoding);
    if (told.encoding) packed.set(inside, told);
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[extname(inside)] ?? 'application/octet-stream',
      ...(told.encoding ? { 'Content-Encoding': told.encoding, Vary: 'Accept-Encoding' } : {}),
      'Content-Length': told.body.length,
      ...headersFor(path.split(sep).join('/')),
    });
    response.end(told.body);
  };
}

/** The file that answers for a path, or none. */
function file(/** @type {string} */ folder, /** @type {string} */ path) {
  const full = join(folder, path);
  const told = statSync(full, { throwIfNoEntry: false });
  if (told?.isFile()) return full;
  const index = join(full, 'index.html');
  return told && existsSync(index) ? index : undefined;
}

/**
 * Returns a file as it is sent; what was packed beforehand goes first, where nothing is changed.
 * @param {string} folder
 * @param {string} inside
 * @param {(path: string, text: string) => string} change
 * @param {'br' | 'gzip'} encoding
 * @returns {Body}
 */
function bodyOf(folder, inside, change, encoding) {
  const whole = readFileSync(join(folder, inside));
  if (!(extname(inside) in TYPES) || extname(inside) === '.png') return { body: whole, encoding: '' };
  const text = whole.toString('utf8');
  const changed = change(inside, text);
  const ready = join(folder, `${inside}.${encoding === 'br' ? 'br' : 'gz'}`);
  if (changed === text && existsSync(ready)) return { body: readFileSync(ready), encoding };
  return { body: encoding === 'br' ? brotliCompressSync(changed) : gzipSync(changed), encoding };
}
