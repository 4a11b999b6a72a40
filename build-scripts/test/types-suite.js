/** The types of the page, the worker, and what runs under Node: each tsconfig counts as one test. */
import {relative} from 'node:path';

import {filesBelow, inPackage, ROOT} from '../tools/paths.js';
import {runToEnd, tailOf} from '../tools/run.js';

const TSCONFIG = /\/tsconfig[\w.]*\.json$/;

/** @param {import('./suites.js').Suite['needs']} needs @returns {import('./suites.js').Suite} */
export function typesSuite(needs) {
  return {
    name: 'types',
    needs,
    async run() {
      let passed = 0;
      const complaints = [];
      for (const config of [...filesBelow('web', TSCONFIG), ...filesBelow('build-scripts', TSCONFIG)]) {
        const {code, log} = await runToEnd(process.execPath, [inPackage('typescript/bin/tsc'), '--pretty', 'false', '-p', config], {
          log: `types-${relative(ROOT, config).replaceAll(/\W+/g, '-')}`
        });
        if (code === 0) passed += 1;
        else complaints.push(tailOf(log));
      }
      return {passed, failed: complaints.length, details: complaints.join('\n')};
    }
  };
}
