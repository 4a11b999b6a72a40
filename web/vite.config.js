/** How the site is built: several pages, relative addresses, and a worker that fits into one classic script. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {defineConfig} from 'vite';

import {archiveSite} from '../build-scripts/site/archive.js';
import {copied} from '../build-scripts/site/copied.js';
import {asText, engineInside} from '../build-scripts/site/engine-inside.js';
import {headerFile} from '../build-scripts/site/headers.js';
import {offline} from '../build-scripts/site/offline.js';
import {onePage} from '../build-scripts/site/one-file.js';
import {contentSecurityPolicy} from '../build-scripts/site/policy.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Every page beside this file is an entry. */
const pages = readdirSync(here('.')).filter((name) => name.endsWith('.html'));

/** The engine's glue also runs under Node; what it has for that is left out of the page. */
const withoutNode = () => ({
  name: 'without-node',
  enforce: /** @type {const} */ ('pre'),
  resolveId: (/** @type {string} */ id) => (id === 'fs' || id === 'path' ? '\0without-node' : null),
  load: (/** @type {string} */ id) => (id === '\0without-node' ? 'export default {};' : null),
  transform: (/** @type {string} */ code, /** @type {string} */ id) =>
    id.endsWith('/nn-core.mjs') ? code.replace(/ENVIRONMENT_IS_NODE ?= ?typeof process[^;]*;/, 'ENVIRONMENT_IS_NODE=false;') : null
});

/** What is opened later needs little beside what is there, and brings no style sheets as files: it is imported as it is written. */
const withoutPreloading = () => ({
  name: 'without-preloading',
  enforce: /** @type {const} */ ('pre'),
  load: (/** @type {string} */ id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null)
});

/**
 * The engine's modules share a file name; the folder each comes from says more.
 * @param {{originalFileNames: string[]}} asset
 */
function assetFileNames({originalFileNames}) {
  const module = /wasm\/([\w-]+)\/nn-core\.wasm$/.exec(originalFileNames[0] ?? '');
  return `assets/${module ? module[1] : '[name]'}-[hash][extname]`;
}

/** Every module that is loaded before anything is opened. @param {string} entry */
function modulesFrom(entry) {
  const seen = /** @type {Set<string>} */ (new Set());
  const waiting = [entry];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file) || !/\.jsx?$/.test(file) || !existsSync(file)) continue;
    seen.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?:[^;'"]*?\sfrom\s+)?'(\.[^']+)'/gm);
    for (const [, path] of imports) waiting.push(join(dirname(file), path.split('?')[0]));
  }
  return seen;
}

/** What comes as soon as the first screen stands: what hands need, and what draws a curve once there is one. */
const SOON = [
  'src/views/frame/shortcuts.js', 'src/views/frame/listening.js', 'src/playground/pointing.js', 'src/views/data/csv-arrivals.js',
  'src/views/seeing/curves/chart.jsx'
];

/**
 * What is loaded before anything is opened comes in one piece, and what comes soon in another: parts on their own would
 * compress worse, and take a request each.
 * @param {string} name @param {string[]} entries
 */
function inOnePiece(name, ...entries) {
  const group = (/** @type {string} */ called, /** @type {string[]} */ paths) => {
    const modules = new Set(paths.flatMap((path) => [...modulesFrom(here(path))]));
    return {name: called, test: (/** @type {string} */ id) => modules.has(id.split('?')[0])};
  };
  return {groups: [group(name, entries), group('soon', SOON)]};
}

/** @typedef {'client' | 'component' | 'embed' | 'onePage'} Product the site's pages; <nn-playground> for other sites; a script that brings frames there; all of it in one page */

/** @param {Product} product @param {import('vite').Plugin[]} plugins @returns {import('vite').Plugin[]} */
const only = (product, ...plugins) => plugins.map((plugin) => ({...plugin, applyToEnvironment: ({name}) => name === product}));

/** @param {boolean} emptyOutDir @param {import('vite').BuildEnvironmentOptions['rollupOptions']} rollupOptions @returns {import('vite').EnvironmentOptions} */
const product = (emptyOutDir, rollupOptions) => ({
  consumer: 'client',
  build: {emptyOutDir, rollupOptions: {...rollupOptions, checks: {pluginTimings: false, ...rollupOptions?.checks}}} // packing takes a moment
});

export default defineConfig({
  root: here('.'),
  base: './',
  appType: 'mpa', // a missing page is a 404, not the first page again
  publicDir: false,
  plugins: [
    withoutPreloading(),
    only('client', contentSecurityPolicy(), copied('web/embed/nn-playground.d.ts', 'web/embed/downhill-embed.d.ts', 'web/embed/custom-elements.json'), offline(), headerFile()),
    only('component', engineInside((module) => (module.name === 'float-simd' ? asText(module) : null))), // the one most machines run
    only('onePage', ...onePage())
  ],
  oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
  worker: {format: 'iife', plugins: () => [withoutNode()]}, // a classic worker also starts in sandboxed frames
  server: {fs: {allow: [here('..')]}}, // the engine's modules are built beside web/
  preview: {cors: true}, // as static hosts do it; a sandboxed frame counts as another origin
  build: {
    outDir: here('../dist'),
    target: 'es2022',
    assetsInlineLimit: 0,
    // For the page's own script alone; where its link is not understood, that comes a moment later.
    modulePreload: {polyfill: false, resolveDependencies: (_, files, {hostType}) => (hostType === 'html' ? files : [])}
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment); // one after the other
      archiveSite();
    }
  },
  environments: {
    client: product(true, {
      input: pages.map((name) => here(name)),
      output: {assetFileNames, codeSplitting: inOnePiece('first', 'src/element.jsx', 'src/page.js')}
    }),
    component: product(false, {
      input: here('src/nn-playground.js'),
      output: {
        assetFileNames, entryFileNames: '[name].js', chunkFileNames: 'nn-playground/assets/[name]-[hash].js',
        codeSplitting: inOnePiece('nn-playground', 'src/nn-playground.js')
      }
    }),
    embed: product(false, {
      input: {'downhill-embed': here('embed/script.js')},
      output: {format: 'iife', entryFileNames: '[name].js'}
    }),
    onePage: product(false, {
      input: here('src/one-file.js'),
      output: {format: 'iife', codeSplitting: false},
      checks: {emptyImportMeta: false} // Vite's own import.meta, where nothing is preloaded
    })
  }
});
