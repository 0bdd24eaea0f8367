/** Tells of every character its folding, its units' kinds and whether it is a space, as JSON. */
import { readFile } from 'node:fs/promises';
import { stdout } from 'node:process';

import { spaced } from '../../theme/static/js/search/query.js';
import { fold, isRun, unitsOf } from '../../theme/static/js/search/terms.js';
import { simplified } from '../js/simplified.mjs';

const table = await simplified(readFile);
const told = [];
for (let point = 0; point <= 0x10ffff; point += 1) {
  const one = String.fromCodePoint(point);
  if (/[\p{Cn}\p{Cs}\p{Co}]/u.test(one)) told.push(null);
  else {
    const folded = fold(one, table);
    const kinds = unitsOf(folded).map((unit) => (isRun(unit) ? 'l' : 'h')).join('');
    told.push([folded, kinds, spaced(`a${one}b`) === 'a b']);
  }
}
stdout.write(JSON.stringify(told));
