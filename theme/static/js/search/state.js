// @ts-check
/**
 * What the search page shows, as the address says it: `?q=…&office=zfb&sort=date&n=40`. Pure.
 */

/**
 * `filters` holds the chosen values by the name of the facet; `shown` is how many results
 * are asked for.
 * @typedef {{q: string, sort: 'relevance' | 'date', shown: number,
 *   filters: Record<string, string[]>}} State
 */

/** The facets, in the order in which the page offers them. */
export const FACETS = /** @type {const} */ (['office', 'column', 'kind', 'year', 'topic', 'validity']);

/** How many results stand on the page at first, and how many more a press brings. */
export const PART = 10;

/** More than this is never asked for by an address alone. */
const MOST = 500;

/**
 * Returns the state that an address says; what it does not know is passed over.
 * @param {string} address the part of the address that begins with `?`
 * @returns {State}
 */
export function readState(address) {
  const params = new URLSearchParams(address);
  const shown = Math.ceil(Number(params.get('n')) / PART) * PART;
  /** @type {State} */
  const state = {
    q: params.get('q') ?? '',
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    shown: shown > PART ? Math.min(shown, MOST) : PART,
    filters: {},
  };
  for (const facet of FACETS) {
    const values = [...new Set(params.getAll(facet))].filter(Boolean);
    if (values.length) state.filters[facet] = values;
  }
  return state;
}

/**
 * Returns the address of a state, beginning with `?`; the same state has always the same one.
 * @param {State} state
 */
export function writeState({ q, sort, shown, filters }) {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const facet of FACETS) {
    for (const value of filters[facet] ?? []) params.append(facet, value);
  }
  if (sort === 'date') params.set('sort', sort);
  if (shown > PART) params.set('n', String(shown));
  return `?${params}`;
}

/**
 * Returns the state with other values, from its first results on; the old one stays as it is.
 * @param {State} state
 * @param {Partial<State>} changes
 * @returns {State}
 */
export function changed(state, changes) {
  return { ...state, shown: PART, ...changes };
}

/**
 * Returns the state with a value of a facet chosen, or no longer chosen.
 * @param {State} state
 * @param {string} facet
 * @param {string} value
 * @param {boolean} chosen
 */
export function withFilter(state, facet, value, chosen) {
  const { [facet]: old = [], ...others } = state.filters;
  const values = old.filter((one) => one !== value);
  if (chosen) values.push(value);
  return changed(state, { filters: values.length ? { ...others, [facet]: values } : others });
}

/**
 * Tells whether any filter is chosen.
 * @param {Pick<State, 'filters'>} state
 */
export function isFiltered({ filters }) {
  return Object.keys(filters).length > 0;
}
