/** What the binding tests share: the real modules, sessions that are freed, and a few experiments. */
import {after} from 'node:test';

import {loadModule} from '../../web/cli/load-core.js';
import {EXACT_QUESTIONS} from '../../web/src/engine/questions.js';
import {createEngine} from '../../web/src/engine/client.js';
import {createHost} from '../../web/src/engine/host.js';
import {parseExperiment} from '../../web/src/state/schema.js';

export const MODULES = ['float-simd', 'float-scalar', 'double'];

/** Whether a module has a method: exact questions are the double one's alone. */
export const has = (module, method) => module === 'double' || !EXACT_QUESTIONS.has(method);

const loading = new Map();

/** One instance of a module for the whole test file. */
export function coreOf(name) {
  if (!loading.has(name)) loading.set(name, loadModule(name));
  return loading.get(name);
}

/** An instance of its own, for tests that fill or watch the module's memory. */
export const freshCore = (name) => loadModule(name);

/** The bytes of a module with nothing in it. */
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]).buffer;

/** A client and a host that talk as over threads, with the module chosen by name. */
export function openEngine(floatModule = 'float-simd') {
  const notices = [];
  const engine = createEngine({
    createWorker() {
      const worker = {onmessage: null, onerror: null, onmessageerror: null, terminate() { ended = true; }, postMessage};
      let ended = false;
      const host = createHost({
        factories: Object.fromEntries(MODULES.map((name) => [name, () => freshCore(name)])),
        post(message, transfer) {
          const copy = structuredClone(message, {transfer});
          setImmediate(() => !ended && worker.onmessage?.({data: copy}));
        },
        defer: (action) => setImmediate(() => !ended && action()),
        now: () => performance.now()
      });
      function postMessage(message) {
        const copy = structuredClone(message);
        setImmediate(() => !ended && host.receive(copy));
      }
      return worker;
    },
    loadModule: async () => EMPTY_MODULE.slice(0), // the factories of Node read their own
    floatModule,
    onFault: (notice) => notices.push(notice),
    clock: {now: () => performance.now(), every: () => () => {}}
  });
  after(() => engine.close());
  return {engine, notices};
}

/** Runs `use` with a session that is freed whatever happens. */
export function withSession(core, use) {
  const session = new core.Session();
  try {
    return use(session);
  } finally {
    session.delete();
  }
}

/** The value of a call that must succeed. */
export function value(result) {
  if (result !== null && typeof result === 'object' && 'error' in result) {
    throw new Error(`refused: ${result.error.code}: ${result.error.message}`);
  }
  return result;
}

/** Whether a call was refused, in the form that the contract promises. */
export function isFailure(result) {
  if (result === null || typeof result !== 'object' || !('error' in result)) return false;
  const {code, message} = result.error;
  return CODES.includes(code) && typeof message === 'string' && message.length > 0 && /[.!?]$/.test(message);
}

const CODES = ['invalid-argument', 'shape-mismatch', 'invalid-pair', 'limit-exceeded', 'out-of-memory', 'not-configured',
  'bad-checkpoint', 'internal'];

/** A small experiment that uses much: two hidden layers, dropout, a schedule, a short last batch. */
export function smallExperiment(change = {}) {
  const result = parseExperiment({
    version: 1,
    data: {kind: 'dataset', name: 'spiral', samples: 50, classes: 3, noise: 0.1, testShare: 0.2},
    features: ['x', 'y', 'sin x'],
    layers: [
      {neurons: 5, activation: 'tanh', l2: 0.001, dropout: 0.1},
      {neurons: 4, activation: 'leaky-relu', start: 'xavier'},
      {neurons: 3, activation: 'softmax'}
    ],
    loss: {kind: 'categorical-cross-entropy'},
    optimizer: {kind: 'adam', learningRate: 0.01},
    schedule: {kind: 'inverse-time', decay: 0.001},
    batchSize: 16,
    seeds: {data: 1, noise: 2, split: 3, weights: 4, order: 5, dropout: 6},
    ...change
  });
  if (!result.ok) throw new Error(result.problems.map(({message}) => message).join(' '));
  return JSON.parse(JSON.stringify(result.experiment));
}

/** Values of every kind that no number, name, list or object of the contract is. */
export const ODD_VALUES = [
  ['NaN', NaN], ['Infinity', Infinity], ['-Infinity', -Infinity], ['a negative number', -1], ['a fraction', 0.5],
  ['2 ** 31', 2 ** 31], ['2 ** 32', 2 ** 32], ['2 ** 53', 2 ** 53], ['1e308', 1e308], ['-0', -0], ['a denormal', 5e-324],
  ['an empty text', ''], ['a text', 'seven'], ['a numeric text', '1'], ['a long text', 'x'.repeat(100_000)],
  ['a lone surrogate', '\ud800'], ['a zero character', '\u0000'],
  ['null', null], ['undefined', undefined], ['true', true], ['false', false],
  ['an empty object', {}], ['an empty list', []], ['a nested list', [[[]]]], ['a list of texts', ['a', 'b']],
  ['a list of NaN', [NaN]], ['a sparse list', new Array(5)], ['a long sparse list', new Array(1e9)],
  ['a long list', new Array(200_000).fill(1)], ['a long typed array', new Float64Array(200_000)],
  ['big integers in a typed array', new BigInt64Array(3)], ['a big integer', 10n],
  ['a data view', new DataView(new ArrayBuffer(8))],
  ['a buffer', new ArrayBuffer(8)], ['a function', () => 1], ['a symbol', Symbol('x')], ['a date', new Date(0)],
  ['a map', new Map([['x', 1]])], ['a class instance', new (class Odd { columns = 1; })()],
  ['a list that is an object', {length: 3, 0: 1, 1: 2, 2: 3}], ['a list with a hostile length', {length: -1}],
  ['an object with a hostile prototype', Object.create({neurons: 3, columns: 3})],
  ['an object with own __proto__', JSON.parse('{"__proto__": {"columns": 3}}')],
  ['a getter that throws', Object.defineProperty({}, 'columns', {enumerable: true, get() { throw new Error('no'); }})],
  ['a proxy that throws', new Proxy({}, {
    get() { throw new Error('no'); }, has() { throw new Error('no'); }, ownKeys() { throw new Error('no'); },
    getOwnPropertyDescriptor() { throw new Error('no'); }, getPrototypeOf() { throw new Error('no'); }
  })],
  ['a proxy of a list that throws', new Proxy([1, 2], {get() { throw new Error('no'); }})],
  ['an object that is no primitive', {valueOf() { throw new Error('no'); }, toString() { throw new Error('no'); }}]
];
