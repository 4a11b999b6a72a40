/**
 * The whole playground as one page that needs nothing beside it: what would be files is inside, packed, and unpacked by a few
 * lines. It opens from a disk as from a server, and asks nobody for anything.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

import {inRoot} from '../tools/paths.js';

export const ONE_FILE = 'downhill.html';

/** Unpacks the script and starts it. */
const LOADER = `
const [data, script] = [document.getElementById('packed'), document.createElement('script')];
const bytes = Uint8Array.from(atob(data.textContent), (letter) => letter.charCodeAt(0));
new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).blob().then((unpacked) => {
  script.src = URL.createObjectURL(unpacked.slice(0, unpacked.size, 'text/javascript'));
  document.head.append(script);
});
data.remove();
`;

/** @param {string} text inside an element, for a content security policy */
const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {string} code @param {string} page the site's page @param {string} styles of the page around the playground */
export function oneFile(code, page, styles) {
  const policy = [
    "default-src 'none'", `script-src ${digest(LOADER)} blob: 'wasm-unsafe-eval'`, 'worker-src blob:', `style-src ${digest(styles)}`, 'img-src data: blob:',
    "frame-src 'self'", "base-uri 'none'", "form-action 'none'"
  ].join('; ');
  return page
    .replace(/<meta charset="utf-8">/, (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(/ *<link rel="stylesheet".*\n/, () => `    <style>${styles}</style>\n`)
    .replace(/ *<script.*\n/, '')
    .replace(/ *<\/body>/, () => `    <script type="text/plain" id="packed">${gzipSync(code, {level: 9}).toString('base64')}</script>\n    <script>${LOADER}</script>\n  </body>`);
}

/** For Vite: turns the one script into the page. @returns {import('vite').Plugin} */
export function onePage() {
  return {
    name: 'one-page',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const [chunk, ...others] = Object.values(bundle);
        if (chunk.type !== 'chunk' || others.length > 0) this.error(`These should be one script: ${Object.keys(bundle)}`);
        const [page, styles] = ['web/index.html', 'web/src/styles/page.css'].map((path) => readFileSync(inRoot(path), 'utf8'));
        this.emitFile({type: 'asset', fileName: ONE_FILE, source: oneFile(chunk.code, page, styles)});
        delete bundle[chunk.fileName];
      }
    }
  };
}
