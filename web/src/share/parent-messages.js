/**
 * The messages between a frame and the page around it, version 1. Only that page is listened to, and only its origin is answered
 * and told anything. What it can ask for is what a person can do.
 */
import {asTold} from '../playground/error.js';
import {EVENTS} from '../playground/events.js';

/** @typedef {import('../nn-playground.js').NnPlayground} Element */
/** @typedef {import('../playground/error.js').ErrorCode | 'too-many'} MessageErrorCode */
/** @typedef {string | number | null} Id */
/** @typedef {{ok: true, id: Id, ask: Ask, fields: Record<string, unknown>} | {ok: false, id: Id, message: string}} Read */
/** @typedef {(value: unknown) => boolean} Check */

const VERSION = 1;
const PREFIX = 'downhill:';
/** So many may wait for their answer; whoever asks more is told so. */
const MOST_WAITING = 16;
/** So many are refused in a second; then a flood is met with silence. */
const MOST_REFUSALS = 50;
const REFUSALS_MS = 1000;
const MOST_ID_CHARACTERS = 100;
/** Longer than any link that is read, with the address before it. */
const MOST_STATE_CHARACTERS = 20_000;

/** @type {Check} */
const isFlag = (value) => typeof value === 'boolean';
/** @type {Check} */
const isState = (value) => typeof value === 'string' && value.length <= MOST_STATE_CHARACTERS;
/** How many there may be, step() says itself. @type {Check} */
const isNumber = (value) => typeof value === 'number';

/**
 * What can be asked for: the fields it takes, those it must have, and what does it.
 * @typedef {{fields?: Record<string, Check>, must?: string[], act: (element: Element, fields: any) => Promise<unknown>}} Ask
 */
const ASKS = new Map(Object.entries(/** @type {Record<string, Ask>} */ ({
  listen: {act: async () => {}}, // what a page is told from then on wakes nobody
  run: {act: (element) => element.run()},
  pause: {act: (element) => element.pause()},
  step: {fields: {updates: isNumber}, act: (element, {updates}) => element.step(updates)},
  reset: {act: (element) => element.reset()},
  getState: {fields: {training: isFlag, receipt: isFlag}, act: (element, options) => element.getState(options)},
  setState: {fields: {state: isState}, must: ['state'], act: (element, {state}) => element.setState(state)},
  getMetrics: {act: (element) => element.getMetrics()}
})));

const isId = (/** @type {unknown} */ id) => id === null || Number.isFinite(id) || (typeof id === 'string' && id.length <= MOST_ID_CHARACTERS);

/** What came, if it is for us; null: it is somebody else's. @param {any} data @returns {Read | null} */
export function readMessage(data) {
  if (typeof data !== 'object' || data === null || typeof data.type !== 'string' || !data.type.startsWith(PREFIX)) return null;
  const {type, version, id = null, ...fields} = data;
  if (!isId(id)) return {ok: false, id: null, message: `An id is a number, or at most ${MOST_ID_CHARACTERS} characters.`};
  const refused = (/** @type {string} */ message) => /** @type {const} */ ({ok: false, id, message});
  const ask = ASKS.get(type.slice(PREFIX.length));
  if (!ask) return refused(`What can be asked for is ${[...ASKS.keys()].map((name) => PREFIX + name).join(', ')}.`);
  if (version !== VERSION) return refused(`A message has its version, which is ${VERSION}.`);
  const checks = new Map(Object.entries(ask.fields ?? {}));
  for (const name of ask.must ?? []) if (fields[name] === undefined) return refused(`${type} needs ${name}.`);
  for (const [name, value] of Object.entries(fields)) {
    const check = checks.get(name);
    if (!check) return refused(`${type} knows ${['version', 'id', ...checks.keys()].join(', ')}, and no other field.`);
    if (value !== undefined && !check(value)) return refused(`${name} is not what ${type} takes.`);
  }
  return {ok: true, id, ask, fields};
}

/**
 * @param {object} parts
 * @param {Element} parts.element
 * @param {unknown} parts.parent
 * @param {(message: object, origin: string) => void} parts.post
 * @param {() => number} [parts.now] milliseconds
 */
export function createParentMessages({element, parent, post, now = () => performance.now()}) {
  let waiting = 0;
  let refusals = {since: -Infinity, count: 0};
  let listens = ''; // the origin that asked for something; it is told the rest as well

  /** @param {string} type @param {object} [rest] @param {string} [origin] */
  const say = (type, rest, origin = listens) => post({type: PREFIX + type, version: VERSION, ...rest}, origin);

  /** @param {Id} id @param {{code: MessageErrorCode, message: string}} error @param {string} to */
  function refuse(id, error, to) {
    if (now() - refusals.since > REFUSALS_MS) refusals = {since: now(), count: 0};
    refusals.count += 1;
    if (refusals.count <= MOST_REFUSALS) say('answer', {id, ok: false, error}, to);
  }

  for (const name of EVENTS) {
    element.addEventListener(name, (event) => {
      if (listens !== '') say(name, {detail: /** @type {CustomEvent} */ (event).detail});
    });
  }

  return {
    /** From now on messages are taken. There is nothing of the person's in it, so that it may go to whoever embeds the frame. */
    ready: () => say('ready', {}, '*'),
    /** Takes a message. @param {Pick<MessageEvent, 'data' | 'source' | 'origin'>} event */
    async take({data, source, origin}) {
      if (source !== parent) return;
      const message = readMessage(data);
      if (message === null) return;
      const to = origin === 'null' ? '*' : origin; // a sandboxed page has no origin that could be named
      const {id} = message;
      if (!message.ok) return refuse(id, {code: 'not-understood', message: message.message}, to);
      if (waiting >= MOST_WAITING) return refuse(id, {code: 'too-many', message: `At most ${MOST_WAITING} messages may wait for their answer.`}, to);
      listens = to;
      waiting += 1;
      try {
        say('answer', {id, ok: true, value: (await message.ask.act(element, message.fields)) ?? null}, to);
      } catch (error) {
        refuse(id, asTold(error), to);
      } finally {
        waiting -= 1;
      }
    }
  };
}
