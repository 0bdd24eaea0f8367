// @ts-check
/** Answers the queries of standard input with the ids of their first results. */
import { readFile } from 'node:fs/promises';
import { argv, stdin, stdout } from 'node:process';
import { text } from 'node:stream/consumers';

import { openIndex } from '../../../theme/static/js/search/engine.js';
import { fromFolder } from '../../js/folder.mjs';

const { queries, limit } = JSON.parse(await text(stdin));
const index = await openIndex('search/', { fetch: fromFolder(argv[2], readFile) });
const answers = [];
for (const query of queries) {
  const { results } = await index.search(query, { limit });
  answers.push(results.map(({ card }) => card.id));
}
stdout.write(JSON.stringify(answers));
