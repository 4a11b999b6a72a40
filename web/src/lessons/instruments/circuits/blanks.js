/** Numbers that the reader works out: which are blank, what was given, and what is the first that is wrong. */

/** @typedef {Readonly<Record<string, number>>} Numbers */
/** @typedef {{right: boolean, why: 'sign' | 'other' | 'none', other: string}} Mark why it may be wrong; `other`: the name of the number it is */

/** As near as one reckons by hand with a few digits; an update moves a weight by little, and that is what is asked. */
const SHARE = 0.005;
const SHARE_OF_NEW = 2e-4;
/** @param {number} a @param {number} b @param {number} [share] */
const isNear = (a, b, share = SHARE) => Math.abs(a - b) <= share * Math.abs(b) + 1e-9;

/** Numbers that are often taken for another one, and nothing that happens to be alike. @param {string} name */
const isSaid = (name) => !/^(factor|filled|blanks|back|gates|silent|updates|before|change|rate)/.test(name);

/** @param {string} name @param {number} given @param {Numbers} numbers @returns {Mark} */
export function mark(name, given, numbers) {
  const right = numbers[name];
  if (isNear(given, right, name.startsWith('new') ? SHARE_OF_NEW : SHARE)) return {right: true, why: 'none', other: ''};
  if (right !== 0 && isNear(given, -right)) return {right: false, why: 'sign', other: ''};
  const other = given === 0 ? undefined : Object.keys(numbers).find((one) => one !== name && isSaid(one) && isNear(given, numbers[one]));
  return other === undefined ? {right: false, why: 'none', other: ''} : {right: false, why: 'other', other};
}

/** How many are right. @param {readonly string[]} blanks @param {Numbers} given @param {Numbers} numbers */
export const countRight = (blanks, given, numbers) => blanks.filter((name) => name in given && mark(name, given[name], numbers).right).length;

/** The first in the chain that is wrong: what comes after it may only follow from it. @param {readonly string[]} blanks in the order of the chain @param {Numbers} given @param {Numbers} numbers */
export const firstWrong = (blanks, given, numbers) => blanks.find((name) => name in given && !mark(name, given[name], numbers).right) ?? null;
