// @ts-check
/** Working days from the notices that the page carries, counted as the site counts them. */

/**
 * @typedef {{years: number[], off: string[], work: string[]}} Notices years whose notice is known;
 *   days as YYYY-MM-DD
 */

const DAY = 86_400_000;

/**
 * Returns the last day of a period of working days; the day of the start is not counted.
 * @param {Notices} notices
 * @param {string} start YYYY-MM-DD
 * @param {number} count
 * @returns {{end: string, estimated: boolean}} whether a day falls into a year without a notice
 */
export function workdaysAfter(notices, start, count) {
  const off = new Set(notices.off);
  const work = new Set(notices.work);
  let time = Date.parse(`${start}T00:00:00Z`);
  let estimated = false;
  let end = start;
  for (let left = count; left > 0;) {
    time += DAY;
    end = new Date(time).toISOString().slice(0, 10);
    estimated ||= !notices.years.includes(Number(end.slice(0, 4)));
    const weekday = new Date(time).getUTCDay();
    if (work.has(end) || (weekday % 6 !== 0 && !off.has(end))) left -= 1;
  }
  return { end, estimated };
}

/**
 * Returns a day in words: 2026年7月15日.
 * @param {string} day YYYY-MM-DD
 */
export function inWords(day) {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
