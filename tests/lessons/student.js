/**
 * What the tests know about a lesson beside its file: the numbers it has to agree with, and what a student does in it. One file a
 * lesson in this folder, of the same name; tests/bindings/lessons.test.js reads `golden`, tests/browser/lessons.test.js plays `play`.
 */
import {readFileSync} from 'node:fs';

/**
 * `step` from 1. `is`: what the value has to be, from the course's own numbers (course(), bands()); `within`: how far off it may
 * be, with its reason. Or `from` and `to`: a band.
 * @typedef {{step: number, value: string, is?: number, within?: number, from?: number, to?: number}} Golden
 */
/**
 * A step as a student goes through it. Answers are typed, chosen or ordered as they read in English: a number as text, a list of
 * texts for a table, the beginning of an option, the items in their order.
 * @typedef {object} Played
 * @property {string | string[]} [wrong] a plausible mistake
 * @property {RegExp} [reason] what is said to it
 * @property {string | string[]} [right]
 * @property {{wrong: string | string[], reason: RegExp, right: string | string[]}} [transfer]
 * @property {(student: import('../browser/student.js').Student) => Promise<unknown>} [reach] the goal
 */

const golden = (name) => JSON.parse(readFileSync(new URL(`../golden/course/${name}.json`, import.meta.url), 'utf8'));

/** A case of the lecture's worked examples. */
export const course = (name) => golden('lecture-values').cases[name];

/**
 * Where a demonstration of the course ends, over five seeds and widened: accuracies by 0.08, losses by 15 %. `shows` as in
 * golden/course/lesson-demo-bands.json.
 * @param {string} shows @param {'loss' | 'acc' | 'testLoss' | 'testAcc'} quantity @returns {{from: number, to: number}}
 */
export function band(shows, quantity) {
  const [low, , high] = golden('lesson-demo-bands').demos.find((demo) => demo.shows === shows).result[quantity];
  return /acc/i.test(quantity) ? {from: low - 0.08, to: high + 0.08} : {from: 0.85 * low, to: 1.15 * high};
}
