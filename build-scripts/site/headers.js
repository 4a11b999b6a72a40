/**
 * The header file that Netlify, Cloudflare Pages and others read from a site's root. Without it the site works all the same:
 * its pages carry the policy themselves. web/help/hosting.md has the same for other servers.
 */
import {POLICY} from './policy.js';

/** For everything. Frames and components of other pages, and sandboxed frames, count as other origins and are welcome. */
export const FOR_ALL = Object.freeze({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin'
});

/** For pages that stand by themselves. In a sandboxed frame WebKit takes 'self' for nobody, so that embed.html has only its own policy. */
export const FOR_PAGES = Object.freeze({'Content-Security-Policy': `${POLICY}; frame-ancestors *`, 'Cache-Control': 'no-cache'});

/** For what has a digest in its name, and so never changes. */
export const FOR_ASSETS = Object.freeze({'Cache-Control': 'public, max-age=31536000, immutable'});

/** @param {string[]} pages names of the site's pages */
export function headersText(pages) {
  const alone = pages.filter((name) => name !== 'embed.html').flatMap((name) => (name === 'index.html' ? ['/', '/index.html'] : [`/${name}`]));
  const rules = /** @type {[string, Record<string, string>][]} */ ([
    ['/*', FOR_ALL],
    ['/assets/*', FOR_ASSETS],
    ['/nn-playground/assets/*', FOR_ASSETS],
    ['/nn-playground.js', {'Cache-Control': 'no-cache'}],
    ['/service-worker.js', {'Cache-Control': 'no-cache'}],
    ...alone.map((path) => /** @type {const} */ ([path, FOR_PAGES]))
  ]);
  return rules.map(([path, headers]) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')).join('\n');
}

/** For Vite. @returns {import('vite').Plugin} */
export function headerFile() {
  return {
    name: 'header-file',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const pages = Object.keys(bundle).filter((name) => name.endsWith('.html')).sort();
        this.emitFile({type: 'asset', fileName: '_headers', source: headersText(pages)});
      }
    }
  };
}
