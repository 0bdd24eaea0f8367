// @ts-check
/**
 * Returns the build's table of traditional characters and the simplified ones for them.
 * @param {(url: URL, form: 'utf8') => Promise<string>} readFile
 */
export async function simplified(readFile) {
  const text = await readFile(new URL('../../plugins/search/data/simplified.txt', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const table = new Map(lines.map((line) => /** @type {[string, string]} */ (Array.from(line))));
  for (const [source, target] of table) table.set(source, table.get(target) ?? target);
  return table;
}
