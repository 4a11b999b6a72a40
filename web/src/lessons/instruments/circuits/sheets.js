/** Exercises: numbers drawn by a seed, so that every student has their own, and what of the chain can be left blank. */

/** @typedef {import('./forms.js').Form} Form */
/** @typedef {import('./forms.js').Loss} Loss */
/** @typedef {'forward' | 'signals' | 'weights' | 'inputs' | 'updated'} Group */

export const GROUPS = /** @type {const} */ (['forward', 'signals', 'weights', 'inputs', 'updated']);
export const MOST_SEED = 9999;

/** What can be left blank, by kind, in the order in which one works it out. @param {Form} form @param {Loss} loss @returns {Record<Group, string[]>} */
export function chainOf({values, learned, named}, loss) {
  const inputs = Object.keys(values).filter((name) => !learned.includes(name));
  const names = named.map(([name]) => name);
  const end = loss === 'none' ? [] : ['loss'];
  return {
    forward: [...names, ...end],
    signals: names.filter((name) => loss !== 'none' || name !== names.at(-1)).reverse().map((name) => `d${name}`),
    weights: learned.map((name) => `d${name}`),
    inputs: inputs.map((name) => `d${name}`),
    updated: learned.map((name) => `new${name}`)
  };
}

/** Names in the order of the chain. @param {readonly string[]} wanted @param {Record<Group, string[]>} chain */
export const inOrder = (wanted, chain) => GROUPS.flatMap((group) => chain[group]).filter((name) => wanted.includes(name));

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So often are numbers drawn again until they make a good exercise; there is nearly always one among the first few. */
const MOST_TRIES = 200;

/**
 * Numbers that can be reckoned with by hand: inputs and weights of one digit, in steps of `step`, drawn until the sums are `good`.
 * @param {number} seed @param {readonly string[]} names @param {number} step @param {(values: Record<string, number>) => boolean} good
 * @returns {Record<string, number>}
 */
export function drawValues(seed, names, step, good) {
  const random = randomFrom(seed);
  const digit = () => (1 + Math.floor(4 * random())) * (random() < 0.4 ? -1 : 1);
  let values = /** @type {Record<string, number>} */ ({});
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    values = Object.fromEntries(names.map((name) => [name, name.startsWith('x') ? digit() : Number((digit() * step).toPrecision(3))]));
    if (good(values)) break;
  }
  return values;
}
