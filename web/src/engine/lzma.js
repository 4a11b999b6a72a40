/**
 * Unpacks what `xz --format=lzma` packed: LZMA makes the engine a fifth smaller than gzip does, which is all that browsers
 * themselves can unpack. After Igor Pavlov's specification (public domain), whose names of things it keeps.
 */

/** Every probability begins in the middle of its eleven bits. @param {number} count */
const probabilities = (count) => new Uint16Array(count).fill(1024);

/** The bits of a stream, each with the share of the range that its probability gives it. */
class RangeDecoder {
  #range = 0xffffffff;
  #code = 0;
  #at;
  #bytes;

  /** @param {Uint8Array} bytes @param {number} at */
  constructor(bytes, at) {
    this.#bytes = bytes;
    this.#at = at;
    for (let i = 0; i < 5; i += 1) this.#shift();
  }

  #shift() {
    this.#code = ((this.#code << 8) | this.#bytes[this.#at]) >>> 0;
    this.#at += 1;
  }

  #normalize() {
    if (this.#range >= 1 << 24) return;
    this.#range = (this.#range << 8) >>> 0;
    this.#shift();
  }

  /** @param {Uint16Array} probs @param {number} index */
  bit(probs, index) {
    const bound = (this.#range >>> 11) * probs[index];
    const isOne = this.#code >= bound;
    if (isOne) {
      this.#code -= bound;
      this.#range -= bound;
      probs[index] -= probs[index] >> 5;
    } else {
      this.#range = bound;
      probs[index] += (2048 - probs[index]) >> 5;
    }
    this.#normalize();
    return Number(isOne);
  }

  /** Bits as likely to be zero as one. @param {number} count */
  directBits(count) {
    let value = 0;
    for (let i = 0; i < count; i += 1) {
      this.#range >>>= 1;
      const isOne = this.#code >= this.#range;
      if (isOne) this.#code -= this.#range;
      value = 2 * value + Number(isOne);
      this.#normalize();
    }
    return value;
  }

  /** A number, its highest bit first. @param {Uint16Array} probs @param {number} bits @param {number} [offset] */
  tree(probs, bits, offset = 0) {
    let node = 1;
    for (let i = 0; i < bits; i += 1) node = 2 * node + this.bit(probs, offset + node);
    return node - (1 << bits);
  }

  /** A number, its lowest bit first. @param {Uint16Array} probs @param {number} bits @param {number} [offset] */
  reverseTree(probs, bits, offset = 0) {
    let [node, value] = [1, 0];
    for (let i = 0; i < bits; i += 1) {
      const bit = this.bit(probs, offset + node);
      node = 2 * node + bit;
      value += bit << i;
    }
    return value;
  }
}

/** How long a match is, less the two bytes that every one has. @param {RangeDecoder} decoder */
function lengthDecoder(decoder) {
  const [choice, low, mid, high] = [2, 16 << 3, 16 << 3, 1 << 8].map(probabilities);
  return (/** @type {number} */ posState) => {
    if (decoder.bit(choice, 0) === 0) return decoder.tree(low, 3, posState << 3);
    if (decoder.bit(choice, 1) === 0) return 8 + decoder.tree(mid, 3, posState << 3);
    return 16 + decoder.tree(high, 8);
  };
}

/** How far back a match is, less one. @param {RangeDecoder} decoder */
function distanceDecoder(decoder) {
  const [slots, special, align] = [4 << 6, 128, 1 << 4].map(probabilities);
  return (/** @type {number} */ length) => {
    const slot = decoder.tree(slots, 6, Math.min(length, 3) << 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return base + decoder.reverseTree(special, bits, base - slot);
    return base + decoder.directBits(bits - 4) * 16 + decoder.reverseTree(align, 4);
  };
}

/**
 * @param {Uint8Array} packed with the header of `.lzma` files, and the end marked in it as xz does
 * @param {number} size of what comes out
 */
export function unpack(packed, size) {
  const [lc, lp, pb] = [packed[0] % 9, Math.floor(packed[0] / 9) % 5, Math.floor(packed[0] / 45)];
  const output = new Uint8Array(size);
  const decoder = new RangeDecoder(packed, 13);
  const literals = probabilities(0x300 << (lc + lp));
  const [isMatch, isRep0Long] = [12 << 4, 12 << 4].map(probabilities);
  const [isRep, isRepG0, isRepG1, isRepG2] = [12, 12, 12, 12].map(probabilities);
  const [matchLength, repLength, distance] = [lengthDecoder(decoder), lengthDecoder(decoder), distanceDecoder(decoder)];
  let [rep0, rep1, rep2, rep3] = [0, 0, 0, 0]; // the last four distances
  let state = 0; // what came last: literals below 7
  let at = 0;

  function literal() {
    const previous = output[at - 1] ?? 0;
    const offset = 0x300 * (((at & ((1 << lp) - 1)) << lc) + (previous >> (8 - lc)));
    let symbol = 1;
    if (state >= 7) { // the byte that the match before would have gone on with is a hint, as long as it fits
      let hint = output[at - rep0 - 1];
      while (symbol < 0x100) {
        const bit = hint >> 7;
        hint = (hint << 1) & 0xff;
        symbol = 2 * symbol + decoder.bit(literals, offset + ((1 + bit) << 8) + symbol);
        if ((symbol & 1) !== bit) break;
      }
    }
    while (symbol < 0x100) symbol = 2 * symbol + decoder.bit(literals, offset + symbol);
    output[at] = symbol;
    at += 1;
    state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
  }

  /** Takes one of the last distances. @param {number} posState @returns {number} the match's length */
  function repeated(posState) {
    if (decoder.bit(isRepG0, state) === 0) {
      if (decoder.bit(isRep0Long, (state << 4) + posState) === 0) {
        state = state < 7 ? 9 : 11;
        return 1;
      }
    } else if (decoder.bit(isRepG1, state) === 0) {
      [rep0, rep1] = [rep1, rep0];
    } else if (decoder.bit(isRepG2, state) === 0) {
      [rep0, rep1, rep2] = [rep2, rep0, rep1];
    } else {
      [rep0, rep1, rep2, rep3] = [rep3, rep0, rep1, rep2];
    }
    state = state < 7 ? 8 : 11;
    return 2 + repLength(posState);
  }

  while (at < size) {
    const posState = at & ((1 << pb) - 1);
    if (decoder.bit(isMatch, (state << 4) + posState) === 0) {
      literal();
      continue;
    }
    let length;
    if (decoder.bit(isRep, state) === 1) {
      length = repeated(posState);
    } else {
      const beyond = matchLength(posState);
      [rep0, rep1, rep2, rep3] = [distance(beyond), rep0, rep1, rep2];
      state = state < 7 ? 7 : 10;
      length = 2 + beyond;
    }
    for (let i = 0; i < length; i += 1, at += 1) output[at] = output[at - rep0 - 1];
  }
  return output;
}
