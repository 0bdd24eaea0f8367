/**
 * Makes the scripts that pages load out of the modules in the folders of theme/static/js/. Made files
 * are committed, so that a portal is built without Node.
 *
 *     node scripts/bundle.mjs            write them
 *     node scripts/bundle.mjs --check    say which are not what the modules make, and fail
 *
 * `search.js` is the page's classic script; it starts `search-engine.js`, a module, in a worker.
 * Both are all that the first results need. A module that is imported by `import()` gets a file
 * of its own, `search-<name>.js`, and comes when it is wanted. A copy of the site on a disk may
 * not import: `search-offline.js` holds everything. `mode.js` and `page.js` are what every page
 * loads: the first before it is painted, so it must be small; `request.js` is for the application.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const folder = new URL('../theme/static/js/', import.meta.url);
const NOTE = '/* scripts/bundle.mjs 生成，勿改。AGPL-3.0-or-later */';
/** What the first results need, and how many bytes it may have, compressed, as it is served. */
const FIRST = ['search.js', 'search-engine.js'];
const MOST = 12_000;

/**
 * Returns a bundle's text; the same modules make the same bytes.
 * @param {string} from the path of a module, without its ending
 * @param {boolean} classic whether pages load it as a script, else it is imported as a module
 * @param {Set<string>} [later] takes the modules that are left to files of their own
 */
async function bundled(from, classic, later) {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(folder),
    entryPoints: [`${from}.js`],
    // Wrapped by hand: esbuild would carry code for CommonJS beside an `import()` that is left.
    format: 'esm',
    banner: { js: classic ? `${NOTE}(()=>{` : NOTE },
    footer: { js: classic ? '})();' : '' },
    bundle: true,
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    plugins: later ? [apart(later)] : [],
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].text;
}

/** @param {Set<string>} later */
function apart(later) {
  const name = 'apart';
  /** @param {import('esbuild').PluginBuild} making */
  const setup = (making) => making.onResolve({ filter: /^\.\// }, ({ path, kind }) => {
    if (kind !== 'dynamic-import') return undefined;
    later.add(basename(path, '.js'));
    return { path: `./search-${basename(path)}`, external: true };
  });
  return { name, setup };
}

/**
 * Returns a text as a build serves it: the scripts that it names bear hashes of their content.
 * @param {string} text
 */
function served(text) {
  const hash = (/** @type {string} */ name) => createHash('sha256').update(name).digest('hex').slice(0, 8);
  return text.replace(/\bsearch-\w+(?=\.js")/g, (name) => `${name}.${hash(name)}`);
}

/** Returns the text of every made file by its name. */
async function all() {
  /** @type {Set<string>} */
  const later = new Set();
  /** @type {Record<string, string>} */
  const made = {
    'search.js': await bundled('search/page', true, later),
    'search-engine.js': await bundled('search/worker', false, later),
  };
  for (const name of later) made[`search-${name}.js`] = await bundled(`search/${name}`, false, later);
  made['search-offline.js'] = await bundled('search/page-offline', true);
  for (const name of ['mode', 'page', 'request']) made[`${name}.js`] = await bundled(`page/${name}`, true);
  return made;
}

const check = process.argv.includes('--check');
const made = await all();
let first = 0;
for (const [name, text] of Object.entries(made)) {
  const file = new URL(name, folder);
  const stale = !existsSync(file) || readFileSync(file, 'utf8') !== text;
  const size = gzipSync(text, { level: 9 }).length;
  if (FIRST.includes(name)) first += gzipSync(served(text), { level: 9 }).length;
  console.log(`${name}：压缩后 ${size} 字节，${stale ? (check ? '不是最新的，请运行 npm run build' : '已更新') : '已是最新'}`);
  if (stale && check) process.exitCode = 1;
  if (stale && !check) writeFileSync(file, text);
}
console.log(`${FIRST.join('、')}：压缩后共 ${first} 字节，上限 ${MOST} 字节`);
if (first > MOST) process.exitCode = 1;
for (const name of readdirSync(folder).filter((one) => one.endsWith('.js') && !(one in made))) {
  console.log(`${name}：没有模块生成它，请删除`);
  process.exitCode = 1;
}
