import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { headersOf, serve } from '../../scripts/serve-built.mjs';

const HEADERS = `# made
/*
  X-Frame-Options: DENY
#  Strict-Transport-Security: max-age=1
/theme/a/*
  Cache-Control: public, max-age=31536000, immutable
`;
const folder = mkdtempSync(join(tmpdir(), 'serve-'));
after(() => rmSync(folder, { recursive: true }));

test('headers of all blocks that match are joined, remarks are none', () => {
  const of = headersOf(HEADERS);
  assert.deepEqual(of('/zfb/'), { 'X-Frame-Options': 'DENY' });
  assert.deepEqual(of('/theme/a/x.css'), {
    'X-Frame-Options': 'DENY', 'Cache-Control': 'public, max-age=31536000, immutable',
  });
});

test('pages, packed files and the page of error 404 come as from a host', async () => {
  mkdirSync(join(folder, 'zfb'));
  const files = { _headers: HEADERS, '404.html': '没有', 'zfb/index.html': '旧', 'a.css': 'a {}' };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  writeFileSync(join(folder, 'a.css.br'), brotliCompressSync('packed {}'));
  const { address, close } = await serve(folder, { change: (path, text) => text.replace('旧', '新') });
  const page = await fetch(`${address}zfb/?q=1`);
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(page.headers.get('x-frame-options'), 'DENY');
  assert.equal(await page.text(), '新');
  assert.equal(await (await fetch(`${address}a.css`)).text(), 'packed {}');
  const none = await fetch(`${address}none`);
  assert.equal(none.status, 404);
  assert.equal(await none.text(), '没有');
  assert.equal((await fetch(`${address}../../etc/passwd`)).status, 404);
  close();
});

const openssl = spawnSync('openssl', ['version']).status === 0;
test('with a key and a certificate it is HTTP/2, and what is packed stays', { skip: !openssl }, async () => {
  const made = ['key', 'cert'].map((name) => join(folder, `${name}.pem`));
  execFileSync('openssl', [
    ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost'.split(' '),
    '-keyout', made[0], '-out', made[1],
  ], { stdio: 'ignore' });
  const [key, cert] = made.map((path) => readFileSync(path));
  writeFileSync(join(folder, 'b.css'), 'b {}');
  const headers = (path) => ({ 'X-Path': path });
  const { address, close } = await serve(folder, { tls: { key, cert }, encoding: 'gzip', headers });
  const session = connect(address, { ca: cert });
  const got = await ask(session, '/b.css');
  assert.equal(session.alpnProtocol, 'h2');
  assert.equal(got.headers[':status'], 200);
  assert.equal(got.headers['content-encoding'], 'gzip');
  assert.equal(got.headers['x-path'], '/b.css');
  assert.equal(gunzipSync(got.body).toString(), 'b {}');
  writeFileSync(join(folder, 'b.css'), 'c {}');
  assert.deepEqual((await ask(session, '/b.css')).body, got.body);
  assert.equal((await ask(session, '/none')).headers[':status'], 404);
  session.close();
  close();
});

/** Asks for a path, and gives the headers and the body as they came. */
async function ask(session, path) {
  const stream = session.request({ ':path': path });
  const headers = await new Promise((done) => stream.once('response', done));
  const parts = [];
  for await (const part of stream) parts.push(part);
  return { headers, body: Buffer.concat(parts) };
}
