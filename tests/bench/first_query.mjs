/** Prints how many bytes of the index below a folder the first query moves, as a mean. */
import { readFile } from 'node:fs/promises';
import { argv, stdin, stdout } from 'node:process';
import { text } from 'node:stream/consumers';

import { openIndex } from '../../theme/static/js/search/engine.js';
import { fromFolder } from '../js/folder.mjs';

const queries = JSON.parse(await text(stdin));
let moved = 0;
const fetch = fromFolder(argv[2], async (path) => {
  const bytes = await readFile(path);
  moved += bytes.length;
  return bytes;
});
for (const query of queries) {
  const index = await openIndex('search/', { fetch });
  await index.search(query, { limit: 20 });
}
stdout.write(String(moved / queries.length));
