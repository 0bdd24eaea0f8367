// @ts-check
/** What a reader may have meant to type in the place of a stretch of characters. Pure. */

/**
 * What is known of a character: its readings, the levels of the pairs that it begins and that it
 * ends, and what comes after it by twos.
 * @typedef {{sounds: string[], follows: Map<string, number>, precedes: Map<string, number>,
 *   threes: Set<string>}} Character
 */
/**
 * `sounding` gives the characters that may sound as another one does.
 * @typedef {{characters: Map<string, Character>, sounding: (one: string) => string}} Known
 */

/** What each slip is worth, in levels of a pair, and what it is worth if all threes are known. */
const [REPLACED, INSERTED, DROPPED, DOUBLED, SWAPPED, SOUNDS, THREES] = [0, 0, -1, 5, 4, 4, 4];
const LEAST = 5;

/**
 * Yields a stretch as it may be meant, what that slip is worth, and the least it needs.
 * @param {Known} table
 * @param {string[]} text
 * @param {number} at
 * @returns {Generator<[string[], number, number]>}
 */
export function* edits(table, text, at) {
  for (let place = Math.max(0, at - 1); place < Math.min(text.length - 1, at + 2); place += 1) {
    yield [put(text, place, 2, text[place + 1], text[place]), SWAPPED, 0];
  }
  for (const place of [at, at + 1]) {
    const rest = put(text, place, 1);
    if (text[at] === text[at + 1]) yield [rest, DOUBLED, 0];
    else if (place && place < text.length - 1) yield [rest, DROPPED, LEAST];
    const alike = table.sounding(text[place]);
    for (const one of between(table, text[place - 1], text[place + 1])) {
      const sounds = alike.includes(one);
      yield [put(text, place, 1, one), sounds ? SOUNDS : REPLACED, sounds ? 0 : LEAST];
    }
  }
  for (const one of between(table, text[at], text[at + 1])) {
    yield [put(text, at + 1, 0, one), INSERTED, LEAST];
  }
}

/**
 * Returns the characters that stand between two others, either of which may be missing.
 * @param {Known} table
 * @param {string | undefined} before
 * @param {string | undefined} after
 */
function between({ characters }, before, after) {
  const follow = [...(before && characters.get(before)?.follows.keys()) || []];
  const precede = (after && characters.get(after)?.precedes) || new Map();
  const found = before && after ? follow.filter((one) => precede.has(one)) : [...follow, ...precede.keys()];
  return found.sort((one, other) => codeOf(one) - codeOf(other));
}

/**
 * Returns how likely a text is: the mean level of its pairs, and more for known threes; -1 where
 * one of its pairs is nowhere.
 * @param {Known} table
 * @param {string[]} text
 */
export function likelihood({ characters }, text) {
  let [sum, threes, held] = [0, 0, 0];
  for (let at = 1; at < text.length; at += 1) {
    const [first, second, third] = text.slice(at - 1);
    const known = characters.get(first);
    const level = known?.follows.get(second) ?? characters.get(second)?.precedes.get(first);
    if (level === undefined) return -1;
    sum += level;
    if (!third || !known) continue;
    threes += 1;
    if (known.threes.has(second + third)) held += 1;
  }
  return text.length > 1 ? sum / (text.length - 1) + (threes && (THREES * held) / threes) : -1;
}

/**
 * Returns characters with others in the place of some of them.
 * @param {string[]} text
 * @param {number} at
 * @param {number} count
 * @param {string[]} others
 */
function put(text, at, count, ...others) {
  return [...text.slice(0, at), ...others, ...text.slice(at + count)];
}

/** @param {string} syllable */
export function soft(syllable) {
  return syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');
}

/** @param {string} one */
export function codeOf(one) {
  return /** @type {number} */ (one.codePointAt(0));
}
