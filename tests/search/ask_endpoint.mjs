/** Answers the questions of standard input, a JSON list of [query, options], from an endpoint. */
import { argv, stdin, stdout } from 'node:process';
import { text } from 'node:stream/consumers';

import { requestOf } from '../../theme/static/js/search/endpoint-request.js';
import { openEndpoint } from '../../theme/static/js/search/endpoint.js';
import { parseQuery } from '../../theme/static/js/search/query.js';

const index = await openEndpoint(argv[2]);
const answers = [];
for (const [query, options] of JSON.parse(await text(stdin))) {
  const answer = await index.search(query, options);
  const docs = answer.results.map(({ doc }) => doc);
  const snippets = [...(await index.snippets(docs, answer.parsed)).values()];
  const suggestions = await index.suggest(query);
  const request = requestOf(parseQuery(query, (one) => one), {});
  answers.push({ ...answer, snippets, suggestions, request, size: index.size });
}
stdout.write(JSON.stringify(answers));
