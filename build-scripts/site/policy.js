/** What a page may load and run: one text for what each page says of itself and for what a server may say with it. */
import {createHash} from 'node:crypto';

import {ONE_FILE} from './one-file.js';

/** The engine's worker and WebAssembly are allowed; nothing from elsewhere, nothing inline, no eval. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'"
].join('; ');

/**
 * Puts the policy into every built page, by a script before all others: WebKit takes 'self' in a sandboxed frame for the
 * frame's own origin, which is none, so that the host has to be named, and only the page knows it. From a disk scripts like
 * these do not start, and the page that has everything inside is opened instead. The dev server goes without: its live updates
 * are inline scripts and styles.
 */
export function contentSecurityPolicy() {
  const source = `if (location.protocol === 'file:') {
  location.replace('${ONE_FILE}' + location.hash);
} else {
  const {origin} = new URL(document.baseURI);
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = ${JSON.stringify(POLICY)}.replaceAll("'self'", origin === 'null' ? "'self'" : origin);
  document.head.prepend(meta);
}
`;
  const fileName = `assets/policy-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`;
  return {
    name: 'content-security-policy',
    apply: /** @type {const} */ ('build'),
    /** @this {import('vite').Rollup.PluginContext} */
    generateBundle() {
      this.emitFile({type: 'asset', fileName, source});
    },
    transformIndexHtml: () => [{tag: 'script', attrs: {src: `./${fileName}`}, injectTo: /** @type {const} */ ('head-prepend')}]
  };
}
