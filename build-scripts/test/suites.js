/** Every suite there is. */
import {buildModules, flavour} from '../build/engine.js';
import {buildSite} from '../build/site.js';
import {browserSuite} from './browser-suite.js';
import {coreSuite} from './core-suite.js';
import {lintSuite} from './lint-suite.js';
import {nodeSuite} from './node-suite.js';
import {typesSuite} from './types-suite.js';

/** @typedef {{passed: number, failed: number, details: string}} Outcome details: what a person needs to mend it */
/**
 * @typedef {object} Suite
 * @property {string} name a person may ask for the start of it, or for any of its words
 * @property {(() => Promise<unknown>)[]} needs what must be built before
 * @property {() => Promise<Outcome>} run
 * @property {boolean} [alone] not beside another suite, because it watches how quickly things happen
 * @property {boolean} [onRequest] runs only when asked for by name, because it adds little to the others
 */

/** WebKit's window needs a display, and a language to be in. */
const WITH_DISPLAY = ['env', 'LANG=en_US.UTF-8', 'xvfb-run', '--auto-servernum', '--server-args=-screen 0 1400x1000x24'];

/** @type {Suite[]} */
export const SUITES = [
  typesSuite([buildModules]),
  lintSuite(),
  nodeSuite('web', 'tests/web', []),
  nodeSuite('bindings', 'tests/bindings', [buildModules]),
  coreSuite('core native float', flavour('native-float')),
  coreSuite('core sanitized float', flavour('sanitized-float')),
  coreSuite('core wasm float-simd', flavour('wasm/float-simd')),
  coreSuite('core wasm double', flavour('wasm/double')),
  {...coreSuite('core native double', flavour('native-double')), onRequest: true}, // WebAssembly's is what people get
  {...coreSuite('core sanitized double', flavour('sanitized-double')), onRequest: true},
  {...coreSuite('core wasm float-scalar', flavour('wasm/float-scalar')), onRequest: true}, // the bindings' suite has its bits
  nodeSuite('site', 'tests/site', [buildModules, buildSite]),
  browserSuite('chromium', false, [buildModules, buildSite]),
  browserSuite('firefox', false, [buildModules, buildSite]),
  browserSuite('chromium', true, [buildModules, buildSite]),
  browserSuite('firefox', true, [buildModules, buildSite]),
  {...nodeSuite('browser webkit', 'tests/browser/webkit', [buildModules, buildSite], WITH_DISPLAY), alone: true}
];

/** The suites that have each of the words in their name; without words, all that are not on request. @param {string[]} words */
export const suitesWith = (words) =>
  SUITES.filter(({name, onRequest}) => (words.length > 0 ? words.every((word) => name.includes(word)) : !onRequest));
