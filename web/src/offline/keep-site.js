/**
 * Lets the browser keep the whole site for when there is no network, once the page stands and has nothing else to do. Only for a
 * page of its own on a server: a frame is somebody else's page, and a page that has everything inside has no site. Without it everything else works.
 */
import {isAlone} from '../playground/one-page.js';

/** @typedef {HTMLElement & {playground: import('../playground/playground.js').Playground | null}} PlaygroundElement */

const SCRIPT = 'service-worker.js';

function canKeep() {
  try {
    const thrifty = /** @type {any} */ (navigator).connection?.saveData === true;
    return !isAlone() && isSecureContext && window.parent === window && location.protocol.startsWith('http') && 'serviceWorker' in navigator && !thrifty;
  } catch {
    return false; // even to ask can be forbidden
  }
}

/** @param {PlaygroundElement} element */
async function keepSite(element) {
  if (!canKeep() || !import.meta.env.PROD) return;
  await firstFrame(element);
  await idle();
  try {
    await navigator.serviceWorker.register(new URL(SCRIPT, document.baseURI), {updateViaCache: 'none'});
    (await navigator.serviceWorker.ready).active?.postMessage('stands');
  } catch {
    // a browser that keeps nothing, or a server that is gone: the next visit may do better
  }
}

/** @param {PlaygroundElement} element */
async function firstFrame(element) {
  if (!element.playground) await new Promise((resolve) => element.addEventListener('ready', resolve, {once: true}));
  const {playground} = element;
  if (!playground || playground.frame.peek()) return;
  await new Promise((/** @type {(_: null) => void} */ resolve) => {
    const stop = playground.onFrame(() => (stop(), resolve(null)));
  });
}

const idle = () =>
  new Promise((resolve) => ('requestIdleCallback' in globalThis ? requestIdleCallback(resolve, {timeout: 20_000}) : setTimeout(resolve, 2000)));

const element = /** @type {PlaygroundElement | null} */ (document.querySelector('nn-playground'));
if (element) void keepSite(element);
