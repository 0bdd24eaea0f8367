// @ts-check
/** Serves a folder by HTTP/2 as the server of HTTP/1.1 beside does, and tells its address. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { serve } from '../../../scripts/serve-built.mjs';

const [folder, keys, policy] = argv.slice(2);
const [key, cert] = ['key.pem', 'cert.pem'].map((name) => readFileSync(join(keys, name)));

/** A page is named by its folder. */
function headers(/** @type {string} */ path) {
  const cache = /\/$|\.(html|json)$/.test(path) ? 'no-cache' : 'max-age=31536000';
  return { 'Cache-Control': cache, 'Content-Security-Policy': policy };
}

const { address } = await serve(folder, { tls: { key, cert }, encoding: 'gzip', headers });
stdout.write(`${address}\n`);
