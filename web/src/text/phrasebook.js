/**
 * Sentences that do not come from a catalogue: the engine, links, files and weights say in English, to pages and programs
 * alike, why they refuse something. Another language has a phrasebook of them: by the English sentence, with what is put into
 * it in braces, `{what}`, or `{field~}` where that is a single word.
 */

/** The English, and what it is in the other language. @typedef {readonly [string, string]} Phrase */

/** Sentences follow each other with a capital, or with what is quoted. */
const BETWEEN_SENTENCES = /(?<=[.!?]) (?=['\p{Lu}])/u;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

/**
 * Puts sentences into another language, and leaves as it is what is in no phrase.
 * @param {readonly Phrase[]} phrases the first that fits counts: those with more words of their own come first
 * @param {string} decimalMark
 * @returns {(sentences: string) => string}
 */
export function translator(phrases, decimalMark) {
  const patterns = phrases.map(([english, other]) => ({pattern: patternOf(english), other}));

  /** A sentence, or what was put into one. @param {string} text @returns {string | null} */
  function phrase(text) {
    for (const {pattern, other} of patterns) {
      const found = pattern.exec(text);
      if (found) return other.replace(/\{(\w+)~?\}/g, (_, name) => part(/** @type {Record<string, string>} */ (found.groups)[name]));
    }
    return null;
  }
  /** @param {string} text */
  const part = (text) => {
    if (NUMBER.test(text)) return text.replace('-', '−').replace('.', decimalMark);
    if (!text.endsWith('.')) return phrase(text) ?? phrase(`${text}.`)?.slice(0, -1) ?? text;
    return phrase(text.slice(0, -1))?.concat('.') ?? phrase(text) ?? text; // its full stop may belong to what it ends
  };

  return (sentences) => {
    const whole = phrase(sentences);
    if (whole !== null) return whole;
    const all = sentences.split(BETWEEN_SENTENCES);
    const said = [];
    for (let first = 0, end = all.length; first < all.length; end -= 1) {
      const longest = phrase(all.slice(first, end).join(' '));
      if (longest === null && end > first + 1) continue;
      said.push(longest ?? all[first]);
      first = end;
      end = all.length + 1;
    }
    return said.join(' ');
  };
}

/** @param {string} english */
const patternOf = (english) => new RegExp(`^${english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+?)').replace(/\{(\w+)~\}/g, '(?<$1>[^ ]+|The experiment)')}$`, 's');
