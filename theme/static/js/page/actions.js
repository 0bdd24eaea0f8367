// @ts-check
/** What can be done with a page: its address copied or passed on, the page printed. */

/**
 * Shows a button and does its work; the result is said where it stands.
 * @param {HTMLElement} button
 */
export function offerAction(button) {
  const work = { copy, print, share }[button.dataset.action ?? ''];
  if (!work || (work === share && !navigator.share)) return;
  button.hidden = false;
  button.addEventListener('click', () => work(button));
}

/** @param {HTMLElement} button */
async function copy(button) {
  const status = document.getElementById('action-status');
  const text = button.dataset.text ?? location.href;
  const done = await navigator.clipboard.writeText(text).then(() => true, () => false);
  if (status) status.textContent = done ? '已复制' : `没有复制成功，请选中后复制：${text}`;
}

function print() {
  globalThis.print();
}

function share() {
  navigator.share({ title: document.title, url: location.href }).catch(() => {});
}
