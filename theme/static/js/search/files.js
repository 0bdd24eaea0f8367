// @ts-check
/**
 * The files of the index: fetched once, unpacked, and refused where they are not what they
 * should be.
 */

/** The version of the index that this script reads. */
export const FORMAT = 4;

const MARK = [0x47, 0x4b];
const GZIP = [0x1f, 0x8b];
/** A file may have been compressed once more on its way. */
const MOST_LAYERS = 2;

const WORDS = {
  offline: '没有连上网络，请稍后重试。',
  missing: '检索数据缺少文件，可能网站已经更新，请刷新页面。',
  broken: '检索数据不完整或已损坏，请刷新页面后重试。',
  version: '检索数据与页面版本不一致，请刷新页面。',
};

/** Something that the reader must be told; see engine.js for the codes. */
export class SearchError extends Error {
  /**
   * @param {'offline' | 'missing' | 'broken' | 'version'} code
   * @param {string} file
   */
  constructor(code, file) {
    super(WORDS[code]);
    this.name = 'SearchError';
    this.code = code;
    this.file = file;
  }
}

/**
 * @typedef {(url: string, options?: {signal?: AbortSignal, cache?: RequestCache}) =>
 *   Promise<{ok: boolean, status: number, arrayBuffer(): Promise<ArrayBuffer>}>} Fetch
 */

/** The files below one address. */
export class Files {
  /**
   * @param {string} base ends with a slash
   * @param {Fetch} fetch
   */
  constructor(base, fetch) {
    this.base = base;
    this.fetch = fetch;
  }

  /**
   * Returns the content of a file of a kind.
   * @param {string} path
   * @param {string} kind one letter
   * @returns {Promise<Uint8Array>}
   */
  async get(path, kind) {
    return unpack(await this.bytes(path), kind, path);
  }

  /**
   * Returns the bytes of a file as they are served.
   * @param {string} path
   * @param {RequestCache} [cache]
   */
  async bytes(path, cache) {
    let response;
    try {
      response = await this.fetch(this.base + path, cache ? { cache } : {});
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
    } catch {
      throw new SearchError('offline', path);
    }
    throw new SearchError(response.status >= 500 ? 'offline' : 'missing', path);
  }
}

/**
 * Returns the content of a packed file, whatever layers of gzip a server left on or took off.
 * @param {Uint8Array} bytes
 * @param {string} kind
 * @param {string} path
 */
async function unpack(bytes, kind, path) {
  try {
    for (let layer = 0; layer < MOST_LAYERS && begins(bytes, GZIP); layer += 1) {
      bytes = await inflate('gzip', bytes);
    }
  } catch {
    throw new SearchError('broken', path);
  }
  if (bytes.length < 4 || !begins(bytes, MARK)) throw new SearchError('broken', path);
  if (bytes[2] !== FORMAT) throw new SearchError('version', path);
  if (bytes[3] !== kind.charCodeAt(0)) throw new SearchError('broken', path);
  return bytes.subarray(4);
}

/**
 * @param {Uint8Array} bytes
 * @param {number[]} start
 */
function begins(bytes, start) {
  return start.every((byte, place) => bytes[place] === byte);
}

/**
 * Returns what was compressed.
 * @param {CompressionFormat} form
 * @param {Uint8Array[]} parts one after the other
 */
export async function inflate(form, ...parts) {
  const stream = new Blob(/** @type {BlobPart[]} */ (parts)).stream();
  const plain = stream.pipeThrough(new DecompressionStream(form));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/**
 * Returns a module that is fetched when it is wanted; where that fails, the site may have been
 * published with others since the page was opened.
 * @template T
 * @param {Promise<T>} loading
 * @param {string} file
 * @returns {Promise<T>}
 */
export function later(loading, file) {
  return loading.catch(() => {
    throw new SearchError('missing', file);
  });
}

/**
 * Returns the path of a file by its kind and number.
 * @param {string} kind
 * @param {number} number
 */
export function numbered(kind, number) {
  return `${kind}/${hex(number >> 8)}/${hex(number & 255)}.bin`;
}

/** @param {number} number */
function hex(number) {
  return number.toString(16).padStart(2, '0');
}
