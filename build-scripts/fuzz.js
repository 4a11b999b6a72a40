/** npm run fuzz: a million damaged links; `npm run fuzz -- SEED` repeats a run. */
import {spawn} from 'node:child_process';

import {prepare} from './setup/prepare.js';
import {runMain} from './tools/failure.js';
import {inRoot} from './tools/paths.js';

runMain(async () => {
  await prepare('build');
  const [seed] = process.argv.slice(2);
  const env = {...process.env, FUZZ_LINKS: '1000000', ...(seed && {FUZZ_SEED: seed})};
  const tests = spawn(process.execPath, ['--test', '--test-reporter=spec', inRoot('tests/web/share/fuzz.test.js')], {env, stdio: 'inherit'});
  tests.on('close', (code) => (process.exitCode = code ?? 1));
});
