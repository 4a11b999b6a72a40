/** Numbers in a link: as JavaScript writes them, read strictly. */

/** @param {number} value */
export const numberText = (value) => String(value).replace('+', ''); // 1e21, not 1e+21: a plus is a space to some programs

const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e-?\d{1,3})?$/;

/** @param {string} text @returns {number} NaN if it is none */
export const readNumber = (text) => (text.length <= 32 && NUMBER.test(text) ? Number(text) : NaN);

/** Several numbers in one text. @param {readonly number[]} values @param {string} separator */
export const numbersText = (values, separator) => values.map(numberText).join(separator);

/** @param {string} text @param {string} separator @returns {number[]} NaN where there is none */
export const readNumbers = (text, separator) => text.split(separator).slice(0, 64).map(readNumber);
