/** Builds the engine's flavours with CMake and Ninja, each in its folder under .build/. */
import {availableParallelism} from 'node:os';
import {join} from 'node:path';

import {emscriptenEnvironment, emscriptenToolchain} from '../setup/emscripten.js';
import {inBuild, ROOT} from '../tools/paths.js';
import {run} from '../tools/run.js';
import {digestOf, unlessDone} from '../tools/stamp.js';
import {step} from '../tools/step.js';
import {giveSameGlue} from './same-glue.js';

/**
 * @typedef {object} Flavour
 * @property {string} name also the folder's
 * @property {boolean} wasm
 * @property {string[]} options CMake's
 */

/** The WebAssembly modules: what the page and the command line load. @type {Flavour[]} */
export const MODULES = [
  {name: 'wasm/float-simd', wasm: true, options: []},
  {name: 'wasm/float-scalar', wasm: true, options: ['-DNN_SIMD=OFF']},
  {name: 'wasm/double', wasm: true, options: ['-DNN_REAL_DOUBLE=ON']}
];

/** This machine's own code: for tests, sanitizers and benchmarks. @type {Flavour[]} */
export const NATIVE = [
  {name: 'native-float', wasm: false, options: []},
  {name: 'native-double', wasm: false, options: ['-DNN_REAL_DOUBLE=ON']},
  {name: 'sanitized-float', wasm: false, options: ['-DNN_SANITIZE=ON']},
  {name: 'sanitized-double', wasm: false, options: ['-DNN_SANITIZE=ON', '-DNN_REAL_DOUBLE=ON']}
];

/** @param {string} name */
export function flavour(name) {
  const found = [...MODULES, ...NATIVE].find((each) => each.name === name);
  if (!found) throw new Error(`There is no flavour ${name}`);
  return found;
}

/** Builds what the site and the command line need. */
export function buildModules() {
  return step('Building the engine', async (progress) => {
    let built = false;
    for (const each of MODULES) built = (await build(each, 'nn-core', progress)) || built;
    giveSameGlue(MODULES.map(({name}) => inBuild(name)));
    return built;
  });
}

/**
 * Builds one target of a flavour. Returns whether there was anything to do.
 * @param {Flavour} each @param {string} target @param {import('../tools/step.js').Progress} progress
 */
export async function build(each, target, progress) {
  const folder = inBuild(each.name);
  const label = each.name.replaceAll('/', '-');
  const env = each.wasm ? emscriptenEnvironment() : {};
  await configure(each, folder, label, env);

  let worked = false;
  await run('ninja', ['-C', folder, `-j${availableParallelism()}`, target], {
    log: `build-${label}-${target}`,
    env,
    onLine(line) {
      const [, done, all] = /^\[(\d+)\/(\d+)\]/.exec(line) ?? [];
      if (done === undefined || done === '0') return; // 0: it looks for new files
      worked = true;
      progress(`${each.name} ${done}/${all}`);
    }
  });
  return worked;
}

/**
 * Configures the folder, unless that was done with the same options.
 * @param {Flavour} each @param {string} folder @param {string} label its name in the logs @param {NodeJS.ProcessEnv} env
 */
async function configure(each, folder, label, env) {
  const options = ['-G', 'Ninja', ...each.options];
  if (each.wasm) options.push(`-DCMAKE_TOOLCHAIN_FILE=${emscriptenToolchain()}`);
  const made = {stamp: join(folder, 'configured'), digest: digestOf([], [ROOT, ...options]), product: join(folder, 'build.ninja')};
  await unlessDone(made, () => run('cmake', ['--fresh', '-S', ROOT, '-B', folder, ...options], {log: `configure-${label}`, env}));
}
