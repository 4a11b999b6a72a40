/** As many of a list as are enough, evenly taken from all of it. @template T @param {readonly T[]} list @param {number} most @returns {readonly T[]} */
export function evenly(list, most) {
  if (list.length <= most) return list;
  return Array.from({length: most}, (_, i) => list[Math.floor((i * list.length) / most)]);
}
