// @ts-check
/** Reading aloud by the browser's own speech; nothing is sent anywhere by this site. */
import { sentences } from './sentences.js';

const ASIDE = '.actions, .print-only, .hidden, nav, form, script, noscript';

/**
 * The button that reads the page's main text, or stops.
 * @param {HTMLElement} button
 */
export function offerReading(button) {
  const speech = globalThis.speechSynthesis;
  /** @type {string[]} */
  let left = [];
  const show = () => {
    const on = left.length > 0;
    button.textContent = on ? '停止朗读' : '朗读';
    button.setAttribute('aria-pressed', `${on}`);
  };
  const next = () => {
    const text = left.shift();
    if (text === undefined) return show();
    const piece = new SpeechSynthesisUtterance(text);
    piece.lang = 'zh-CN';
    piece.onend = next;
    piece.onerror = () => stop();
    speech.speak(piece);
    return undefined;
  };
  const stop = () => {
    left = [];
    speech.cancel();
    show();
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') {
      stop();
      return;
    }
    left = sentences(shown());
    show();
    next();
  });
  addEventListener('pagehide', stop);
}

/** Returns what the main part of the page says, with one line for each block. */
function shown() {
  const main = document.getElementById('main');
  if (!main) return '';
  const chosen = getSelection()?.toString() ?? '';
  if (chosen.trim()) return chosen;
  const aside = [...main.querySelectorAll(ASIDE)].map((one) => one.textContent?.trim() ?? '');
  const skipped = new Set(aside.flatMap((one) => one.split('\n')).map((one) => one.trim()));
  return main.innerText.split('\n').filter((line) => !skipped.has(line.trim())).join('\n');
}
