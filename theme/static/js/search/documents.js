// @ts-check
/**
 * What is known of every document at once: facets, filters, names. Pure.
 */
import { fold, terms } from './terms.js';

/** @typedef {import('./engine.js').FacetName} FacetName */

export const FACETS = /** @type {const} */ (['office', 'column', 'kind', 'year', 'topic', 'validity']);
const NAMED = /** @type {const} */ (['office', 'column', 'kind']);
/** What a text in force is called, where a facet must say so. */
export const IN_FORCE = '有效';

/** The table of all documents. */
export class Documents {
  /** @param {string} json */
  constructor(json) {
    const table = JSON.parse(json);
    this.pieces = places(table.pieces);
    this.size = this.pieces.length;
    /** How many terms the title of each document has. */
    this.titles = places(table.titles);
    /** One more than the name has that readers call it by, where that is shorter; else 0. */
    this.own = places(table.own);
    /** How long each text is for its terms' weight, in 64ths. */
    this.norms = places(table.norms);
    /** @type {string[]} */
    this.names = table.names;
    this.facets = /** @type {Record<FacetName, {values: [string, string][], of: Uint16Array}>} */ ({});
    for (const name of FACETS) {
      this.facets[name] = { values: table[name].values, of: places(table[name].of) };
    }
    /** @type {{facet: FacetName, place: number, terms: Set<string>}[] | undefined} */
    this.called = undefined;
  }

  /**
   * Returns the value of a facet that a document has.
   * @param {FacetName} facet
   * @param {number} doc
   */
  value(facet, doc) {
    const { values, of } = this.facets[facet];
    return values[of[doc]][0];
  }

  /**
   * Returns the full name of a document's office.
   * @param {number} doc
   */
  office(doc) {
    return this.names[this.facets.office.of[doc]];
  }

  /**
   * Returns the documents whose office, column or kind has a term in its name.
   * @param {string} term
   */
  named(term) {
    this.called ??= NAMED.flatMap((facet) =>
      this.facets[facet].values.map(([, label], place) => {
        const text = facet === 'office' ? `${label} ${this.names[place]}` : label;
        return { facet, place, terms: new Set(terms(fold(text))) };
      }),
    );
    /** @type {Set<number>} */
    const docs = new Set();
    for (const one of this.called) {
      if (!one.terms.has(term)) continue;
      this.facets[one.facet].of.forEach((place, doc) => place === one.place && docs.add(doc));
    }
    return [...docs];
  }

  /**
   * Returns a test of documents for the values that were chosen in the facets, but one.
   * @param {Partial<Record<string, string[]>>} filters
   * @param {FacetName} [except]
   * @returns {(doc: number) => boolean}
   */
  chosen(filters, except) {
    const tests = FACETS.filter((name) => name !== except && filters[name]?.length).map((name) => {
      const { values, of } = this.facets[name];
      const wanted = new Set(filters[name]);
      const fits = values.map(([value]) => wanted.has(value || nameless(name)));
      return (/** @type {number} */ doc) => fits[of[doc]];
    });
    return (doc) => tests.every((test) => test(doc));
  }
}

/**
 * What the empty value of a facet is called: only that of validity means something.
 * @param {FacetName} name
 */
export function nameless(name) {
  return name === 'validity' ? IN_FORCE : '';
}

/**
 * Returns the numbers that a text of the table says, one a character.
 * @param {string} text
 */
function places(text) {
  return Uint16Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at);
    return code < 0xe000 ? code - 32 : code - 0x1000;
  });
}
