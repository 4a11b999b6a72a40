/** npm run check: types, lint, the C++'s form, and clang-tidy on the engine; everything is looked at before it ends. */
import {buildModules} from './build/engine.js';
import {checkForm, clangTidy} from './check/cpp.js';
import {eslint} from './check/javascript.js';
import {prepare} from './setup/prepare.js';
import {typesSuite} from './test/types-suite.js';
import {Failure, runMain} from './tools/failure.js';
import {step} from './tools/step.js';

/** @type {[string, (progress: import('./tools/step.js').Progress) => Promise<unknown>][]} */
const CHECKS = [
  ['Types', types],
  ['Lint', () => eslint([])],
  ['Form of the C++', checkForm],
  ['clang-tidy', clangTidy]
];

runMain(async () => {
  await prepare('check');
  await buildModules();
  const complaints = [];
  for (const [title, check] of CHECKS) {
    try {
      await step(title, check);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complaints.push(error.message);
    }
  }
  if (complaints.length > 0) throw new Failure(complaints.join('\n\n'));
});

async function types() {
  const {failed, details} = await typesSuite([]).run();
  if (failed > 0) throw new Failure(details);
}
