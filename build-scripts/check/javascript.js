/** What is looked at in the JavaScript: eslint's rules. */
import {inBuild, inPackage, inRoot} from '../tools/paths.js';
import {run} from '../tools/run.js';

/** @param {string[]} options */
export const eslint = (options) =>
  run(
    process.execPath,
    [
      inPackage('eslint/bin/eslint.js'), '--config', inRoot('build-scripts/eslint.config.js'), '--max-warnings=0',
      '--cache', '--cache-strategy=content', `--cache-location=${inBuild('eslint')}`, ...options, '.'
    ],
    {log: 'eslint'}
  );
