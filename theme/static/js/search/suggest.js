// @ts-check
/**
 * The list of suggestions under the search box: a combobox whose focus stays in the box.
 */

import { element, set } from './elements.js';

/** @typedef {import('./engine.js').Suggestion} Suggestion */

/**
 * Returns the place that an arrow leads to; -1 is the box itself, and the ends meet in it.
 * @param {number} at
 * @param {number} count
 * @param {number} step 1 is down, -1 is up
 */
export function moved(at, count, step) {
  return ((at + 1 + step + count + 1) % (count + 1)) - 1;
}

/**
 * Joins a box and its list, and returns what shows suggestions for a text. `pick` is called with
 * the one that was chosen.
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 * @param {(text: string) => Promise<Suggestion[]>} ask
 * @param {(suggestion: Suggestion) => void} pick
 */
export function combobox(input, list, ask, pick) {
  /** @type {Suggestion[]} */
  let shown = [];
  let at = -1;

  // Without this script the box is a plain one.
  set(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id });

  /** @param {Suggestion[]} suggestions */
  function show(suggestions) {
    shown = suggestions;
    list.replaceChildren(...suggestions.map(option));
    list.hidden = !suggestions.length;
    set(input, { 'aria-expanded': `${!list.hidden}` });
    mark(-1);
  }

  /** @param {number} next */
  function mark(next) {
    at = next;
    [...list.children].forEach((item, place) => {
      set(item, { 'aria-selected': `${place === at}` });
    });
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else set(input, { 'aria-activedescendant': list.children[at].id });
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  /**
   * @param {Suggestion} suggestion
   * @param {number} place
   */
  function option({ text, about }, place) {
    const item = element('li', { id: `${list.id}-${place}`, role: 'option' },
      text, ' ', element('span', { class: 'note' }, about));
    // The press itself must not take the focus out of the box, which would close the list.
    item.onpointerdown = (event) => event.preventDefault();
    item.onclick = () => take(place);
    return item;
  }

  /** @param {number} place */
  function take(place) {
    const taken = shown[place];
    show([]);
    pick(taken);
  }

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mark(moved(at, shown.length, step));
    else if (event.key === 'Enter' && at >= 0) take(at);
    else if (event.key === 'Escape') show([]);
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => show([]));
  show([]);

  /** @param {string} text */
  return async (text) => {
    // The answer below the box says what is wrong where there are none.
    const found = text.trim() ? await ask(text).catch(() => []) : [];
    if (!text || (text === input.value && document.activeElement === input && history.state?.typing)) show(found);
  };
}
