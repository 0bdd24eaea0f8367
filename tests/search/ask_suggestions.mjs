// Answers suggestions and corrections from the files below a folder, for the tests in Python.
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

import { parseQuery } from '../../theme/static/js/search/query.js';
import { didYouMean } from '../../theme/static/js/search/spelling.js';
import { suggest } from '../../theme/static/js/search/suggestions.js';
import { fold } from '../../theme/static/js/search/terms.js';

const [folder, manifest] = process.argv.slice(2);
let input = '';
for await (const part of process.stdin) input += part;
const { typed = [], queries = [], known = [] } = JSON.parse(input);

const root = new URL('../../', import.meta.url);
const pairs = await readFile(new URL('plugins/search/data/simplified.txt', root), 'utf8');
const simplified = new Map(
  pairs.split('\n').filter((line) => line && !line.startsWith('#')).map((line) => Array.from(line)),
);
const folded = (text) => fold(text, simplified);

const kept = new Map();
const storage = {
  manifest: JSON.parse(manifest),
  folding: () => folded,
  async read(path, kind, reading) {
    if (!kept.has(path)) {
      const bytes = gunzipSync(await readFile(`${folder}/${path}`));
      if (String.fromCharCode(bytes[3]) !== kind) throw new Error(`${path} is no ${kind}`);
      kept.set(path, bytes.subarray(4));
    }
    return reading(kept.get(path));
  },
};

const terms = new Set(known);
const suggestions = [];
for (const text of typed) suggestions.push(await suggest(storage, text));
const meant = [];
for (const text of queries) {
  meant.push(await didYouMean(storage, parseQuery(text, folded), (term) => terms.has(term)));
}
process.stdout.write(JSON.stringify({ suggestions, meant }));
