/** Reads texts out of the index below a folder: that of each document, for the tests in Python. */
import { readFile } from 'node:fs/promises';
import { argv, stdout } from 'node:process';

import { openStorage } from '../../theme/static/js/search/storage.js';
import { piecesOf, textOf } from '../../theme/static/js/search/texts.js';
import { fromFolder } from '../js/folder.mjs';

const storage = await openStorage('search/', fromFolder(argv[2], readFile));
const texts = [];
for (let doc = 0; doc < storage.manifest.documents; doc += 1) {
  const pieces = (await piecesOf(storage, doc)).map((number) => textOf(storage, number));
  texts.push((await Promise.all(pieces)).join(''));
}
stdout.write(JSON.stringify(texts));
