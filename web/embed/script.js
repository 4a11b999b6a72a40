/**
 * dist/downhill-embed.js: puts playgrounds into any page. Each <div class="downhill-embed" data-state="…"> gets a frame, and
 * downhill.embed() gives the object that talks to it. It asks nothing of the page around it but to allow frames.
 */
import {fragmentOf} from '../src/share/attributes.js';

/** @typedef {import('./downhill-embed.d.ts').Embed} Embed */
/** @typedef {import('./downhill-embed.d.ts').EmbedOptions} EmbedOptions */

const VERSION = 1;
const PREFIX = 'downhill:';
/** Before the frame has said how high it would be, and the least and most it may ask for. */
const HEIGHT = Object.freeze({first: 600, least: 200, most: 10_000});

const own = /** @type {HTMLScriptElement | null} */ (document.currentScript ?? document.querySelector('script[src*="downhill-embed.js"]'));
const embeds = /** @type {WeakMap<HTMLElement, Embed>} */ (new WeakMap());

/** @param {string} code @param {string} message */
const problem = (code, message) => Object.assign(new Error(message), {name: 'PlaygroundError', code});

/** @param {HTMLElement} element @param {EmbedOptions} options */
function frameFor({dataset}, options) {
  const asked = /** @type {Record<string, unknown>} */ ({...dataset, ...options});
  const {base = own?.src ?? location.href, title = 'Downhill: a neural-network playground', height} = asked;
  /** As <nn-playground> would read it; what is off, is not there. @param {string} name */
  const getAttribute = (name) => (asked[name] === undefined || asked[name] === false ? null : String(asked[name]));
  const frame = document.createElement('iframe');
  frame.src = new URL(`embed.html#${fragmentOf({getAttribute})}`, new URL(String(base), location.href)).href;
  frame.title = String(title);
  frame.width = '100%';
  frame.height = String(height ?? HEIGHT.first);
  frame.loading = 'lazy';
  frame.allow = 'clipboard-write; fullscreen';
  frame.style.border = '0';
  return {frame, grows: height === undefined};
}

/** @param {HTMLElement} element @param {EmbedOptions} [options] @returns {Embed} */
function embed(element, options = {}) {
  const known = embeds.get(element);
  if (known) return known;
  const {frame, grows} = frameFor(element, options);
  const {origin} = new URL(frame.src);
  const waiting = /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */ (new Map());
  const listeners = /** @type {Map<string, Set<(detail: any) => void>>} */ (new Map());
  let unsent = /** @type {object[]} */ ([]);
  let lastId = 0;
  let isThere = false;
  let isRemoved = false;
  let arrived = () => {};
  const ready = /** @type {Promise<void>} */ (new Promise((resolve) => (arrived = resolve)));

  const post = (/** @type {object} */ message) => frame.contentWindow?.postMessage({version: VERSION, ...message}, origin === 'null' ? '*' : origin);

  /** @param {string} name @param {object} [fields] @returns {Promise<any>} */
  function ask(name, fields) {
    if (isRemoved) return Promise.reject(problem('closed', 'This frame was removed.'));
    return new Promise((resolve, reject) => {
      const message = {type: PREFIX + name, id: (lastId += 1), ...fields};
      waiting.set(lastId, {resolve, reject});
      if (isThere) post(message);
      else unsent.push(message);
    });
  }

  /** @param {Error} error */
  function giveUp(error) {
    for (const {reject} of waiting.values()) reject(error);
    waiting.clear();
  }

  /** The frame listens: for the first time, or after it was loaded anew and has forgotten what it was asked. */
  function begin() {
    if (isThere) giveUp(problem('reloaded', 'The frame was loaded anew before it answered.'));
    isThere = true;
    post({type: `${PREFIX}listen`});
    for (const message of unsent) post(message);
    unsent = [];
    arrived();
  }

  /** @param {MessageEvent} event */
  function take({data, source, origin: from}) {
    if (source !== frame.contentWindow || from !== origin || data?.version !== VERSION || typeof data.type !== 'string' || !data.type.startsWith(PREFIX)) return;
    const type = data.type.slice(PREFIX.length);
    if (type === 'ready') return begin();
    if (type === 'answer') {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      return data.ok ? asked?.resolve(data.value ?? undefined) : asked?.reject(problem(data.error.code, data.error.message));
    }
    if (type === 'resize' && grows) frame.height = String(Math.min(HEIGHT.most, Math.max(HEIGHT.least, Number(data.height) || HEIGHT.first)));
    const detail = type === 'resize' ? {height: data.height} : data.detail;
    for (const listener of listeners.get(type) ?? []) listener(detail);
  }

  /** @type {Embed} */
  const made = {
    frame, ready,
    run: () => ask('run'),
    pause: () => ask('pause'),
    step: (updates) => ask('step', {updates}),
    reset: () => ask('reset'),
    getState: (wanted) => ask('getState', wanted),
    setState: (state) => ask('setState', {state}),
    getMetrics: () => ask('getMetrics'),
    on(type, listener) {
      const set = listeners.get(type) ?? new Set();
      listeners.set(type, set.add(listener));
      return () => void set.delete(listener);
    },
    remove() {
      isRemoved = true;
      giveUp(problem('closed', 'This frame was removed.'));
      removeEventListener('message', take);
      embeds.delete(element);
      frame.remove();
    }
  };
  embeds.set(element, made);
  addEventListener('message', take);
  element.replaceChildren(frame);
  return made;
}

globalThis.downhill = {embed};

const embedAll = () => document.querySelectorAll('.downhill-embed').forEach((element) => element instanceof HTMLElement && embed(element));
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', embedAll);
else embedAll();
