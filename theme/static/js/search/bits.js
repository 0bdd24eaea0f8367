// @ts-check
/**
 * Numbers out of bits, as plugins/search/bits.py writes them. Pure.
 */

const LONGEST_UNARY = 12;
const RAW = 24;

/**
 * Returns how many low bits suit gaps between so many numbers below `space`.
 * @param {number} space
 * @param {number} count
 */
export function lowBits(space, count) {
  return Math.max(31 - Math.clz32(Math.floor((space * 11) / (16 * Math.max(count, 1)))), 0);
}

/**
 * Refuses a file that does not hold what it should: who reads it says which one is broken.
 * @param {boolean} sound
 */
export function ensure(sound) {
  if (!sound) throw new RangeError();
}

/** Reads bits one after the other, the highest of a byte first; past the end is an error. */
export class Bits {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  /** @param {number} length up to 24 */
  take(length) {
    const { bytes, at } = this;
    this.at += length;
    ensure(this.at <= bytes.length * 8);
    if (!length) return 0;
    const from = at >> 3;
    const word = (bytes[from] << 24) | (bytes[from + 1] << 16) | (bytes[from + 2] << 8) | bytes[from + 3];
    return (word << (at & 7)) >>> (32 - length);
  }

  /** @param {number} most */
  ones(most) {
    let count = 0;
    while (count < most && this.take(1)) count += 1;
    return count;
  }

  gamma() {
    let zeros = 0;
    while (!this.take(1)) zeros += 1;
    ensure(zeros <= RAW);
    return (1 << zeros) | this.take(zeros);
  }

  /** @param {number} low */
  rice(low) {
    const high = this.ones(LONGEST_UNARY);
    return high === LONGEST_UNARY ? this.take(RAW) : (high << low) | this.take(low);
  }

  /** Goes on with the next whole byte. */
  align() {
    this.at = (this.at + 7) & ~7;
  }
}
