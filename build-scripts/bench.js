/**
 * npm run bench: the WebAssembly engine side by side with others (tests/bench/). `npm run bench -- native` measures this
 * machine's own build with Google Benchmark instead, `npm run bench -- page` the page in Chromium. What comes after is handed on.
 */
import {spawn} from 'node:child_process';

import {build, buildModules, flavour} from './build/engine.js';
import {buildSite} from './build/site.js';
import {installNodePackages} from './setup/node-packages.js';
import {prepare} from './setup/prepare.js';
import {runMain} from './tools/failure.js';
import {inBuild, inRoot} from './tools/paths.js';
import {step} from './tools/step.js';

const native = flavour('native-float');

runMain(async () => {
  const [first, ...others] = process.argv.slice(2);
  if (first === 'native') {
    await prepare('bench');
    await step('Building the benchmarks', (progress) => build(native, 'nn-benchmarks', progress));
    show(inBuild(native.name, 'nn-benchmarks'), others);
  } else if (first === 'page') {
    await prepare('benchPage');
    await buildModules();
    await buildSite();
    show(process.execPath, [inRoot('tests/bench/page/run.mjs'), ...others]);
  } else {
    await prepare('build');
    await buildModules();
    await installNodePackages('tests/bench');
    show(process.execPath, [inRoot('tests/bench/run.mjs'), ...process.argv.slice(2)]);
  }
});

/** Runs a program on this screen, and ends as it ended. @param {string} program @param {string[]} args */
function show(program, args) {
  spawn(program, args, {stdio: 'inherit'}).on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
