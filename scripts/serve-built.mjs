// @ts-check
/**
 * Serves a published site with its own headers (`_headers`), its precompressed files and its own
 * page of error 404, as a host would.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

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
 * Serves a folder on a free port of this machine; `change` may alter the text of a file.
 * @param {string} folder
 * @param {(path: string, text: string) => string} [change]
 * @returns {Promise<{address: string, close: () => void}>}
 */
export function serve(folder, change = (_, text) => text) {
  const headers = headersOf(readFileSync(join(folder, '_headers'), 'utf8'));
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const found = file(folder, path);
    const inside = (found ?? join(folder, '404.html')).slice(folder.length);
    const { body, encoding } = bodyOf(folder, inside, change);
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[extname(inside)] ?? 'application/octet-stream',
      ...(encoding ? { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' } : {}),
      'Content-Length': body.length,
      ...headers(path.split(sep).join('/')),
    });
    response.end(body);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    done({ address: `http://localhost:${port}/`, close: () => server.close().closeAllConnections() });
  }));
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
 * @param {string} folder
 * @param {string} inside
 * @param {(path: string, text: string) => string} change
 */
function bodyOf(folder, inside, change) {
  const whole = readFileSync(join(folder, inside));
  if (!(extname(inside) in TYPES) || extname(inside) === '.png') return { body: whole, encoding: '' };
  const text = whole.toString('utf8');
  const changed = change(inside, text);
  const packed = join(folder, `${inside}.br`);
  if (changed === text && existsSync(packed)) return { body: readFileSync(packed), encoding: 'br' };
  return { body: brotliCompressSync(changed), encoding: 'br' };
}
