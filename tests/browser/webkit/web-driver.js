/** A browser driven over WebDriver: WebKitGTK's MiniBrowser, as Debian packs it. It needs a display, such as xvfb-run's. */
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';

const STARTING_MS = 15_000;
/** How WebDriver marks an element in its JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** @typedef {Awaited<ReturnType<typeof openBrowser>>} Browser */
/** What a script hands out to be clicked or typed into. @typedef {{[ELEMENT]: string}} Element */

/** Starts the driver and one window. There can be one session a driver, so whoever opens must close. */
export async function openBrowser() {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {stdio: 'ignore'});
  const call = (/** @type {string} */ method, /** @type {string} */ path, /** @type {object} */ body = {}) => request(method, `http://127.0.0.1:${port}${path}`, body);
  try {
    await answering(() => call('GET', '/status'));
    const {sessionId} = await call('POST', '/session', {
      capabilities: {alwaysMatch: {'webkitgtk:browserOptions': {binary: miniBrowser(), args: ['--automation']}}}
    });
    return windowOf((method, path, body) => call(method, `/session/${sessionId}${path}`, body), () => end(driver));
  } catch (error) {
    await end(driver);
    throw error;
  }
}

/** @param {(method: string, path: string, body?: object) => Promise<any>} call @param {() => Promise<unknown>} ended */
function windowOf(call, ended) {
  /** Now and then the driver answers a long drag with an error that says nothing; the next one goes well. @param {object[]} actions */
  async function pointer(actions) {
    const body = {actions: [{type: 'pointer', id: 'mouse', actions}]};
    try {
      return await call('POST', '/actions', body);
    } catch (error) {
      if (!/^unknown error: /.test(/** @type {Error} */ (error).message)) throw error;
      await call('DELETE', '/actions');
      return call('POST', '/actions', body);
    }
  }
  const move = ([x, y]) => ({type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y)});
  const [down, up] = ['pointerDown', 'pointerUp'].map((type) => ({type, button: 0}));
  return {
    /** @param {string} url */
    open: (url) => call('POST', '/url', {url}),
    /** @param {number} width @param {number} height */
    resize: (width, height) => call('POST', '/window/rect', {width, height}),
    /**
     * Runs a function in the page and waits for what it resolves to. It sees its arguments, nothing else.
     * @template {unknown[]} A @template T
     * @param {(...args: A) => T} body @param {A} args @returns {Promise<Awaited<T>>}
     */
    async run(body, ...args) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${body})(...[...arguments].slice(0, -1))).then((value) => done({value}), (error) => done({error: String(error)}));`;
      const {value, error} = await call('POST', '/execute/async', {script, args});
      if (error) throw new Error(error);
      return value;
    },
    /** @param {Element} element */
    click: (element) => call('POST', `/element/${element[ELEMENT]}/click`),
    /** Its accessible name. @param {Element} element @returns {Promise<string>} */
    nameOf: (element) => call('GET', `/element/${element[ELEMENT]}/computedlabel`),
    /** Types into what has the focus. @param {string[]} keys a key's character, or WebDriver's code for it */
    press: (...keys) => call('POST', '/actions', {
      actions: [{type: 'key', id: 'keys', actions: keys.flatMap((value) => [{type: 'keyDown', value}, {type: 'keyUp', value}])}]
    }),
    /** @param {[number, number]} place */
    hover: (place) => pointer([move(place)]),
    /** Presses the button at the first place and lets it go at the last. @param {[number, number][]} places */
    drag: (places) => pointer([move(places[0]), down, ...places.slice(1).map(move), up]),
    /** Lets what follows happen inside a frame, or outside of them all. @param {Element | null} frame */
    enter: (frame) => call('POST', '/frame', {id: frame}),
    /** @returns {Promise<Buffer>} PNG */
    screenshot: async () => Buffer.from(await call('GET', '/screenshot'), 'base64'),
    async close() {
      await call('DELETE', '').catch(() => {});
      await ended();
    }
  };
}

/** @param {string} method @param {string} url @param {object} body */
async function request(method, url, body) {
  const response = await fetch(url, {method, body: method === 'POST' ? JSON.stringify(body) : undefined});
  const {value} = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message} (${new URL(url).pathname.replace(/^\/session\/[^/]*/, '')})`);
  return value;
}

/** Waits until a call succeeds. @param {() => Promise<unknown>} call */
async function answering(call) {
  for (const end = Date.now() + STARTING_MS; ; await sleep(50)) {
    try {
      return await call();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** The browser is part of the library's package, in a folder named after the machine. */
function miniBrowser() {
  const {stdout} = spawnSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], {encoding: 'utf8'});
  const path = stdout?.split('\n').find((line) => line.endsWith('/MiniBrowser'));
  if (!path) throw new Error('Debian\'s package libwebkit2gtk-4.1-0 has no MiniBrowser here.');
  return path;
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
