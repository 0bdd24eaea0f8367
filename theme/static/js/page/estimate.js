// @ts-check
/** Until when an application is answered, counted from a day that the reader chooses. */
import { inWords, workdaysAfter } from './workdays.js';

/** @param {HTMLElement} box */
export function offerEstimate(box) {
  const channel = /** @type {HTMLSelectElement} */ (document.getElementById('estimate-channel'));
  const day = /** @type {HTMLInputElement} */ (document.getElementById('estimate-day'));
  const outcome = /** @type {HTMLElement} */ (document.getElementById('estimate-outcome'));
  const { calendar = '', correction, answer, extension } = box.dataset;
  /** @type {import('./workdays.js').Notices} */
  const notices = JSON.parse(calendar);

  function show() {
    const rule = channel.selectedOptions[0]?.dataset.rule ?? '';
    outcome.textContent = /^\d{4}-\d\d-\d\d$/.test(day.value) ? told(rule, day.value) : '';
  }

  /**
   * @param {string} rule
   * @param {string} start
   */
  function told(rule, start) {
    const ends = [Number(correction), Number(answer), Number(answer) + Number(extension)]
      .map((count) => workdaysAfter(notices, start, count));
    const [asked, answered, extended] = ends.map(({ end }) => inWords(end));
    const doubt = ends.some(({ estimated }) => estimated)
      ? '\n其中有的年份还没有公布放假安排，按周一至周五暂估。' : '';
    return `${rule}。按${inWords(start)}收到估算：\n最迟${asked}告知补正，最迟${answered}答复；` +
      `依法延长的，最迟${extended}答复。\n这是估算，以机关确认收到的日期和答复为准。${doubt}`;
  }

  box.addEventListener('input', show);
  box.hidden = false;
}
