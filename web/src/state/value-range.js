/** How far a signed scale has to reach. */

/**
 * The largest size among values, rounded up to two digits, so that −range…range holds them all; 1 where there is nothing.
 * @param {Iterable<number>} values
 */
export function rangeOf(values) {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value) || 0);
  if (largest === 0 || largest === Infinity) return 1;
  const unit = 10 ** (Math.floor(Math.log10(largest)) - 1);
  return Number((Math.ceil(largest / unit - 1e-9) * unit).toPrecision(2));
}
