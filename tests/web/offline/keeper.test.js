import assert from 'node:assert/strict';
import {test} from 'node:test';

import {createKeeper} from '../../../web/src/offline/keeper.js';

const SCOPE = 'https://host.example/courses/ml/';

/** A browser's caches, as far as they are used. */
function createCaches() {
  const all = new Map();
  return {
    keys: async () => [...all.keys()],
    delete: async (name) => all.delete(name),
    async open(name) {
      if (!all.has(name)) all.set(name, new Map());
      const kept = all.get(name);
      return {
        match: async (address) => kept.get(address)?.clone(),
        put: async (address, response) => void kept.set(address, response),
        delete: async (address) => kept.delete(address)
      };
    }
  };
}

/** A server with these files, and who looks at its pages. @param {Record<string, string>} site */
function createWorld(site, caches = createCaches()) {
  const world = {site, caches, asked: [], open: [], gone: false, patience: new Promise(() => {})};
  world.fetch = async (request) => {
    const path = request.url.slice(SCOPE.length) || 'index.html';
    world.asked.push(path);
    if (world.gone) throw new TypeError('Failed to fetch');
    return world.site[path] === undefined ? new Response('', {status: 404}) : new Response(world.site[path]);
  };
  world.keeper = (version, paths = Object.keys(world.site)) => createKeeper({
    scope: SCOPE, version, files: Object.fromEntries(paths.map((path) => [path, ''])), caches, fetch: world.fetch, pages: async () => world.open, wait: () => world.patience
  });
  return world;
}

const said = async (keeper, path, init) => (await keeper.answer(new Request(SCOPE + path, init))).text();
const A = {'index.html': 'page A', 'embed.html': 'frame A', 'assets/a-1.js': 'script A', 'assets/both-1.js': 'both'};
const B = {'index.html': 'page B', 'embed.html': 'frame B', 'assets/a-2.js': 'script B', 'assets/both-1.js': 'both'};

/** A version that is whole and in charge. */
async function takenOver(keeper) {
  await keeper.fill();
  await keeper.takeOver();
  return keeper;
}

test('everything is answered without the server once it was fetched, pages by their folder, a query or no ending too', async () => {
  const world = createWorld(A);
  const keeper = await takenOver(world.keeper('A'));
  world.gone = true;
  assert.equal(await said(keeper, ''), 'page A');
  assert.equal(await said(keeper, '?from=course'), 'page A');
  assert.equal(await said(keeper, 'embed'), 'frame A');
  assert.equal(await said(keeper, 'assets/a-1.js'), 'script A');
  await assert.rejects(said(keeper, 'assets/other-1.js'), TypeError);
});

test('only what belongs to the site is answered', () => {
  const keeper = createWorld(A).keeper('A');
  for (const [path, answers] of [['index.html', true], ['', true], ['assets/any.js', true], ['notes.txt', false], ['service-worker.js', false]]) {
    assert.equal(keeper.answers(new Request(SCOPE + path)), answers, path);
  }
  assert.equal(keeper.answers(new Request('https://host.example/index.html')), false);
  assert.equal(keeper.answers(new Request('https://elsewhere.example/courses/ml/index.html')), false);
  assert.equal(keeper.answers(new Request(SCOPE, {method: 'POST'})), false);
});

test('a version with a file missing is not taken, and the next attempt fetches only what is left', async () => {
  const world = createWorld({...A, 'embed.html': undefined});
  const keeper = world.keeper('A');
  await assert.rejects(keeper.fill(), /embed\.html answers 404/);
  world.site = A;
  world.asked = [];
  await keeper.fill();
  assert.deepEqual(world.asked, ['embed.html', 'assets/a-1.js', 'assets/both-1.js']);
});

test('the next version takes what has the same name with a digest from the one before, and nothing else', async () => {
  const world = createWorld(A);
  await takenOver(world.keeper('A'));
  world.site = B;
  world.asked = [];
  await world.keeper('B').fill();
  assert.deepEqual(world.asked, ['index.html', 'embed.html', 'assets/a-2.js']);
});

test('a page opened with a version has its scripts until it is gone, and new ones open with the next version', async () => {
  const world = createWorld(A);
  const a = await takenOver(world.keeper('A'));
  world.open = ['page of A'];
  world.site = B;
  const b = world.keeper('B');
  await b.fill();
  await a.tidy(); // a page of A that has just been opened must not take away what is being fetched
  await b.takeOver();
  assert.equal(await said(b, 'index.html'), 'page B');
  world.open = ['page of A', 'page of B'];
  await b.tidy();
  assert.equal(await said(b, 'assets/a-1.js'), 'script A');
  world.open = ['page of B'];
  await b.tidy();
  assert.deepEqual(await world.caches.keys(), [`downhill ${SCOPE} B`]);
});

test('other caches of the host stay', async () => {
  const world = createWorld(A);
  await world.caches.open('somebody else\'s');
  await world.caches.open('downhill https://host.example/other/ A');
  await takenOver(world.keeper('A'));
  world.site = B;
  const b = await takenOver(world.keeper('B'));
  await b.tidy();
  assert.deepEqual(await world.caches.keys(), ['somebody else\'s', 'downhill https://host.example/other/ A', `downhill ${SCOPE} B`]);
});

test('a page is the server\'s, and the kept one where the server is gone, ill, or too slow', async () => {
  const world = createWorld(A);
  const keeper = await takenOver(world.keeper('A'));
  const opened = async (path) => (await keeper.answer({url: SCOPE + path, method: 'GET', mode: 'navigate', cache: 'default'})).text();
  world.site = B;
  assert.equal(await opened(''), 'page B');
  world.site = {};
  assert.equal(await opened(''), 'page A', 'it answers 404');
  world.gone = true;
  assert.equal(await opened('embed'), 'frame A');
  world.fetch = () => new Promise(() => {});
  const slow = createKeeper({scope: SCOPE, version: 'A', files: {'index.html': ''}, caches: world.caches, fetch: world.fetch, pages: async () => [], wait: async () => {}});
  assert.equal(await (await slow.answer({url: SCOPE, method: 'GET', mode: 'navigate', cache: 'default'})).text(), 'page A');
});

test('who wants a file afresh has the server\'s, and the kept one where there is no server', async () => {
  const world = createWorld(A);
  const keeper = await takenOver(world.keeper('A'));
  world.site = {...A, 'assets/a-1.js': 'mended'};
  assert.equal(await said(keeper, 'assets/a-1.js', {cache: 'reload'}), 'mended');
  world.gone = true;
  assert.equal(await said(keeper, 'assets/a-1.js', {cache: 'reload'}), 'script A');
});
