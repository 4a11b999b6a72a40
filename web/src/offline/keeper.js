/**
 * Keeps one version of the site, whole, in the browser's cache, so that it opens without a network. Versions are never mixed:
 * a version is kept only once each of its files came as its digest says; without a network a page opens with the newest version
 * that is whole; and what it asks for later has a digest in its name, so that it gets what it was built with, as long as it is
 * there. An older version goes when no page is left that was opened with it.
 */

/**
 * The browser's parts, so that tests can stand in for them.
 * @typedef {object} Parts
 * @property {string} scope the site's address, with a slash at its end
 * @property {string} version
 * @property {Readonly<Record<string, string>>} files each file's path below the scope, and its digest as fetch() checks it
 * @property {CacheStorage} caches the origin's: other sites' caches may be there too
 * @property {(request: Request) => Promise<Response>} fetch
 * @property {() => Promise<string[]>} pages the ids of all that are open below the scope
 * @property {(ms: number) => Promise<void>} wait
 */
/** @typedef {ReturnType<typeof createKeeper>} Keeper */

/** Where names have digests in them. */
const NAMED_BY_DIGEST = 'assets/';
/** So long a network that is there and does not answer is waited for. */
const PATIENCE_MS = 3000;
/** Under this a version keeps which earlier ones there were when it took over, and the pages that were open then. */
const NOTE = '?earlier-versions';

/** @param {Parts} parts */
export function createKeeper({scope, version, files, caches, fetch, pages, wait}) {
  const prefix = `downhill ${scope} `;
  const name = prefix + version;
  const names = async () => (await caches.keys()).filter((one) => one.startsWith(prefix));

  /** A file's path; a page may be asked for as its folder, or without its ending. @param {string} address */
  function pathOf(address) {
    const url = new URL(address);
    const path = (url.origin + url.pathname).slice(scope.length);
    return path === '' ? 'index.html' : Object.hasOwn(files, `${path}.html`) ? `${path}.html` : path;
  }

  /** In this version, or in an earlier one where the name stands for what is in it. @param {string} path */
  async function kept(path) {
    for (const one of path.startsWith(NAMED_BY_DIGEST) ? [name, ...(await names())] : [name]) {
      const response = await (await caches.open(one)).match(scope + path);
      if (response) return response;
    }
    return undefined;
  }

  return {
    /** Fetches all that neither an earlier attempt nor an earlier version brought, one after the other: nobody waits for it. It rejects unless the version is whole. */
    async fill() {
      const cache = await caches.open(name);
      for (const [path, integrity] of Object.entries(files)) {
        const response = (await kept(path)) ?? (await fetch(new Request(scope + path, {integrity, cache: 'no-cache', priority: 'low'})));
        if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
        await cache.put(scope + path, direct(response));
      }
    },
    /** From now on pages open with this version. Those that are open may still need theirs. */
    async takeOver() {
      const earlier = (await names()).filter((one) => one !== name);
      const note = {caches: earlier, pages: earlier.length > 0 ? await pages() : []};
      await (await caches.open(name)).put(scope + NOTE, new Response(JSON.stringify(note)));
    },
    /** Earlier versions go once no page is left of them. A later one, of which this one knows nothing, stays. */
    async tidy() {
      const cache = await caches.open(name);
      const note = /** @type {{caches: string[], pages: string[]} | undefined} */ (await (await cache.match(scope + NOTE))?.json());
      if (!note || note.caches.length === 0) return;
      const open = new Set(await pages());
      if (note.pages.some((id) => open.has(id))) return;
      await Promise.all(note.caches.map((one) => caches.delete(one)));
      await cache.delete(scope + NOTE);
    },
    /** Whether a request is answered here. @param {Request} request */
    answers({method, url}) {
      if (method !== 'GET' || !url.startsWith(scope)) return false;
      const path = pathOf(url);
      return Object.hasOwn(files, path) || path.startsWith(NAMED_BY_DIGEST);
    },
    /**
     * What is kept, or else what the server says; the other way round for pages, so that a new version is seen at once, and for
     * who wants it afresh: then the server has a moment to answer. @param {Request} request
     */
    async answer(request) {
      const path = pathOf(request.url);
      if (request.mode !== 'navigate' && request.cache !== 'reload') return (await kept(path)) ?? fetch(request);
      const asked = fetch(request).catch(() => null);
      const answered = await Promise.race([asked, wait(PATIENCE_MS)]);
      return answered?.ok ? answered : ((await kept(path)) ?? (await asked) ?? Response.error());
    }
  };
}

/** Where a host leads to another address on the way, a browser does not take the answer for a page. @param {Response} response */
const direct = (response) => (response.redirected ? new Response(response.body, {status: response.status, headers: response.headers}) : response);
