/**
 * The whole playground as one page that needs nothing beside it: what would be files is inside, packed together, and unpacked by
 * a script that can be read there. It opens from a disk as from a server, and asks nobody for anything.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';

import {inRoot} from '../tools/paths.js';
import {DIGITS, fromBase85, toBase85} from './base85.js';
import {engineInside} from './engine-inside.js';
import {packed} from './lzma.js';

export const ONE_FILE = 'downhill.html';

const LOADER = `${readFileSync(inRoot('web/src/engine/lzma.js'), 'utf8').replaceAll('export ', '')}
${fromBase85}

/** First the playground's script, then the engine's modules; the script finds them, and this page's text, at its element. */
const data = document.getElementById('downhill-packed');
const {sizes, names} = data.dataset;
const ends = sizes.split(' ').reduce((ends, size) => [...ends, ends.at(-1) + Number(size)], [0]);
const bytes = unpack(fromBase85(data.textContent, data.dataset.digits), ends.at(-1));
const script = document.createElement('script');
script.modules = Object.fromEntries(names.split(' ').map((name, at) => [name, bytes.slice(ends[at + 1], ends[at + 2])]));
script.page = '<!doctype html>\\n' + document.documentElement.outerHTML;
script.src = URL.createObjectURL(new Blob([bytes.subarray(0, ends[1])], {type: 'text/javascript'}));
script.onload = () => script.remove();
document.head.append(script);
`;

/** @param {string} text inside an element, for a content security policy */
const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {string} code @param {import('./engine-inside.js').Module[]} modules @param {string} page the site's page @param {string} styles of the page around the playground */
function oneFile(code, modules, page, styles) {
  const parts = [Buffer.from(code), ...modules.map(({bytes}) => bytes)];
  const policy = [
    "default-src 'none'", `script-src ${digest(LOADER)} blob: 'wasm-unsafe-eval'`, 'worker-src blob:', `style-src ${digest(styles)}`, 'img-src data: blob:',
    "frame-src 'self'", "base-uri 'none'", "form-action 'none'"
  ].join('; ');
  const data = toBase85(packed(Buffer.concat(parts)));
  const attributes = `id="downhill-packed" data-digits="${DIGITS}" data-sizes="${parts.map(({length}) => length).join(' ')}" data-names="${modules.map(({name}) => name).join(' ')}"`;
  return page
    .replace('<meta charset="utf-8">', (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(/<link rel="stylesheet".*>/, () => `<style>${styles}</style>`)
    .replace(/ *<script.*\n/, '')
    .replace(/ *<\/body>/, () => `    <script type="text/plain" ${attributes}>${data}</script>\n    <script>${LOADER}</script>\n  </body>`);
}

/** For Vite: turns the one script into the page. @returns {import('vite').Plugin[]} */
export function onePage() {
  const modules = /** @type {import('./engine-inside.js').Module[]} */ ([]);
  return [
    engineInside((module) => {
      modules.push(module);
      return `const {modules} = document.currentScript; export default () => modules['${module.name}'].buffer;`;
    }),
    {
      name: 'one-page',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          const [script, ...others] = Object.values(bundle);
          if (script.type !== 'chunk' || others.length > 0) this.error(`These should be one script: ${Object.keys(bundle)}`);
          const [page, styles] = ['web/index.html', 'web/src/styles/page.css'].map((path) => readFileSync(inRoot(path), 'utf8'));
          this.emitFile({type: 'asset', fileName: ONE_FILE, source: oneFile(script.code, modules, page, styles)});
          delete bundle[script.fileName];
        }
      }
    }
  ];
}
