// @ts-check
/** The form of an application: checked in the page, sent nowhere, kept nowhere. */
import { faultsOf, itemsFor, letterOf, mailOf, textOf } from './applying.js';
import { showLetter } from './letter.js';
import { markFaults } from './faults.js';

/** @typedef {import('./applying.js').Item} Item */

const byId = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));

/** @param {HTMLFormElement} form */
export function offerApplication(form) {
  const boxes = /** @type {HTMLElement[]} */ ([...form.querySelectorAll('[data-item]')]);
  /** @type {Map<Item, HTMLElement>} */
  const items = new Map(boxes.map((box) => [JSON.parse(box.dataset.item ?? '{}'), box]));
  const applicant = () => checked('applicant');
  const asked = () => itemsFor([...items.keys()], applicant());

  /** @param {string} name */
  function checked(name) {
    /** @type {HTMLInputElement | null} */
    const found = form.querySelector(`input[name="${name}"]:checked`);
    return found ? found.value : '';
  }

  /** Shows what this applicant fills, and says which of it must be. */
  function fit() {
    for (const [item, box] of items) {
      box.hidden = Boolean(item.applicant) && item.applicant !== applicant();
      for (const control of box.querySelectorAll('input, textarea')) {
        /** @type {HTMLInputElement} */ (control).required = item.required && !box.hidden;
      }
      for (const only of box.querySelectorAll('.only')) {
        /** @type {HTMLElement} */ (only).hidden = true;
      }
    }
  }

  function valuesOf() {
    return Object.fromEntries(asked().map(({ code }) => {
      const control = byId(code);
      return [code, control.type === 'radio' ? checked(code) : control.value];
    }));
  }

  function groupsOf() {
    return [...form.querySelectorAll('.group')].map((group) => ({
      name: group.querySelector('.title')?.textContent ?? '',
      items: asked().filter((item) => group.contains(items.get(item) ?? null)),
    }));
  }

  function make() {
    const values = valuesOf();
    const made = byId('application-made');
    made.hidden = true;
    if (markFaults(form, byId('application-faults'), faultsOf(asked(), values))) return;
    const { office = '', basis = '', mailbox = '' } = form.dataset;
    const letter = letterOf(office, basis, groupsOf(), values);
    const text = textOf(letter);
    showLetter(byId('application-letter'), letter);
    const mail = byId('application-mail');
    const address = mailOf(mailbox, text);
    mail.hidden = !address;
    if (address) mail.href = address;
    byId('application-status').textContent = mailbox && !address
      ? `内容较长，邮件草稿放不下。请复制全文，贴到写给 ${mailbox} 的邮件里，或者打印。` : '';
    made.dataset.text = text;
    made.hidden = false;
    made.focus();
  }

  function clear() {
    form.reset();
    markFaults(form, byId('application-faults'), []);
    const made = byId('application-made');
    made.hidden = true;
    delete made.dataset.text;
    byId('application-letter').replaceChildren();
    byId('application-mail').removeAttribute('href');
    fit();
  }

  async function copy() {
    const text = byId('application-made').dataset.text ?? '';
    const done = await navigator.clipboard.writeText(text).then(() => true, () => false);
    byId('application-status').textContent = done ? '已复制全文' : '没有复制成功，请选中申请书后复制';
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    make();
  });
  form.addEventListener('change', fit);
  addEventListener('pagehide', clear);
  byId('application-clear').addEventListener('click', clear);
  byId('application-print').addEventListener('click', () => print());
  byId('application-copy').addEventListener('click', copy);
  for (const id of ['application-make', 'application-clear']) byId(id).hidden = false;
  fit();
}
