/** A static host of our own: serves a site below a path, can be given another version of it, and can be gone. */
import {once} from 'node:events';
import {readdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';

const DIST = new URL('../../dist/', import.meta.url);
const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm'};

/** Every file of the built site, by its path. */
export function builtSite() {
  const entries = readdirSync(DIST, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(DIST.pathname.length).replace(/^\/+/, ''));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, DIST))]));
}

/** @param {Record<string, Buffer | string>} first what is served */
export async function serveSite(first, below = '/courses/ml/') {
  let [site, gone] = [first, false];
  const missed = /** @type {string[]} */ ([]); // what was asked for in vain
  const server = createServer((request, answer) => {
    if (gone) return void request.socket.destroy();
    const {pathname} = new URL(request.url ?? '', 'http://host');
    const path = pathname.slice(below.length) || 'index.html';
    const content = pathname.startsWith(below) ? site[path] : undefined;
    if (content === undefined) missed.push(pathname);
    answer.writeHead(content === undefined ? 404 : 200, {'content-type': TYPES[extname(path)] ?? 'text/plain', 'cache-control': 'no-cache'});
    answer.end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}${below}`,
    missed,
    /** Serves another version from now on. */
    put: (/** @type {typeof first} */ next) => void (site = next),
    /** Answers nobody any more. */
    vanish: () => void (gone = true),
    close: () => (server.closeAllConnections(), server.close())
  };
}
