// @ts-check
/** Serves a folder by HTTP/2, with the headers that are given, and tells its port. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { extname, join, normalize } from 'node:path';
import { argv, stdout } from 'node:process';
import { gzipSync } from 'node:zlib';

const [folder, keys, policy] = argv.slice(2);
/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

const server = createSecureServer({ key: readFileSync(join(keys, 'key.pem')), cert: readFileSync(join(keys, 'cert.pem')) });
server.on('stream', (stream, headers) => {
  stream.on('error', () => {});
  let path = join(folder, normalize(decodeURIComponent(new URL(headers[':path'] ?? '/', 'https://localhost').pathname)));
  const told = statSync(path, { throwIfNoEntry: false });
  if (told?.isDirectory()) path = join(path, 'index.html');
  else if (!told) {
    stream.respond({ ':status': 404 }, { endStream: true });
    return;
  }
  const type = TYPES[extname(path)];
  const lasting = !['.html', '.json'].includes(extname(path));
  const answer = {
    ':status': 200,
    'content-type': type ?? 'application/octet-stream',
    'cache-control': lasting ? 'max-age=31536000' : 'no-cache',
    'content-security-policy': policy,
  };
  if (type) {
    stream.respond({ ...answer, 'content-encoding': 'gzip' });
    stream.end(gzipSync(readFileSync(path)));
  } else {
    stream.respond(answer);
    createReadStream(path).pipe(stream);
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') stdout.write(`${address.port}\n`);
});
