/** What can be wrong with a CSV. The sentences are in the catalogue, under the same codes. */

/**
 * `row` counts from 1, the header included, as spreadsheets do; `column` is its name; `cell` what stands there.
 * @typedef {object} Problem
 * @property {keyof import('../text/languages.js').Catalogue['csvProblems']} code
 * @property {number} [row]
 * @property {string} [column]
 * @property {string} [cell]
 * @property {number} [count] what came
 * @property {number} [most] what is allowed, or expected
 */

/** Thrown where there is nothing to go on with. */
export class CsvRefusal extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.code);
    this.problem = problem;
  }
}
