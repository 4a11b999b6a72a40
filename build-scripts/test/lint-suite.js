/** eslint's rules, which also keep out whatever turns text into markup or code. They count as one test. */
import {eslint} from '../check/javascript.js';
import {Failure} from '../tools/failure.js';

/** @returns {import('./suites.js').Suite} */
export function lintSuite() {
  return {
    name: 'lint',
    needs: [],
    async run() {
      try {
        await eslint([]);
        return {passed: 1, failed: 0, details: ''};
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return {passed: 0, failed: 1, details: error.message};
      }
    }
  };
}
