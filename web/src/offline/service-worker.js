/** The site's service worker: binds the keeper to the browser. The build puts in which files there are. */
import {createKeeper} from './keeper.js';

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const {version, files} = /** @type {{version: string, files: Record<string, string>}} */ (/** @type {any} */ (self).__SITE__);

const keeper = createKeeper({
  scope: worker.registration.scope,
  version,
  files,
  caches: worker.caches,
  fetch: (request) => worker.fetch(request),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  pages: async () => (await worker.clients.matchAll({type: 'window', includeUncontrolled: true})).map(({id}) => id)
});

/** Pages go on with what they were opened with, so that nobody has to wait until they are all closed. */
worker.addEventListener('install', (event) => event.waitUntil(keeper.fill().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(keeper.takeOver().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => keeper.answers(event.request) && event.respondWith(keeper.answer(event.request)));
/** A page stands. */
worker.addEventListener('message', (event) => event.waitUntil(keeper.tidy()));
