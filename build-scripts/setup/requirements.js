/** What each command needs from the machine, and how to tell that it is there. Debian's packages are named after it. */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';

import {findProgram} from '../tools/paths.js';
import {findChromium, findFirefox} from './browsers.js';
import {findEmscripten} from './emscripten.js';

/** @typedef {{package: string, present: () => boolean}} Requirement */

/** @param {string} package_ @param {string} [program] @returns {Requirement} */
const program = (package_, program = package_) => ({package: package_, present: () => findProgram(program) !== null});

/** @param {string} package_ @param {string} path @returns {Requirement} */
const header = (package_, path) => ({package: package_, present: () => headerFolders().some((folder) => existsSync(join(folder, path)))});

/** Also those of installations that CMake is pointed at. */
function headerFolders() {
  const prefixes = (process.env.CMAKE_PREFIX_PATH ?? '').split(/[:;]/).filter(Boolean);
  return [...prefixes.map((prefix) => join(prefix, 'include')), '/usr/local/include', '/usr/include'];
}

/** @type {Requirement[]} */
const BUILD = [
  program('cmake'),
  program('ninja-build', 'ninja'),
  program('g++'), // CMake tests it even where only WebAssembly is built
  {package: 'emscripten', present: () => findEmscripten() !== null},
  header('libxtensor-dev', 'xtensor'),
  program('xz-utils', 'xz') // packs the engine into builds of one file
];

const CHROMIUM = {package: 'chromium', present: () => findChromium() !== null};

const FONTS = {package: 'fonts-dejavu-core', present: () => existsSync('/usr/share/fonts/truetype')};

/** @type {Requirement[]} */
const BROWSERS = [
  CHROMIUM,
  {package: 'firefox-esr', present: () => findFirefox() !== null},
  program('webkit2gtk-driver', 'WebKitWebDriver'),
  program('xvfb', 'xvfb-run'), // WebKit's window needs a display
  program('xauth'), // which xvfb-run calls
  FONTS
];

/** @type {Requirement[]} */
const TEST = [
  ...BUILD,
  header('libgtest-dev', 'gtest/gtest.h'),
  header('libgmock-dev', 'gmock/gmock.h'),
  {package: 'googletest', present: () => existsSync('/usr/src/googletest/CMakeLists.txt')}, // built anew as WebAssembly
  header('nlohmann-json3-dev', 'nlohmann/json.hpp'),
  {package: 'python3-numpy', present: () => spawnSync('/usr/bin/python3', ['-c', 'import numpy']).status === 0}, // runs exported programs
  ...BROWSERS
];

/** @type {Requirement[]} */
const CHECK = [...TEST.filter((requirement) => !BROWSERS.includes(requirement)), program('clang-format'), program('clang-tidy')];

/** @type {Requirement[]} */
const BENCH = [...BUILD, header('libbenchmark-dev', 'benchmark/benchmark.h')];

export const REQUIREMENTS = {build: BUILD, test: TEST, check: CHECK, bench: BENCH, benchPage: [...BUILD, CHROMIUM], screenshots: [...BUILD, CHROMIUM, FONTS]};
