/**
 * What is drawn, as something to listen to: time runs as the eye would, from left to right or from the bottom up, and pitch
 * is height. Nothing here makes a sound.
 */

/** Reached `at` seconds after the start. `pan`: −1 left … 1 right; `gain`: 0…1. @typedef {{at: number, frequency: number, pan: number, gain: number}} Tone */
/** `glides`: whether the pitch slides from tone to tone, or steps. @typedef {{wave: 'sine' | 'triangle', glides: boolean, tones: Tone[]}} Voice */
/** @typedef {{seconds: number, voices: Voice[]}} Score */

/** One line takes so long, and between two there is a breath. */
const LINE_SECONDS = 3;
const BREATH_SECONDS = 0.4;
/** More than the ear can follow. */
const MOST_TONES = 180;
/** From low to high, two octaves: comfortable on small loudspeakers. */
const LOWEST_HZ = 220;
const OCTAVES = 2;
/** A note for every class, each third or wider, so that neighbours are told apart. */
const CLASS_HZ = [261.63, 329.63, 392, 523.25, 659.26, 783.99];
/** Where nothing is certain it is quiet, not silent. */
const QUIETEST = 0.2;

/** @param {number} share 0…1 of the height */
const pitch = (share) => LOWEST_HZ * 2 ** (OCTAVES * Math.min(1, Math.max(0, share)));

/**
 * Lines over a common axis, one after the other: the first as a pure tone, the next ones sharper.
 * @param {{x: number, y: number}[][]} lines each from left to right; what is no number is left out
 * @returns {Score | null} null: there is no line to hear
 */
export function linesScore(lines) {
  const heard = lines.map((line) => thinned(line.filter(({x, y}) => Number.isFinite(x) && Number.isFinite(y)))).filter(({length}) => length > 1);
  if (heard.length === 0) return null;
  const points = heard.flat();
  const share = (/** @type {'x' | 'y'} */ axis) => {
    const low = Math.min(...points.map((point) => point[axis]));
    const high = Math.max(...points.map((point) => point[axis]));
    return (/** @type {number} */ value) => (value - low) / (high - low || 1);
  };
  const [along, height] = [share('x'), share('y')];
  const voices = heard.map((line, index) => {
    const start = index * (LINE_SECONDS + BREATH_SECONDS);
    const tones = line.map(({x, y}) => ({at: start + LINE_SECONDS * along(x), frequency: pitch(height(y)), pan: 2 * along(x) - 1, gain: 1}));
    return {wave: index === 0 ? /** @type {const} */ ('sine') : /** @type {const} */ ('triangle'), glides: true, tones};
  });
  return {seconds: heard.length * (LINE_SECONDS + BREATH_SECONDS) - BREATH_SECONDS, voices};
}

/**
 * A walk across the map where each place belongs to a class: the class is the note, how sure the network is the loudness.
 * @param {number[][]} shares of every class, place by place @param {boolean} across from left to right, else upwards
 * @returns {Score}
 */
export function classesScore(shares, across) {
  return walk(shares.map((place) => {
    const best = place.indexOf(Math.max(...place));
    const evenly = 1 / place.length;
    const certainty = Math.max(0, (place[best] - evenly) / (1 - evenly));
    return {frequency: CLASS_HZ[best % CLASS_HZ.length], gain: QUIETEST + (1 - QUIETEST) * certainty};
  }), across, false);
}

/** The same where each place has a value from −1 to 1: the value is the pitch. @param {number[]} values @param {boolean} across @returns {Score} */
export const valuesScore = (values, across) => walk(values.map((value) => ({frequency: pitch((value + 1) / 2), gain: 1})), across, true);

/** @param {{frequency: number, gain: number}[]} places @param {boolean} across @param {boolean} glides @returns {Score} */
function walk(places, across, glides) {
  const tones = places.map((place, index) => {
    const share = index / Math.max(1, places.length - 1);
    return {...place, at: LINE_SECONDS * share, pan: across ? 2 * share - 1 : 0};
  });
  return {seconds: LINE_SECONDS, voices: [{wave: 'sine', glides, tones}]};
}

/** Evenly fewer, with both ends. @template T @param {T[]} all @returns {T[]} */
function thinned(all) {
  if (all.length <= MOST_TONES) return all;
  return Array.from({length: MOST_TONES}, (_, index) => all[Math.round((index * (all.length - 1)) / (MOST_TONES - 1))]);
}
