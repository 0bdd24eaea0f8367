// @ts-check
/** Elements of the page, and new ones made from data: text stays text, whatever it holds. */

/**
 * Returns the element of the page with an id, which the template holds.
 * @param {string} id
 * @returns {any}
 */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * Returns the part of the search page with a name.
 * @param {string} name
 * @returns {any}
 */
export function part(name) {
  return byId(`search-${name}`);
}

/**
 * Returns a new element; children that are text become text nodes, empty ones are left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  set(made, attributes);
  for (const child of children) if (child) made.append(child);
  return made;
}

/**
 * Sets attributes of an element.
 * @param {Element} made
 * @param {Record<string, string>} attributes
 */
export function set(made, attributes) {
  for (const name in attributes) made.setAttribute(name, attributes[name]);
}

/**
 * Returns a button that does not send a form.
 * @param {string} label
 * @param {() => void} action
 */
export function button(label, action) {
  const made = element('button', { type: 'button', class: 'plain-button' }, label);
  made.onclick = action;
  return made;
}

/**
 * Returns items of a list, one around each child.
 * @param {(Node | string)[]} children
 */
export function items(children) {
  return children.map((child) => element('li', {}, child));
}
