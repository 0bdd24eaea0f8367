import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
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
  const { address, close } = await serve(folder, (path, text) => text.replace('旧', '新'));
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
