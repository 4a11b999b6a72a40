/** Experiments changed at random, from a seed: what a damaged file or a hostile link could hold. */

/** Numbers from 0 up to 1; the same ones for the same seed (Steele, Lea and Flood 2014, in 32 bits). @param {number} seed */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return ((z ^ (z >>> 16)) >>> 0) / 2 ** 32;
  };
}

const NUMBERS = [
  0, -0, 1, -1, 2, 3, 0.5, 0.95, 1e-7, 1e-300, 5e-324, 100, 1024, 1025, 50_000, 2 ** 31, 2 ** 32, 2 ** 53, 1e12, 1e308, NaN,
  Infinity, -Infinity
];
const TEXTS = [
  '', 'x', 'adam', 'softmax', 'linear', 'points', 'dataset', 'curve', 'spiral', 'plane', '__proto__', 'constructor', '\u0000',
  '\ud800', '🙂', '7'
];
const KEYS = [
  'version', 'data', 'kind', 'layers', 'neurons', 'weights', 'points', 'classes', 'seeds', '__proto__', 'constructor', 'length',
  '0'
];

/**
 * A copy of `experiment` with one to four changes.
 * @param {object} experiment @param {() => number} random
 */
export function mutated(experiment, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const oddValue = () => pick([
    () => pick(NUMBERS), () => pick(TEXTS), () => null, () => random() < 0.5, () => [], () => ({}), () => [pick(NUMBERS)],
    () => ({[pick(KEYS)]: pick(NUMBERS)}), () => undefined
  ])();

  const copy = structuredClone(experiment);
  for (let changes = Math.ceil(random() * 4); changes > 0; changes -= 1) {
    const [parent, key] = place(copy, random);
    const change = pick(['replace', 'replace', 'nudge', 'remove', 'add', 'swap', 'repeat']);
    if (change === 'replace') put(parent, key, oddValue());
    else if (change === 'nudge' && typeof parent[key] === 'number') parent[key] += pick([-1, 1, 0.5, -0.001, 1e6]);
    else if (change === 'remove') Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key];
    else if (change === 'add') Array.isArray(parent) ? parent.push(oddValue()) : put(parent, pick(KEYS), oddValue());
    else if (change === 'swap') put(parent, key, parent[pick(Object.keys(parent))]);
    else if (change === 'repeat' && Array.isArray(parent)) parent.push(...parent.slice(0, 20));
  }
  return copy;
}

/** Sets an own property, whatever it is called. */
function put(parent, key, value) {
  Object.defineProperty(parent, key, {value, enumerable: true, configurable: true, writable: true});
}

/** Somewhere inside: [the object or list, one of its keys]. */
function place(root, random) {
  let parent = root;
  for (;;) {
    const keys = Object.keys(parent);
    if (keys.length === 0) return [parent, 'kind'];
    const key = keys[Math.floor(random() * keys.length)];
    const part = parent[key];
    if (typeof part !== 'object' || part === null || random() < 0.2) return [parent, key];
    parent = part;
  }
}
