// @ts-check
/** Faults of a form: beside their fields, and in a summary that takes the focus. */

const MARK = '有误：';

/**
 * Shows the faults in the place of those before; returns whether there are any.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} summary
 * @param {import('./applying.js').Fault[]} faults
 */
export function markFaults(form, summary, faults) {
  const texts = new Map(faults.map(({ code, text }) => [code, text]));
  for (const error of form.querySelectorAll('.error')) {
    const code = error.id.replace(/-error$/, '');
    error.textContent = texts.get(code) ?? '';
    for (const control of controls(error)) {
      if (texts.has(code)) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
  }
  summary.querySelector('ul')?.replaceChildren(...faults.map(entry));
  summary.hidden = faults.length === 0;
  document.title = (faults.length ? MARK : '') + document.title.replace(MARK, '');
  if (faults.length) summary.focus();
  return faults.length > 0;
}

/** @param {Element} error */
function controls(error) {
  return error.parentElement?.querySelectorAll('input, textarea') ?? [];
}

/** @param {import('./applying.js').Fault} fault */
function entry({ code, text }) {
  const link = document.createElement('a');
  link.href = `#${code}`;
  link.textContent = text;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    document.getElementById(code)?.focus();
  });
  const item = document.createElement('li');
  item.append(link);
  return item;
}
