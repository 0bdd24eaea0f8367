// @ts-check
/**
 * The card of a document: what its file of cards and the table of all documents say of it. Pure.
 */

/** @typedef {import('./documents.js').Documents} Documents */
/** @typedef {import('./engine.js').Card} Card */

/**
 * Returns the card of a document from its row.
 * @param {string[]} row
 * @param {Documents} documents
 * @param {number} doc
 * @returns {Card}
 */
export function cardOf([serial, title, number, code, date, lead], documents, doc) {
  const officeId = documents.value('office', doc);
  return {
    id: `${officeId}/${serial}`,
    url: `${officeId}/${serial}/`,
    title,
    number,
    indexNumber: `${code}/${serial}`,
    officeId,
    office: documents.office(doc),
    column: documents.value('column', doc),
    kind: documents.value('kind', doc),
    topic: documents.value('topic', doc),
    date,
    validity: documents.value('validity', doc),
    lead,
  };
}
