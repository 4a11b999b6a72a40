/** The page's and the worker's types: each tsconfig of web/ counts as one test. */
import {basename} from 'node:path';

import {filesBelow, inPackage} from '../tools/paths.js';
import {runToEnd, tailOf} from '../tools/run.js';

/** @param {import('./suites.js').Suite['needs']} needs @returns {import('./suites.js').Suite} */
export function typesSuite(needs) {
  return {
    name: 'types',
    needs,
    async run() {
      let passed = 0;
      const complaints = [];
      for (const config of filesBelow('web', /\/tsconfig[\w.]*\.json$/)) {
        const {code, log} = await runToEnd(process.execPath, [inPackage('typescript/bin/tsc'), '--pretty', 'false', '-p', config], {
          log: `types-${basename(config, '.json')}`
        });
        if (code === 0) passed += 1;
        else complaints.push(tailOf(log));
      }
      return {passed, failed: complaints.length, details: complaints.join('\n')};
    }
  };
}
