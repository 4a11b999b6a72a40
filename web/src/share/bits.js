/** Writing and reading numbers of any number of bits, the highest bit first. */

/** What is read is not what somebody wrote. */
export class Damaged extends Error {}

export class BitWriter {
  #bytes = new Uint8Array(64);
  #length = 0; // bytes begun
  #held = 0; // bits of the last byte that are in use, 0: a new byte is needed

  /** Makes room for so many more bytes. @param {number} count */
  #room(count) {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  /** @param {number} value 0 to 2^count − 1 @param {number} count 0 to 32 */
  bits(value, count) {
    this.#room(5);
    for (let left = count; left > 0;) {
      if (this.#held === 0) this.#length += 1;
      const taken = Math.min(left, 8 - this.#held);
      const part = Math.floor(value / 2 ** (left - taken)) % 2 ** taken;
      this.#bytes[this.#length - 1] |= part << (8 - this.#held - taken);
      this.#held = (this.#held + taken) % 8;
      left -= taken;
    }
  }

  /** A whole number that is usually small: 7 bits a byte, the lowest first (LEB128). @param {number} value 0 to 2^53 − 1 */
  varint(value) {
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      this.bits(rest >= 128 ? (rest % 128) + 128 : rest, 8);
      if (rest < 128) return;
    }
  }

  /** @param {Uint8Array} bytes */
  raw(bytes) {
    if (this.#held > 0) return bytes.forEach((byte) => this.bits(byte, 8));
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Numbers as 32-bit floats where that is exact for all of them, otherwise as 64-bit ones; little-endian. @param {ArrayLike<number>} numbers */
  reals(numbers) {
    const exact = Array.from(numbers).every((x) => Object.is(Math.fround(x), x));
    this.bits(exact ? 1 : 0, 8);
    this.raw(new Uint8Array((exact ? Float32Array : Float64Array).from(numbers).buffer));
  }

  /** Everything so far; the last byte is filled with zeros. */
  take() {
    return this.#bytes.slice(0, this.#length);
  }
}

export class BitReader {
  #bytes;
  #at = 0; // in bits

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  /** Whole bytes that are left. */
  left() {
    return this.#bytes.length - Math.ceil(this.#at / 8);
  }

  /** @param {number} count 0 to 32 @throws {Damaged} when there are not so many left */
  bits(count) {
    if (this.#at + count > this.#bytes.length * 8) throw new Damaged('ends too early');
    let value = 0;
    for (let left = count; left > 0;) {
      const free = 8 - (this.#at & 7); // bits of this byte that are still to be read
      const taken = Math.min(left, free);
      value = value * 2 ** taken + ((this.#bytes[this.#at >> 3] >> (free - taken)) & (2 ** taken - 1));
      this.#at += taken;
      left -= taken;
    }
    return value;
  }

  varint() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bits(8);
      value += (byte % 128) * scale;
      if (value > Number.MAX_SAFE_INTEGER || scale > 2 ** 49) throw new Damaged('has a number that is too large');
      if (byte < 128) return value;
    }
  }

  /** @param {number} count */
  raw(count) {
    this.#at = Math.ceil(this.#at / 8) * 8;
    if (count > this.left()) throw new Damaged('ends too early');
    const start = this.#at / 8;
    this.#at += 8 * count;
    return this.#bytes.slice(start, start + count);
  }

  /** @param {number} count @returns {number[]} */
  reals(count) {
    const kind = this.bits(8);
    if (kind > 1) throw new Damaged('has numbers of an unknown kind');
    const Kind = kind === 1 ? Float32Array : Float64Array;
    if (count * Kind.BYTES_PER_ELEMENT > this.left()) throw new Damaged('ends too early');
    return Array.from(new Kind(this.raw(count * Kind.BYTES_PER_ELEMENT).buffer));
  }
}
