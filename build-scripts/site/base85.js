/** Bytes as text of a page: five characters for four bytes, a sixteenth less than Base64 takes. */

/** What means nothing in HTML, nor in a quotation. */
export const DIGITS = String.fromCharCode(...Array.from({length: 94}, (_, at) => 33 + at)).replace(/["&'<>\\`]/g, '').slice(0, 85);

/** @param {Uint8Array} bytes zeros follow where the last four are not full */
export function toBase85(bytes) {
  const text = [];
  for (let at = 0; at < bytes.length; at += 4) {
    let rest = [0, 1, 2, 3].reduce((value, i) => 256 * value + (bytes[at + i] ?? 0), 0);
    const five = [];
    for (let i = 0; i < 5; i += 1) {
      five.unshift(DIGITS[rest % 85]);
      rest = Math.floor(rest / 85);
    }
    text.push(...five);
  }
  return text.join('');
}

/** As it stands here it also stands in the page. @param {string} text @param {string} digits */
export function fromBase85(text, digits) {
  const values = Object.fromEntries([...digits].map((digit, value) => [digit, value]));
  const bytes = new DataView(new ArrayBuffer((text.length / 5) * 4));
  for (let at = 0; at < text.length; at += 5) {
    let four = 0;
    for (let i = at; i < at + 5; i += 1) four = 85 * four + values[text[i]];
    bytes.setUint32((at / 5) * 4, four);
  }
  return new Uint8Array(bytes.buffer);
}
