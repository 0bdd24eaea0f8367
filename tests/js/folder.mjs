// @ts-check
/**
 * Returns what serves the files below a folder as a browser's fetch would.
 * @param {string} folder
 * @param {(path: string) => Promise<Uint8Array>} readFile
 */
export function fromFolder(folder, readFile) {
  return async (/** @type {string} */ url) => {
    try {
      const bytes = await readFile(`${folder}/${url}`);
      return { ok: true, status: 200, arrayBuffer: async () => new Uint8Array(bytes).buffer };
    } catch {
      return { ok: false, status: 404, arrayBuffer: async () => new ArrayBuffer(0) };
    }
  };
}
