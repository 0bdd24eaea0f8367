/** Answers the queries of standard input, a JSON list, from the index below a folder. */
import { readFile } from 'node:fs/promises';
import { argv, stdin, stdout } from 'node:process';
import { text } from 'node:stream/consumers';

import { openIndex } from '../../theme/static/js/search/engine.js';
import { fromFolder } from '../js/folder.mjs';

const index = await openIndex('search/', { fetch: fromFolder(argv[2], readFile) });
const answers = [];
for (const query of JSON.parse(await text(stdin))) {
  const { total, results, notes } = await index.search(query, { limit: 400 });
  answers.push({
    total,
    docs: results.map(({ doc }) => doc),
    scores: results.map(({ score }) => score),
    ids: results.map(({ card }) => card.id),
    notes: notes.map(({ code }) => code),
  });
}
stdout.write(JSON.stringify(answers));
