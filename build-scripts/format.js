/** npm run format: puts the C++ into its written form, and mends what eslint can in the JavaScript. */
import {format} from './check/cpp.js';
import {eslint} from './check/javascript.js';
import {prepare} from './setup/prepare.js';
import {runMain} from './tools/failure.js';
import {step} from './tools/step.js';

runMain(async () => {
  await prepare('check');
  await step('C++', format);
  await step('JavaScript', () => eslint(['--fix']));
});
