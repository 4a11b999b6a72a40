/** Freezing all the way down. Parts that are frozen already are taken as done, so an edit only pays for what it made. */

/**
 * @template T
 * @param {T} value plain objects and arrays
 * @returns {T} the same value
 */
export function frozen(value) {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
