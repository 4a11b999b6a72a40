/** What is looked at in the C++: its form, and clang-tidy's opinion of the engine. */
import {availableParallelism} from 'node:os';
import {relative} from 'node:path';

import {build, flavour} from '../build/engine.js';
import {Failure} from '../tools/failure.js';
import {filesBelow, inBuild, inRoot, ROOT} from '../tools/paths.js';
import {run, runToEnd} from '../tools/run.js';
import {digestOf, unlessDone} from '../tools/stamp.js';

const sources = () => [...filesBelow('core', /\.[ch]pp$/), ...filesBelow('tests/core', /\.[ch]pp$/)];

/** Writes every file in the form that .clang-format describes. */
export const format = () => run('clang-format', ['-i', ...sources()], {log: 'clang-format'});

/** Whether every file is in that form. */
export async function checkForm() {
  const unformed = new Set();
  const onLine = (/** @type {string} */ line) => void unformed.add(/^(.+?):\d+:\d+: /.exec(line)?.[1]);
  const {code} = await runToEnd('clang-format', ['--dry-run', '-Werror', ...sources()], {log: 'clang-format', onLine});
  if (code === 0) return;
  const names = [...unformed].filter((file) => file !== undefined).map((file) => `  ${relative(ROOT, file)}`);
  throw new Failure(`Not in the form that 'npm run format' writes:\n${names.join('\n')}`);
}

/** Looks at each source file, unless neither it nor any header has changed since. @param {import('../tools/step.js').Progress} progress */
export async function clangTidy(progress) {
  const database = flavour('native-float');
  await build(database, 'nn', progress); // writes limits.hpp and the list of how each file is compiled
  const common = [...filesBelow('core', /\.hpp$/), inRoot('.clang-tidy'), inRoot('core/limits.json'), inRoot('core/function-limits.json')];
  const waiting = filesBelow('core/src', /\.cpp$/);
  const count = waiting.length;
  const complaints = /** @type {string[]} */ ([]);
  let worked = false;

  const worker = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      worked = (await examine(file)) || worked;
      progress(`${count - waiting.length}/${count}`);
    }
  };
  /** @param {string} file */
  const examine = async (file) => {
    const name = relative(ROOT, file).replaceAll('/', '-');
    const made = {stamp: inBuild('tidy', name), digest: digestOf([file, ...common]), product: file};
    const options = ['--quiet', '--warnings-as-errors=*', '-p', inBuild(database.name), '--extra-arg=-Wno-unknown-warning-option', file];
    try {
      return await unlessDone(made, () => run('clang-tidy', options, {log: `tidy-${name}`}));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complaints.push(error.message);
      return true;
    }
  };
  await Promise.all(Array.from({length: availableParallelism()}, worker));
  if (complaints.length > 0) throw new Failure(complaints.join('\n\n'));
  return worked;
}
