// @ts-check
/**
 * Holds every page of a built site to HTML and to the rules of accessibility that a page can be
 * read for, with html-validate and `.htmlvalidate.mjs`. Exits with 1 where a page has a fault.
 *
 *     node scripts/check-html.mjs output
 *
 * The copy of a page in large type (`large/`) is made of the page by replacing addresses; where
 * that is all the difference, what holds for the one holds for the other, and it is not read again.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import config from '../.htmlvalidate.mjs';

/** @typedef {{page: string, line: number, column: number, rule: string, said: string}} Fault */
/** @typedef {{pages: number, same: number, faults: Fault[]}} Found */

const LARGE = 'large/';
/** How many pages a thread is given at once, and how many places of one fault are printed. */
const BATCH = 24;
const SHOWN = 5;

/** Settings that are joined once: html-validate does so anew for every text. */
class Once extends StaticConfigLoader {
  /** @type {ReturnType<StaticConfigLoader['getConfigFor']> | undefined} */
  joined;

  /**
   * @override
   * @param {Parameters<StaticConfigLoader['getConfigFor']>} given
   */
  getConfigFor(...given) {
    this.joined ??= super.getConfigFor(...given);
    return this.joined;
  }
}

/**
 * Returns a page with all taken out in which its copy in large type may differ: addresses that a
 * browser can take, the mark of the mode, and the link between both.
 * @param {string} html
 */
function shape(html) {
  return html
    .replace(/ (href|src|action)="[^\s"<>`]+"/g, ' $1')
    .replace('<html lang="zh-CN" data-size="large">', '<html lang="zh-CN">')
    .replace(/<a id="large-type" href>[^<]+<\/a>/, '')
    .replace('<meta name="robots" content="noindex">\n', '');
}

/**
 * Returns what is wrong with a page.
 * @param {HtmlValidate} validator
 * @param {string} page
 * @param {string} html
 * @returns {Fault[]}
 */
function faultsOf(validator, page, html) {
  const { results } = validator.validateStringSync(html, page);
  return results.flatMap(({ messages }) => messages.map(
    ({ line, column, ruleId, message }) => ({ page, line, column, rule: ruleId, said: message })));
}

/**
 * @param {string} folder
 * @param {string[]} pages
 * @param {HtmlValidate} validator
 * @returns {Found}
 */
function checked(folder, pages, validator) {
  /** @type {Found} */
  const found = { pages: 0, same: 0, faults: [] };
  const read = (/** @type {string} */ page) => readFileSync(join(folder, page), 'utf8');
  for (const page of pages) {
    const copy = page.startsWith(LARGE) ? page.slice(LARGE.length) : '';
    const html = read(page);
    found.pages += 1;
    if (copy && known.has(copy) && shape(html) === shape(read(copy))) found.same += 1;
    else found.faults.push(...faultsOf(validator, page, html));
  }
  return found;
}

/** Every page of the folder, by its path with `/`. */
function pagesOf(/** @type {string} */ folder) {
  const files = readdirSync(folder, { encoding: 'utf8', recursive: true });
  return files.filter((file) => file.endsWith('.html')).map((file) => file.split(sep).join('/')).sort();
}

/** Gives batches to as many threads as there are processors, until none is left. */
async function inThreads(/** @type {string} */ folder, /** @type {string[]} */ pages) {
  /** @type {Found} */
  const all = { pages: 0, same: 0, faults: [] };
  let at = 0;
  const next = () => pages.slice(at, (at += BATCH));
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(pages.length / BATCH)));
  await Promise.all(Array.from({ length: threads }, () => new Promise((done, failed) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { folder, pages } });
    worker.on('error', failed);
    worker.on('exit', done);
    worker.on('message', (/** @type {Found | null} */ found) => {
      if (found) {
        all.pages += found.pages;
        all.same += found.same;
        all.faults.push(...found.faults);
      }
      worker.postMessage(next());
    });
  })));
  return all;
}

/** Prints the faults by rule, the first places of each. */
function told(/** @type {Fault[]} */ faults) {
  const order = (/** @type {Fault} */ a, /** @type {Fault} */ b) =>
    (a.page < b.page ? -1 : a.page > b.page ? 1 : a.line - b.line || a.column - b.column);
  /** @type {Map<string, Fault[]>} */
  const byRule = new Map();
  for (const fault of faults.sort(order)) {
    byRule.set(fault.rule, [...(byRule.get(fault.rule) ?? []), fault]);
  }
  for (const [rule, list] of [...byRule].sort()) {
    console.log(`规则 ${rule}：${list.length} 处（说明 https://html-validate.org/rules/${rule}.html）`);
    for (const { page, line, column, said } of list.slice(0, SHOWN)) {
      console.log(`  ${page} 第 ${line} 行第 ${column} 列：${said}`);
    }
    if (list.length > SHOWN) console.log(`  …还有 ${list.length - SHOWN} 处`);
  }
}

/** @type {Set<string>} */
let known = new Set();

if (isMainThread) {
  const folder = process.argv[2] ?? 'output';
  /** @type {string[]} */
  let pages = [];
  try {
    pages = pagesOf(folder);
  } catch {
    // No such folder: said below.
  }
  if (!pages.length) {
    console.error(`✗ 目录 ${folder} 里没有网页，请先运行 make publish（或写明目录：node scripts/check-html.mjs 目录）。`);
    process.exit(2);
  }
  const found = await inThreads(folder, pages);
  told(found.faults);
  const summary = `网页 ${found.pages} 个（其中 ${found.same} 个大字版与标准版只差网址，不再另查）`;
  console.log(found.faults.length ? `✗ ${summary}，有 ${found.faults.length} 处错误。` : `✓ ${summary}，没有错误。`);
  process.exitCode = found.faults.length ? 1 : 0;
} else {
  const { folder, pages } = workerData;
  known = new Set(pages);
  const validator = new HtmlValidate(new Once(config));
  parentPort?.on('message', (/** @type {string[]} */ batch) => {
    if (batch.length) parentPort?.postMessage(checked(folder, batch, validator));
    else parentPort?.close();
  });
  parentPort?.postMessage(null);
}
