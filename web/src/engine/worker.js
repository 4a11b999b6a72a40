/** The engine's worker: sole owner of the WebAssembly. It gets the modules' bytes from the page; protocol.js says how. */
import createCore from '#core/float-simd'; // the glue of all modules is the same: build-scripts/build/same-glue.js sees to it

import {createHost} from './host.js';

const ticks = new MessageChannel();
let next = () => {};
ticks.port1.onmessage = () => next();

const host = createHost({
  factories: {'float-simd': createCore, 'float-scalar': createCore, double: createCore},
  post: (message, transfer) => self.postMessage(message, {transfer}),
  // A port's message queues behind those that are waiting already, and is not held back as timers are.
  defer(action) {
    next = action;
    ticks.port2.postMessage(null);
  },
  now: () => performance.now()
});

self.onmessage = (event) => host.receive(event.data);
self.onmessageerror = () => host.fail(new Error('A message to the engine could not be read.'));
self.addEventListener('error', (event) => host.fail(event.error ?? event.message));
self.addEventListener('unhandledrejection', (event) => host.fail(event.reason));
