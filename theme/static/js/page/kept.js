// @ts-check
/** What the browser keeps of a reader's choices. Where it keeps nothing, nothing is chosen. */
export const LARGE = 'large';

/**
 * Returns a choice, or the empty string.
 * @param {string} name
 */
export function kept(name) {
  try {
    return localStorage.getItem(`gongkai-${name}`) ?? '';
  } catch {
    return '';
  }
}

/**
 * Keeps a choice; the empty string forgets it.
 * @param {string} name
 * @param {string} value
 */
export function keep(name, value) {
  try {
    if (value) localStorage.setItem(`gongkai-${name}`, value);
    else localStorage.removeItem(`gongkai-${name}`);
  } catch {
    // Storage is shut: the choice holds for this page.
  }
}
