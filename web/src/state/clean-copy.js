/**
 * Takes an unknown value apart into plain data of our own, so that nothing that follows meets getters, prototypes, proxies,
 * cycles or endless nesting. Objects in the copy have no prototype.
 */

/** The deepest thing in an experiment is a weight: layers[i].weights[j][k]. */
const MOST_DEPTH = 8;
const MOST_KEYS = 64;
const MOST_VALUES = 12_000_000;

export class UnusableInput extends Error {}

/** @param {unknown} input @param {string} [what] it is to be, for sentences @returns {unknown} @throws {UnusableInput} with a sentence */
export function cleanCopy(input, what = 'An experiment') {
  let values = 0;

  /** @param {number} count */
  function spend(count) {
    values += count;
    if (values > MOST_VALUES) throw new UnusableInput(`${what} holds at most ${MOST_VALUES} values.`);
  }

  /** @param {unknown} value @param {number} depth @returns {unknown} */
  function copy(value, depth) {
    if (typeof value !== 'object' || value === null) return value;
    if (depth > MOST_DEPTH) throw new UnusableInput(`${what} is at most ${MOST_DEPTH} levels deep.`);
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
      const numbers = /** @type {Float64Array} */ (value);
      spend(numbers.length);
      return Array.from(numbers);
    }
    if (Array.isArray(value)) {
      spend(value.length);
      return Array.from(value, (part) => copy(part, depth + 1));
    }
    return copyObject(value, depth);
  }

  /** @param {object} value @param {number} depth */
  function copyObject(value, depth) {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      throw new UnusableInput(`${what} is made of plain objects, arrays, numbers and texts only.`);
    }
    const keys = Object.keys(value);
    if (keys.length > MOST_KEYS) throw new UnusableInput(`An object in it has at most ${MOST_KEYS} fields.`);
    spend(keys.length);
    const result = Object.create(null);
    for (const key of keys) {
      const part = /** @type {Record<string, unknown>} */ (value)[key];
      if (part !== undefined) result[key] = copy(part, depth + 1);
    }
    return result;
  }

  try {
    return copy(input, 0);
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    throw new UnusableInput(`${what} could not be read.`); // a getter or a proxy threw
  }
}
